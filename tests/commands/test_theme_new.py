"""A theme of one's own, made by a command and changed block by block."""

from __future__ import annotations

import pytest
from pages import text
from site_under_test import SiteMaker

FILES = ["themes/mine/theme.yaml", "themes/mine/templates/entry.html"]


def test_a_new_theme_builds_the_site_of_its_parent(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build("--strict").page("publications/").text
    made = here.run("theme", "new", "mine")
    assert (made.status, made.output.splitlines()) == (0, FILES)
    after = here.edit("site.yaml", "title:", "theme: mine\ntitle:").build("--strict")
    assert after.page("publications/").text == before


def test_its_example_is_a_block_to_be_filled(site: SiteMaker) -> None:
    here = site("minimal")
    here.run("theme", "new", "mine")
    here.edit(FILES[1], "{{ super() }}\n", "{{ super() }}\n<b>Mine.</b>\n")
    works = here.edit("site.yaml", "title:", "theme: mine\ntitle:").build("--strict").page("publications/").works
    assert [[text(element) for element in work.element.iter("b")] for work in works] == [["Mine."]] * len(works)


def test_a_theme_may_build_on_another_one_of_the_site(site: SiteMaker) -> None:
    here = site("minimal")
    here.run("theme", "new", "mine")
    assert here.run("theme", "new", "yours", "--parent", "mine").status == 0
    here.edit("site.yaml", "title:", "theme: yours\ntitle:").build("--strict")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("folio",), 1, "frontis: there is a theme 'folio' already"),
        (("mine", "--parent", "foolio"), 2, "frontis: there is no theme 'foolio'"),
        (("mine", "--parent", "_base"), 2, "frontis: there is no theme '_base'"),
        (("../mine",), 2, "frontis: '../mine' can't be the name of a theme"),
    ],
)
def test_what_cannot_be_a_new_theme_is_refused(
    site: SiteMaker, arguments: tuple[str, ...], status: int, message: str
) -> None:
    here = site("minimal")
    refused = here.run("theme", "new", *arguments)
    assert (refused.status, refused.messages[0]) == (status, message)
    assert not (here.folder / "themes").exists()


def test_a_theme_is_never_made_over_one_that_is_there(site: SiteMaker) -> None:
    here = site("minimal")
    here.run("theme", "new", "mine")
    here.write({FILES[0]: "parent: folio\n"})
    assert here.run("theme", "new", "mine").status == 1
    assert (here.folder / FILES[0]).read_text(encoding="utf-8") == "parent: folio\n"


def test_what_lies_in_a_folder_of_that_name_is_left_alone(site: SiteMaker) -> None:
    here = site("minimal").write({FILES[1]: "Mine."})
    assert here.run("theme", "new", "mine").status == 1
    assert (here.folder / FILES[1]).read_text() == "Mine."
