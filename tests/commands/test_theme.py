"""Themes on the command line: which there are, what they offer, and copies to adapt."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker, SiteUnderTest

COPY = "themes/folio/templates/entry.html"
OUTDATED = "'entry.html' of the theme 'folio' has changed since this copy was made"


@pytest.fixture
def adapted(site: SiteMaker) -> SiteUnderTest:
    """A site with a copy of a template."""
    here = site("minimal")
    assert here.run("theme", "eject", "folio", "entry.html").output == f"{COPY}\n"
    return here


def test_a_copy_changes_the_site_only_when_it_is_changed(adapted: SiteUnderTest) -> None:
    before = adapted.build().files
    adapted.write({COPY: (adapted.folder / COPY).read_text(encoding="utf-8") + "<p>Mine.</p>"})
    built = adapted.build()
    assert "Mine." in built.page("publications/").text
    assert built.files.keys() == before.keys()


def test_a_copy_builds_the_same_site(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build().files
    here.run("theme", "eject", "folio", "entry.html")
    assert here.build().files == before


def test_a_copy_that_is_there_is_never_written_over(adapted: SiteUnderTest) -> None:
    adapted.write({COPY: "mine"})
    refused = adapted.run("theme", "eject", "folio", "entry.html")
    assert (refused.status, refused.messages[0]) == (1, f"frontis: {COPY} is there already")
    assert (adapted.folder / COPY).read_text(encoding="utf-8") == "mine"


def test_a_copy_of_the_templates_of_today_is_in_order(adapted: SiteUnderTest) -> None:
    adapted.run("theme", "eject", "folio", "home.html")
    adapted.write({COPY: "mine"})
    assert adapted.run("check").warnings == []


def test_a_copy_for_a_theme_of_the_sites_own_is_in_order(adapted: SiteUnderTest) -> None:
    adapted.run("theme", "new", "mine")
    adapted.run("theme", "eject", "mine", "home.html")
    assert adapted.run("check").warnings == []
    adapted.run("theme", "eject", "folio", "home.html")
    adapted.write({"themes/folio/templates/home.html": "changed"})
    assert len(adapted.run("check").warnings) == 1


def test_check_tells_of_a_copy_whose_original_has_changed(adapted: SiteUnderTest) -> None:
    adapted.run("theme", "eject", "folio", "home.html")
    notes = adapted.folder / "themes/folio/ejected.yaml"
    digest = notes.read_text(encoding="utf-8").partition("entry.html: ")[2].split()[0]
    adapted.edit("themes/folio/ejected.yaml", digest, "0" * 64)
    outcome = adapted.run("check")
    assert outcome.warnings == [f"{COPY}:1:1: warning: {OUTDATED}"]
    assert (outcome.status, adapted.run("check", "--strict").status) == (0, 1)


def test_check_tells_of_a_copy_whose_original_is_gone(adapted: SiteUnderTest) -> None:
    adapted.edit("themes/folio/ejected.yaml", "entry.html: ", "entrance.html: ")
    adapted.write({"themes/folio/templates/entrance.html": "mine"})
    assert len(adapted.run("check").warnings) == 1


def test_a_copy_that_was_removed_is_spoken_of_no_more(adapted: SiteUnderTest) -> None:
    adapted.edit("themes/folio/ejected.yaml", "entry.html: ", "entrance.html: ")
    assert adapted.remove(COPY).run("check").warnings == []


def test_themes_of_the_site_are_listed_with_their_descriptions(site: SiteMaker) -> None:
    here = site("minimal").write({"themes/mine/theme.yaml": "parent: folio\ndescription: My own.\n"})
    lines = [line.split(maxsplit=1) for line in here.run("theme", "list").output.splitlines()]
    assert ["mine", "My own."] in lines
    assert {"folio", "mine"} <= {name for name, *_ in lines} and not [name for name, *_ in lines if name[0] == "_"]


@pytest.mark.parametrize(
    "line",
    [
        "  accent: colour (default: #06c)",
        "  narrow: flag (default: true)",
        "  entry: How a work looks in a list.",
        "    teaser: left | right | top | none (default: left)",
        "  entry.html",
        "  own.html",
    ],
)
def test_a_theme_shows_its_options_and_templates(site: SiteMaker, line: str) -> None:
    options = 'options:\n  accent: {type: colour, default: "#06c"}\n  narrow: {type: flag, default: true}\n'
    here = site("minimal").write(
        {"themes/mine/theme.yaml": f"parent: folio\n{options}", "themes/mine/templates/own.html": ""}
    )
    assert line in here.run("theme", "show", "mine").output.splitlines()


def test_notes_that_are_no_text_are_no_bug(adapted: SiteUnderTest) -> None:
    adapted.write({"themes/folio/ejected.yaml": b"\xff"})
    assert adapted.run("check").status == 0
