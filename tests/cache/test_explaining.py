"""`--explain` says why a page was made, and `--timings` where the time went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from site_under_test import SiteMaker, SiteUnderTest

SITE = {
    "site.yaml": "title: T\nurl: https://a.example/\nprofile: {name: A B}\ntheme: folio\n",
    "content/publications.yaml": "- {title: One, id: one, year: 2001, abstract: 'See [it](files/a.txt).'}\n"
    "- {title: Two, id: two, year: 1999}\n- {title: Three, id: three, year: 1990}\n",
    "content/files/a.txt": "a",
}


def explained(here: SiteUnderTest, *paths: str) -> list[str]:
    asked = [option for path in paths for option in ("--explain", path)]
    return [line.removeprefix("frontis: ") for line in here.run("build", *asked).messages[1:]]


def edit_a_title(here: SiteUnderTest) -> None:
    here.edit("content/publications.yaml", "One", "First")


def edit_the_sites_title(here: SiteUnderTest) -> None:
    here.edit("site.yaml", "title: T", "title: Tea")


def add_a_file(here: SiteUnderTest) -> None:
    here.write({"content/files/b.txt": "b"})


def spoil_the_output(here: SiteUnderTest) -> None:
    (here.folder / "output/publications/one/index.html").write_text("spoiled")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (edit_a_title, "made: its own data has changed"),
        (edit_the_sites_title, "made: what all pages share has changed"),
        (add_a_file, "made: one of the files that its texts can name"),
        (spoil_the_output, "made: it no longer was as the last build had left it"),
        (lambda _: None, "left as it lies"),
    ],
)
def test_a_page_says_why_it_was_made(site: SiteMaker, edit: Callable[[SiteUnderTest], None], why: str) -> None:
    here = site(SITE)
    assert "no earlier build" in explained(here, "publications/one/")[0]
    edit(here)
    assert explained(here, "publications/one/")[0].startswith(f"publications/one/index.html was {why}")


def test_a_page_far_from_the_edit_was_left(site: SiteMaker) -> None:
    here = site(SITE)
    here.build()
    edit_a_title(here)
    told = explained(here, "/publications/three/", "publications/three/three.bib", "publications")
    assert [line.split(" was ")[1][:4] for line in told] == ["left", "left", "made"]


def test_a_page_that_the_site_has_not_is_told_with_one_that_it_has(site: SiteMaker) -> None:
    told = explained(site(SITE), "publications/threee/")
    assert told == ["'publications/threee/' is no file of the site", "  did you mean 'publications/three/index.html'?"]


def test_the_timings_name_versions_stages_and_the_slowest_pages(site: SiteMaker) -> None:
    here = site(SITE)
    told = here.run("build", "--timings").messages
    assert "Frontis" in told[1] and "3 works" in told[1] and "Python" in told[1]
    assert [line.split()[0] for line in told[2:7]] == ["read", "assemble", "plan", "render", "write"]
    assert all((here.folder / "output" / line.split(" ms  ")[1]).is_file() for line in told[8:])


def test_an_edit_without_a_change_of_content_renders_nothing(site: SiteMaker) -> None:
    here = site(SITE)
    here.build()
    Path(here.folder / "content/publications.yaml").touch()
    assert "0 files rendered" in here.run("build", "--timings").messages[1]
