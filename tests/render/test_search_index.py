"""The index of the search: what can be found, by which words, and how large that gets."""

from __future__ import annotations

from typing import Any

from site_under_test import SiteMaker, SiteUnderTest

SITE = "title: Ada\nurl: https://ada.example.org/home/\nprofile: {name: Ada Lindqvist}\n"
WORKS = """
- {title: Tides of $x^2$, id: tides, authors: [Jón Þórsson], venue: Coastal Waters, venue_short: CW, year: 2024,
   topics: [Moon], keywords: [salt], highlight: Best Paper Award, abstract: Unindexed}
""" + "".join(f"- {{title: Sand {letter}, id: sand-{letter}, year: 2020}}\n" for letter in "abcdefgh")


def built_with(site: SiteMaker, **files: str) -> SiteUnderTest:
    """A site that is large enough for a search."""
    named = {f"content/{name}.yaml": text for name, text in files.items()}
    return site({"site.yaml": SITE, "content/publications.yaml": WORKS, **named})


def found(site: SiteUnderTest) -> dict[str, tuple[str, str, str, str]]:
    """Title, kind, year and words of everything in the index, by path."""
    index: Any = site.build().json("search.json")
    return {path: (title, index["kinds"][kind], year, words) for title, path, kind, year, words in index["pages"]}


def test_a_work_is_found_by_what_it_is_called_whose_it_is_and_where_it_appeared(site: SiteMaker) -> None:
    title, kind, year, words = found(built_with(site))["publications/tides/"]
    assert (title, kind, year) == ("Tides of x²", "Journal article", "2024")
    assert words == "Jón Þórsson Coastal Waters CW Moon salt Best Paper Award"


def test_topics_venues_years_and_sections_are_found(site: SiteMaker) -> None:
    index = found(built_with(site))
    assert index["topics/moon/"][:2] == ("Moon", "Topic")
    assert index["venues/cw/"][:2] == ("Coastal Waters", "Venue")
    assert index["publications/2020/"][:2] == ("2020", "Year")
    assert index["publications/"][:2] == ("Publications", "Page")


def test_records_are_found_on_their_page_or_at_their_place(site: SiteMaker) -> None:
    talks = "- {title: Ebb, id: ebb, date: 2022-05, event: Sea Day}\n"
    people = "- {name: Mo Berg, id: mo, role: PhD student, text: Studies gulls and gulls.}\n"
    news = "- {date: 2023-01-02, id: n, text: 'We won *a prize*.'}\n"
    service = "- {role: Reviewer, id: r, organisation: Journal of Sand}\n"
    index = found(built_with(site, talks=talks, people=people, news=news, service=service))
    assert index["talks/#ebb"] == ("Ebb", "Talk", "2022", "sea day")
    assert index["people/mo/"] == ("Mo Berg", "Person", "", "phd student studies gulls and")
    assert index["news/#n"][:3] == ("We won a prize.", "News", "2023")
    assert index["service/#r"][:2] == ("Reviewer", "Service")


def test_what_search_engines_may_not_list_is_not_found(site: SiteMaker) -> None:
    assert {"404.html", "search/"}.isdisjoint(found(built_with(site)))


def test_a_small_site_has_no_search(site: SiteMaker) -> None:
    built = site({"site.yaml": SITE, "content/publications.yaml": "- {title: Sand, year: 2020}\n"}).build()
    assert {"search.json", "search/index.html"}.isdisjoint(built.files)
    assert built.page().all("find") == []


def test_a_page_of_ones_own_called_search_stays(site: SiteMaker) -> None:
    here = built_with(site).write({"content/pages/search.md": "---\ntitle: In Search of Sand\n---\nLost.\n"})
    assert here.build().page("search/").title == "In Search of Sand – Ada"
    assert here.build().page().all("find") == []


def test_every_page_leads_to_the_search(site: SiteMaker) -> None:
    built = built_with(site).build()
    assert [link.get("href") for link in built.page("publications/tides/").all("find")] == ["/home/search/"]
    assert built.page("search/").meta("robots") == ["noindex"]
    assert "search/" not in built.text("sitemap.xml")


def test_abstracts_are_read_from_the_joined_export_where_there_is_one(site: SiteMaker) -> None:
    built = built_with(site)
    (form,) = built.build().page("search/").all("search")
    assert form.get("data-abstracts") == "/home/publications.json"
    built.write({"themes/small/theme.yaml": "name: small\nparent: folio\nleaves_out: [exports]\n"})
    built.edit("site.yaml", "title: Ada", "theme: small\ntitle: Ada")
    (form,) = built.build().page("search/").all("search")
    assert form.get("data-abstracts") is None
