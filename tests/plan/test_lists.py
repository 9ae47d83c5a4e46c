"""Lists of works: groups, limits, the years, the stream, and the way from work to work."""

from __future__ import annotations

import pytest
from pages import Page, text, words
from site_under_test import SiteMaker

PAGE = "---\ntitle: A\nmenu: false\n---\n"
SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"
WORKS = """
- {id: a, title: A, date: 2021-05-17, type: thesis, topics: [Ice, Song]}
- {id: b, title: B, date: 2021-05-02, topics: [Song], venue: Journal of Song}
- {id: c, title: C, date: 2021-04, topics: [Ice], venue: Journal of Song}
- {id: d, title: D, year: 2020, type: thesis, selected: true, venue: Journal of Ice}
- {id: e, title: E}
"""


def page(site: SiteMaker, path: str, settings: str = "", **files: str) -> Page:
    """A page of a site with these works."""
    return site({"site.yaml": SITE + settings, "content/publications.yaml": WORKS, **files}).build().page(path)


def onward(page: Page) -> list[str]:
    """The addresses of the page before and the page after."""
    return [link.get("href") for link in page.root.iter("a") if link.get("rel") in ("next", "prev")]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("year", ["2021", "2020", "Without a year"]),
        ("month", ["May 2021", "April 2021", "2020", "Without a year"]),
        ("day", ["17 May 2021", "2 May 2021", "April 2021", "2020", "Without a year"]),
        ("topic", ["Ice", "Song", "Without a topic"]),
        ("none", []),
    ],
)
def test_works_are_grouped_as_asked_for(site: SiteMaker, by: str, expected: list[str]) -> None:
    listed = page(site, "publications/", f"publications: {{group_by: {by}}}\n")
    assert [words for level, words in listed.headings if level == 2 and words in expected] == expected
    assert sorted(work.id or "" for work in listed.works) == ["a", "b", "c", "d", "e"]


def test_a_list_by_type_has_a_heading_for_each_type(site: SiteMaker) -> None:
    listed = page(site, "publications/", "publications: {group_by: type}\n")
    assert [work.id for work in listed.works] == ["a", "d", "b", "c", "e"]
    assert [words for level, words in listed.headings if level == 2][:2] == ["Theses", "Journal articles"]


def test_a_work_of_several_topics_stands_under_its_first_which_leads_to_its_page(site: SiteMaker) -> None:
    listed = page(site, "publications/", "publications: {group_by: topic}\n")
    assert [work.id for work in listed.works] == ["a", "c", "b", "d", "e"]
    assert [link.get("href") for link in listed.root.iterfind(".//h2/a")][:2] == ["/topics/ice/", "/topics/song/"]


def test_a_list_that_is_cut_keeps_what_is_selected(site: SiteMaker) -> None:
    listed = page(site, "publications/", "publications: {list_limit: 2}\n")
    assert [work.id for work in listed.works] == ["a", "b", "d"]
    assert "/publications/2020/" in listed.links


def test_what_the_settings_leave_out_leaves_no_empty_paragraph(site: SiteMaker) -> None:
    settings = "publications: {per_year_pages: false, downloads: []}\n"
    built = site({"site.yaml": SITE + settings, "content/publications.yaml": WORKS}).build()
    paragraphs = [element for page in built.pages for element in page.root.iter("p") if not element.get("hidden")]
    assert [element.get("class") for element in paragraphs if not words(text(element))] == []


def test_topics_and_venues_with_most_works_come_first(site: SiteMaker) -> None:
    works = WORKS + "- {title: F, year: 1999, venue: A Venue, topics: [Song]}\n"
    links = page(site, "publications/", **{"content/publications.yaml": works}).links
    venues = [link.split("/")[2] for link in links if link.startswith("/venues/")]
    topics = [link.split("/")[2] for link in links if link.startswith("/topics/")]
    assert (venues, topics) == (["journal-of-song", "a-venue", "journal-of-ice"], ["song", "ice"])


def test_years_lead_to_the_years_beside_them(site: SiteMaker) -> None:
    works = WORKS + "- {title: F, year: 2018}\n"
    here = site({"site.yaml": SITE, "content/publications.yaml": works}).build()
    assert onward(here.page("publications/2020/")) == ["/publications/2021/", "/publications/2018/"]
    assert onward(here.page("publications/2021/")) == ["/publications/2020/"]
    assert onward(here.page("publications/2018/")) == ["/publications/2020/"]


def test_works_lead_to_the_works_beside_them(site: SiteMaker) -> None:
    assert onward(page(site, "publications/b/")) == ["/publications/a/", "/publications/c/"]
    assert onward(page(site, "publications/a/")) == ["/publications/b/"]
    assert onward(page(site, "publications/e/")) == ["/publications/d/"]


def test_the_stream_holds_a_hundred_of_the_newest_by_day(site: SiteMaker) -> None:
    works = "".join(f"- {{title: W, id: w{n}, date: 2020-{1 + n % 12:02}-{1 + n % 28:02}}}\n" for n in range(105))
    stream = page(site, "new/", "menu: [new]\n", **{"content/publications.yaml": works + "- title: Undated\n"})
    dates = [work.published[0] for work in stream.works]
    assert len(dates) == 100 and dates == sorted(dates, reverse=True)
    assert [words for level, words in stream.headings if level == 2][:2] == ["28 December 2020", "24 December 2020"]


def test_without_a_dated_work_there_is_no_stream_and_nothing_leads_to_one(site: SiteMaker) -> None:
    files = {"site.yaml": SITE + "menu: [publications, new]\n", "content/publications.yaml": "- title: Undated\n"}
    built = site(files).build()
    assert "new/index.html" not in built.files
    assert not any("/new/" in page.links for page in built.pages)


def test_topics_and_venues_tell_what_their_vocabularies_say(site: SiteMaker) -> None:
    files = {
        "content/topics.yaml": "ice: {name: Sea ice, description: It floats.}\n",
        "content/venues.yaml": "joi: {name: Journal of Ice, url: https://ice.example.org/}\n",
    }
    built = site({"site.yaml": SITE, "content/publications.yaml": WORKS, **files}).build()
    assert "It floats." in built.page("topics/ice/").text
    venue = next(page for page in built.pages if page.path.startswith("venues/jo") and "Ice" in page.title)
    assert "https://ice.example.org/" in venue.links
    assert [work.id for work in venue.works] == ["d"]


@pytest.mark.parametrize(("url", "said"), [("https://ice.example.org/", "ice.example.org"), ("/joi/", "/joi/")])
def test_the_link_of_a_venue_is_never_without_words(site: SiteMaker, url: str, said: str) -> None:
    files = {"content/venues.yaml": f"joi: {{name: Journal of Ice, url: {url}}}\n", "content/pages/joi.md": PAGE}
    built = site({"site.yaml": SITE, "content/publications.yaml": WORKS, **files}).build()
    venue = next(page for page in built.pages if page.path.startswith("venues/jo") and "Ice" in page.title)
    assert [text(link) for link in venue.root.iter("a") if link.get("href") == url] == [said]


@pytest.mark.parametrize("path", ["publications/", "publications/1843/", "topics/ice/", "venues/v/", "new/"])
def test_a_legend_stands_wherever_its_marks_do(site: SiteMaker, path: str) -> None:
    works = "- {title: A, authors: [Ada Lovelace*, B. Byron*, C. Babbage✉], topics: [Ice], venue: V, year: 1843}\n"
    (legend,) = page(site, path, "menu: [new]\n", **{"content/publications.yaml": works}).all("legend")
    assert words(text(legend)) == "* equal contribution ✉ corresponding author"
