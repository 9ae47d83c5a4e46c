"""How the page of a work cites it."""

from __future__ import annotations

from pages import Page, text, words
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"
WORK = "- {id: notes, title: Notes on *the* Engine, authors: [Ada Lovelace], venue: Memoirs & Such, year: 1843}\n"


def page_of(site: SiteMaker, settings: str = "", record: str = WORK) -> Page:
    """The page of the only work of a site."""
    files = {"site.yaml": SITE + settings, "content/publications.yaml": record}
    return site(files).build().page("publications/notes/")


def references(page: Page) -> dict[str, str]:
    """The styles and what they make of the work."""
    found = page.all("reference")
    return {text(each.find("summary")): words(text(each.find("div/p"))) for each in found}


def test_a_work_is_cited_in_five_styles_of_which_the_first_is_open(site: SiteMaker) -> None:
    page = page_of(site)
    assert references(page) == {
        "APA": "Lovelace, A. (1843). Notes on the Engine. Memoirs & Such.",
        "MLA": "Lovelace, Ada. “Notes on the Engine.” Memoirs & Such, 1843.",
        "Chicago": "Lovelace, Ada. 1843. “Notes on the Engine.” Memoirs & Such.",
        "IEEE": "A. Lovelace, “Notes on the Engine,” Memoirs & Such, 1843.",
        "Vancouver": "Lovelace A. Notes on the Engine. Memoirs & Such. 1843.",
    }
    assert [each.get("open") for each in page.all("reference")] == ["", None, None, None, None]
    assert page.all("reference")[0].findtext("div/p/i") == "Memoirs & Such"


def test_references_leave_what_machines_read_as_it_is(site: SiteMaker) -> None:
    with_them, without = page_of(site), page_of(site, "theme_options: {entry: {cite: none}}\n")
    assert [work.properties for work in with_them.works] == [work.properties for work in without.works]
    assert without.all("reference") == []


def test_styles_are_chosen_by_name(site: SiteMaker) -> None:
    page = page_of(site, "publications: {citation_styles: [nature-physics, harvard]}\n")
    assert list(references(page)) == ["Nature Physics", "Harvard"]


def test_people_who_are_not_named_are_told_by_et_al(site: SiteMaker) -> None:
    page = page_of(site, record="- {id: notes, title: Notes, authors: [Ada Lovelace, others], venue: M, year: 1843}\n")
    assert references(page)["Vancouver"] == "Lovelace A et al. Notes. M. 1843."


def test_a_site_in_german_cites_in_german(site: SiteMaker) -> None:
    record = "- {id: notes, title: Notizen, type: book, authors: [A C, B D], year: 1843, edition: 2}\n"
    assert references(page_of(site, "language: de\n", record))["MLA"] == "C, A., und B. D. Notizen. 2. Aufl., 1843."
