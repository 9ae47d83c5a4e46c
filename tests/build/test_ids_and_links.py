"""Ids that could meet on a page, and links that could leave the site's own folder."""

from __future__ import annotations

import pytest
from pages import Page
from site_under_test import SiteMaker

SITE = "title: T\nurl: https://user.github.io/repo/\nprofile: {name: Ada Lovelace}\n"
SAME_ID = {
    "site.yaml": f"{SITE}home: [new, publications, news, talks, teaching, service]\n",
    "content/publications.yaml": "- {id: main, title: A, date: 2026-05-01}\n- {id: y2020, title: B, year: 2020}\n"
    "- {id: undated, title: C}\n",
    "content/news.yaml": "- {id: main, date: 2026, text: N}\n",
    "content/talks.yaml": "- {id: main, title: T}\n",
    "content/teaching.yaml": "- {id: undated, title: T}\n",
    "content/service.yaml": "- {id: y2020, role: R}\n",
    "content/cv.yaml": "skills: [Languages]\n",
}


def ids_given_twice(page: Page) -> set[str]:
    """The ids that several elements of a page bear."""
    ids = page.ids
    return {each for each in ids if ids.count(each) > 1}


@pytest.mark.parametrize("by", ["year", "month", "day", "type", "topic", "none"])
def test_records_of_several_kinds_may_share_an_id(site: SiteMaker, by: str) -> None:
    built = site(SAME_ID).edit("site.yaml", "home:", f"publications: {{group_by: {by}}}\nhome:").build()
    assert {page.path: twice for page in built.pages if (twice := ids_given_twice(page))} == {}
    assert [work.id for work in built.page().works if work.id] == ["main", "y2020", "undated"]


def test_texts_of_one_page_may_have_the_same_headings_and_footnotes(site: SiteMaker) -> None:
    item = "---\ndate: 2026\n---\n# Heading\n\nText[^1].\n\n[^1]: Note.\n"
    built = site({"site.yaml": SITE, "content/news/a.md": item, "content/news/b.md": item}).build()
    assert ids_given_twice(built.page("news/")) == set()
    assert ids_given_twice(built.page()) == set()


def test_a_heading_leaves_its_id_to_a_work(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": "- {id: results, title: A, year: 2020, projects: [p]}\n",
        "content/index.md": "## Results\n\nNone.\n",
        "content/projects/p.md": "---\nid: p\ntitle: P\n---\n## Results\n\nNone.\n",
    }
    built = site({"site.yaml": SITE, **files}).build()
    for path in ("", "projects/p/"):
        assert ids_given_twice(built.page(path)) == set()
        assert [work.id for work in built.page(path).works] == ["results"]


def test_a_link_of_the_profile_to_a_place_of_the_site_stays_below_the_base_path(site: SiteMaker) -> None:
    links = "{feed: /feed.xml, CV: files/my cv.pdf, orcid: 0000-0002-1825-0097}"
    built = site({"site.yaml": SITE.replace("Lovelace", f"Lovelace, links: {links}"), "content/files/my cv.pdf": ""})
    page = built.build().page()
    assert {"/repo/feed.xml", "/repo/files/my%20cv.pdf"} <= set(page.links)
    assert page.json_ld[0]["mainEntity"]["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]


@pytest.mark.parametrize("by", ["month", "topic", "none"])
def test_a_list_without_years_leads_to_no_years_heading(site: SiteMaker, by: str) -> None:
    settings = f"publications: {{group_by: {by}, per_year_pages: false}}\n"
    works = "- {title: A, year: 2020}\n- {title: B, year: 2019}\n"
    built = site({"site.yaml": SITE + settings, "content/publications.yaml": works}).build()
    assert [link for link in built.page("publications/").links if "#y" in link] == []


def test_a_heading_that_is_a_link_shows_the_links_of_its_words_as_text(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": "- {title: A, topics: [engines]}\n",
        "content/topics.yaml": "engines: 'Engines, see [here](https://x.example/)'\n",
    }
    built = site({"site.yaml": f"{SITE}publications: {{group_by: topic}}\n", **files}).build()
    for page in built.pages:
        assert not [link for link in page.root.iter("a") if link.find(".//a") is not None], page.path
        assert "</a></a>" not in page.html


def test_a_list_that_is_cut_leads_to_every_year(site: SiteMaker) -> None:
    settings = "publications: {list_limit: 1, per_year_pages: false}\n"
    works = "- {title: A, year: 2020}\n- {title: B, year: 2019}\n"
    built = site({"site.yaml": SITE + settings, "content/publications.yaml": works}).build()
    page = built.page("publications/")
    assert len(page.works) == 1
    assert [work.title for work in built.page("publications/2019/").works] == ["B"]
    assert "/repo/publications/2019/" in page.links


def test_a_venue_and_a_key_that_differ_only_in_signs_are_one_venue(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": "- {title: A, venue: ICCV}\n- {title: B, venue: ICCV!}\n",
        "content/venues.yaml": "ICCV: International Conference on Computer Vision\n",
    }
    page = site({"site.yaml": SITE, **files}).build().page("venues/ICCV/")
    assert [work.venue for work in page.works] == ["International Conference on Computer Vision", "ICCV!"]


def test_long_names_are_no_obstacle(site: SiteMaker) -> None:
    works = f"- title: {'x' * 3000}\n  topics: [{'topic ' * 60}]\n  venue: {'Proceedings of ' * 30}\n"
    talks = f"- title: {'x' * 3000}\n"
    built = site({"site.yaml": SITE, "content/publications.yaml": works, "content/talks.yaml": talks}).build()
    assert max(len(part) for path in built.files for part in path.split("/")) < 120


def test_an_id_that_no_file_could_have_is_refused(site: SiteMaker) -> None:
    works = f"- {{id: {'x' * 300}, title: A}}\n"
    refused = site({"site.yaml": SITE, "content/publications.yaml": works}).try_to_build()
    assert [error.partition(": error: ")[0] for error in refused.outcome.errors] == ["content/publications.yaml:1:8"]
