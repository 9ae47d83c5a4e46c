"""Old addresses lead to the new ones, and search engines hear only of these."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/home/\nprofile: {name: Ada Lovelace}\n"


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/old/paper/", "old/paper/index.html"),
        ("/old/paper", "old/paper/index.html"),
        ("a.html", "a.html"),
        ("/caf%C3%A9/", "café/index.html"),
    ],
)
def test_an_old_address_leads_to_the_work(site: SiteMaker, alias: str, file: str) -> None:
    works = f"- {{id: w, title: A, year: 1843, aliases: [{alias}]}}\n"
    built = site({"site.yaml": SITE, "content/publications.yaml": works}).build()
    page = built.page(file.removesuffix("index.html"))
    assert page.links == ["/home/publications/w/"]
    assert page.related("canonical") == ["https://example.org/home/publications/w/"]


def test_an_address_that_a_work_has_twice_is_one(site: SiteMaker) -> None:
    works = "- {id: w, title: A, year: 1843, aliases: [/old, /old/, /publications/w/]}\n"
    built = site({"site.yaml": SITE, "content/publications.yaml": works}).build()
    assert built.page("old/").links == ["/home/publications/w/"]
    assert built.page("publications/w/").works[0].id == "w"


def test_an_old_address_speaks_the_language_of_the_site(site: SiteMaker) -> None:
    works = "- {id: w, title: A, year: 1843, aliases: [/alt/]}\n"
    built = site({"site.yaml": f"{SITE}language: de\n", "content/publications.yaml": works}).build()
    assert built.page("alt/").root.get("lang") == "de"


@pytest.mark.parametrize("alias", ["/?p=12", "/talks/#old", "/%2e%2e/other/", "/a%00/"])
def test_an_old_address_that_no_file_can_answer_is_refused(site: SiteMaker, alias: str) -> None:
    works = f"- {{id: w, title: A, year: 1843, aliases: ['{alias}']}}\n"
    outcome = site({"site.yaml": SITE, "content/publications.yaml": works}).try_to_build().outcome
    assert outcome.status == 1 and alias in outcome.errors[0]


def test_the_sitemap_has_every_page_but_old_addresses_and_what_is_not_found(site: SiteMaker) -> None:
    works = "- {id: w, title: A, date: 1843-05, aliases: [/old/]}\n"
    built = site({"site.yaml": SITE, "content/publications.yaml": works}).build()
    places = built.text("sitemap.xml").split("<loc>")[1:]
    listed = {place.partition("</loc>")[0] for place in places}
    pages = {page.path for page in built.pages} - {"old/", "404.html"}
    assert listed == {f"https://example.org/home/{path}" for path in pages}
    (work,) = [place for place in places if "/publications/w/" in place]
    assert "<lastmod>1843-05</lastmod>" in work


def test_the_writers_own_files_for_machines_win(site: SiteMaker) -> None:
    built = site({"site.yaml": SITE, "content/static/robots.txt": "mine"}).build()
    assert built.text("robots.txt") == "mine"
