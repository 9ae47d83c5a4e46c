"""A small site from end to end: what was written is on the pages."""

from __future__ import annotations

from site_under_test import SiteMaker


def test_the_list_has_every_work_once_newest_first(site: SiteMaker) -> None:
    page = site("minimal").build().page("publications/")
    assert [work.title for work in page.works] == [
        "Notes on the Analytical Engine",
        "Notions sur la machine analytique de M. Charles Babbage",
        "On Bernoulli Numbers",
    ]


def test_oneself_is_set_apart_and_nobody_else(site: SiteMaker) -> None:
    page = site("minimal").build().page("publications/")
    assert [work.selves for work in page.works] == [["Ada Lovelace*"], [], ["Ada Lovelace"]]


def test_a_work_of_a_bib_file_keeps_its_key(site: SiteMaker) -> None:
    built = site("minimal").build()
    assert built.page("publications/menabrea1842/").work("menabrea1842").authors == ["Luigi Federico Menabrea"]
    assert "@article{menabrea1842," in built.text("publications.bib")


def test_a_page_of_a_work_tells_its_metadata(site: SiteMaker) -> None:
    page = site("minimal").build().page("publications/lovelace-1843-notes-analytical-engine/")
    assert page.meta("citation_author") == ["Lovelace, Ada", "Menabrea, L. F."]
    assert page.meta("citation_journal_title") == ["Scientific Memoirs"]
    assert page.json_ld[0]["@type"] == "ScholarlyArticle"


def test_under_a_base_path_every_link_stays_below_it(site: SiteMaker) -> None:
    built = site("minimal").build("--base-url", "https://ada.github.io/home/")
    local = [link for page in built.pages for link in page.links if link.startswith("/")]
    assert local
    assert [link for link in local if not link.startswith("/home/")] == []


def test_every_local_link_leads_to_a_file(site: SiteMaker) -> None:
    assert site("minimal").build().broken_links == []
