"""What the head of a work's page tells machines: Scholar's tags, JSON-LD, Signposting, as the built pages hold them."""

from __future__ import annotations

import pytest
from pages import Page
from site_under_test import BuiltSite, SiteMaker

ORCID = "https://orcid.org/0000-0002-1825-0097"
FILES: dict[str, str | bytes] = {
    "site.yaml": """\
title: Mira Halvorsen
url: https://mira.example.org/home/
profile: {name: Mira Halvorsen, affiliation: {name: University of Bergen}}
""",
    "content/people.yaml": f"- name: Ann Sun\n  orcid: {ORCID.rpartition('/')[2]}\n",
    "content/publications.yaml": """\
- id: shots
  title: Learning $k$ Shots & "More" </script>
  authors: [Mira Halvorsen, Ann Sun, {name: B. Li, url: "https://li.example.org/"}, et al.]
  venue: Conference on Vision
  date: 2019-06-16
  doi: 10.1000/x
  links: {paper: files/shots.pdf}
""",
    "content/files/shots.pdf": b"%PDF-1.4\n",
}


@pytest.fixture
def built(site: SiteMaker) -> BuiltSite:
    return site(FILES).build("--base-url", "https://mira.example.org/home/")


@pytest.fixture
def page(built: BuiltSite) -> Page:
    return built.page("publications/shots/")


def test_scholar_finds_each_named_author_and_no_other(page: Page) -> None:
    assert page.meta("citation_author") == ["Halvorsen, Mira", "Sun, Ann", "Li, B."]
    assert page.meta("citation_title") == ['Learning k Shots & "More" </script>']
    assert page.meta("citation_publication_date") == ["2019/06/16"]
    assert page.meta("citation_conference_title") == ["Conference on Vision"]


def test_addresses_in_metadata_are_absolute_and_know_the_base_path(page: Page) -> None:
    here = "https://mira.example.org/home/"
    assert page.meta("citation_abstract_html_url") == page.meta("og:url") == [f"{here}publications/shots/"]
    assert page.meta("citation_pdf_url") == [f"{here}files/shots.pdf"]
    assert page.related("describedby") == [f"{here}publications/shots/shots.{form}" for form in ("bib", "ris", "json")]


def test_authors_that_the_site_knows_have_addresses_in_json_ld(page: Page) -> None:
    article = next(node for node in page.json_ld if node["@type"] == "ScholarlyArticle")
    mira, sun, li = article["author"]
    assert mira["url"] == "https://mira.example.org/home/"
    assert (sun["url"], sun["sameAs"]) == ("https://mira.example.org/home/people/ann-sun/", [ORCID])
    assert li["url"] == "https://li.example.org/"


def test_signposts_lead_to_the_doi_and_to_the_authors(page: Page) -> None:
    assert page.related("cite-as") == ["https://doi.org/10.1000/x"]
    assert page.related("author") == ["https://mira.example.org/home/", ORCID, "https://li.example.org/"]
    assert page.related("type") == ["https://schema.org/AboutPage", "https://schema.org/ScholarlyArticle"]


def test_the_home_page_is_a_profile(built: BuiltSite) -> None:
    profile = next(node for node in built.page().json_ld if node["@type"] == "ProfilePage")
    assert profile["mainEntity"]["name"] == "Mira Halvorsen"
    assert profile["mainEntity"]["affiliation"]["name"] == "University of Bergen"
