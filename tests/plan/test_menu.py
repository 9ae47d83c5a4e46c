"""The menu: the pages that `site.yaml` names, or those that exist, under the words that each page asks for."""

from __future__ import annotations

from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"
FILES = {
    "content/publications.yaml": "- {title: On Engines, authors: [Ada Lovelace], year: 1843}\n",
    "content/pages/students.md": "---\ntitle: Prospective students\nmenu: Join us\n---\nWelcome.\n",
    "content/pages/software.md": "---\ntitle: Software\n---\nAll of it.\n",
}


def menu(site: SiteMaker, settings: str) -> list[str]:
    """The words of the menu."""
    page = site({"site.yaml": SITE + settings, **FILES}).build().page("publications/")
    return [" ".join(link.itertext()).strip() for link in page.root.iterfind(".//header//nav//a")]


def test_a_page_that_asks_for_it_is_in_the_usual_menu_under_its_own_words(site: SiteMaker) -> None:
    assert menu(site, "") == ["Publications", "Join us"]


def test_a_menu_of_ones_own_shows_the_words_of_the_page(site: SiteMaker) -> None:
    assert menu(site, "menu: [students, publications, software]\n") == ["Join us", "Publications", "Software"]


def test_words_in_the_settings_win(site: SiteMaker) -> None:
    assert menu(site, "menu: [Open positions: students]\n") == ["Open positions"]
