"""A work in a list: every part with its options, and no trace of the parts that are missing."""

from __future__ import annotations

from typing import Any

import pytest
from pages import Work, text, words
from site_under_test import SiteMaker

PROFILE = "title: Ada Lindqvist\nurl: https://ada.example.org/\nprofile: {name: Ada Lindqvist}\n"
MANY = ", ".join(f"Person Number{letter}" for letter in "ABCDEFGH")


def listed(site: SiteMaker, record: str, options: str = "", more: str = "") -> Work:
    """The only work of a site, as the list of publications shows it."""
    settings = f"{PROFILE}theme_options: {{entry: {{{options}}}}}\n{more}"
    built = site({"site.yaml": settings, "content/publications.yaml": record}).build()
    return built.page("publications/").works[0]


def line(work: Work, css_class: str) -> str:
    """The words of the entry's element of a class."""
    return words(text(work.all(css_class)[0]))


def toggles(work: Work) -> list[str]:
    """What the entry unfolds."""
    return [words(text(summary)) for summary in work.element.iter("summary")]


def test_a_work_with_a_title_alone_has_nothing_else(site: SiteMaker) -> None:
    work = listed(site, "- title: Sand\n", "bibtex: none")
    assert words(text(work.element)) == "Sand"
    assert [element.tag for element in work.element.iter() if element.tag in ("p", "details", "img", "time")] == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("venue: Journal of Sand\n  venue_short: JoS\n  year: 2020", "Journal of Sand (JoS), 2020"),
        ("venue: Journal of Sand\n  status: to appear", "Journal of Sand, to appear"),
        ("year: 2020\n  status: to appear", "2020, to appear"),
        ("year: 2020\n  category: cs.CV", "2020, cs.CV"),
        ("track: Dunes\n  status: in press\n  category: cs.CV", "Dunes, in press, cs.CV"),
        ("year: 2020", "2020"),
    ],
)
def test_commas_stand_only_between_parts(site: SiteMaker, fields: str, expected: str) -> None:
    assert line(listed(site, f"- title: Sand\n  {fields}\n"), "venue") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("type: thesis\n  institution: University of Sand\n  year: 2020", "Thesis, University of Sand, 2020"),
        ("type: thesis\n  institution: Sand\n  note: Her doctoral thesis", "PhD thesis, Sand"),
        ("type: thesis\n  note: Master’s thesis\n  year: 2020", "Master’s thesis, 2020"),
        ("type: book\n  publisher: Dune Press\n  status: to appear", "Dune Press, to appear"),
        ("type: report\n  institution: Sand Office\n  publisher: Dune Press", "Report, Sand Office"),
        ("type: patent\n  category: B01", "Patent, B01"),
        ("type: dataset", "Data set"),
        ("type: software\n  venue: Zenodo\n  publisher: Dune Press", "Zenodo"),
    ],
)
def test_without_a_venue_it_is_said_where_a_work_comes_from(site: SiteMaker, fields: str, expected: str) -> None:
    work = listed(site, f"- title: Sand\n  {fields}\n")
    assert line(work, "venue") == expected
    assert work.venue in (None, "Zenodo")


def test_a_cv_has_brief_entries_and_counts_what_was_honoured(site: SiteMaker) -> None:
    record = "- {title: Sand, year: 2020, summary: Dry., abstract: A, url: 'https://c.org', highlight: Oral}\n"
    more = "- {title: Dune, year: 2019, highlight: [Best Paper Award, Oral]}\n"
    built = site({"site.yaml": f"{PROFILE}menu: [cv]\n", "content/publications.yaml": record + more}).build()
    works = built.page("cv/").works
    assert [words(text(work.element)) for work in works] == ["Sand 2020 Oral", "Dune 2019 Best Paper Award Oral"]
    assert [words(text(item)) for item in built.page("cv/").all("counts")] == ["Paper awards 1 Orals 2"]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("both", "Journal of Sand (JoS)"), ("full", "Journal of Sand"), ("short", "JoS")],
)
def test_the_venue_is_named_as_chosen_and_known_in_full(site: SiteMaker, shown: str, expected: str) -> None:
    work = listed(site, "- title: Sand\n  venue: Journal of Sand\n  venue_short: JoS\n", f"venue: {shown}")
    assert line(work, "venue") == expected
    assert work.venue == "Journal of Sand"


@pytest.mark.parametrize("leads_to", ["page", "paper"])
def test_the_first_address_is_the_page_of_the_work(site: SiteMaker, leads_to: str) -> None:
    record = "- title: Sand\n  id: sand\n  links: {pdf: https://papers.example.org/sand.pdf}\n"
    work = listed(site, record, f"title_links_to: {leads_to}")
    title_link = work.all("p-name")[0].find("a").get("href")
    assert work.urls[0].endswith("/publications/sand/")
    assert title_link.endswith(".pdf") == (leads_to == "paper")
    assert work.links == [("pdf", "https://papers.example.org/sand.pdf")]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("abstract: toggle, bibtex: toggle", ["Abstract", "BibTeX"]),
        ("abstract: page, bibtex: page", []),
        ("abstract: none, bibtex: toggle", ["BibTeX"]),
        ("abstract: open, bibtex: none", ["Abstract"]),
        ("abstract: page, bibtex: page, cite: toggle", ["Cite", "APA", "MLA", "Chicago", "IEEE", "Vancouver"]),
    ],
)
def test_what_unfolds_is_chosen(site: SiteMaker, options: str, expected: list[str]) -> None:
    work = listed(site, "- title: Sand\n  abstract: Grains.\n", options)
    assert toggles(work) == expected
    assert [details.get("open") for details in work.all("abstract")] == ([""] if "open" in options else [None])[
        : len(work.all("abstract"))
    ]


def test_toggles_are_siblings_of_the_links(site: SiteMaker) -> None:
    work = listed(site, "- title: Sand\n  abstract: Grains.\n  links: {code: https://code.example.org/}\n")
    row: list[Any] = list(work.all("row")[0])
    assert [element.get("class") for element in row] == ["links", "abstract", "bibtex"]


def test_folded_names_stay_in_their_order_around_oneself(site: SiteMaker) -> None:
    record = f"- title: Sand\n  authors: {MANY}, Ada Lindqvist, Zoe Last\n"
    work = listed(site, record, more="publications: {et_al_after: 2}\n")
    assert toggles(work)[:2] == ["6 more authors", "1 more author"]
    assert work.authors[-2:] == ["Ada Lindqvist", "Zoe Last"]
    assert len(work.authors) == 10
    assert all(element.tag != "details" for element in work.all("self")[0].iterancestors())


def test_others_are_said_and_are_nobody(site: SiteMaker) -> None:
    work = listed(site, "- title: Sand\n  authors: [Ada Lindqvist, et al.]\n")
    assert line(work, "authors") == "Ada Lindqvist et al."
    assert work.authors == ["Ada Lindqvist"]


def test_a_highlight_bears_its_kind_and_its_link(site: SiteMaker) -> None:
    award = "{text: Best Paper Award, url: https://prize.example.org/}"
    work = listed(site, f"- title: Sand\n  highlight: [{award}, 15%]\n")
    assert [element.get("class") for element in work.all("highlight")] == ["highlight is-award", "highlight is-rate"]
    assert work.all("highlight")[0].get("href") == "https://prize.example.org/"


@pytest.mark.parametrize(
    ("numbering", "starts"), [("none", [None, None]), ("total", ["3", "1"]), ("by-year", ["2", "1"])]
)
def test_works_are_numbered_down_to_one(site: SiteMaker, numbering: str, starts: list[str | None]) -> None:
    record = "- {title: A, year: 2021}\n- {title: B, year: 2021}\n- {title: C, year: 2020}\n"
    settings = f"{PROFILE}theme_options: {{entry: {{numbering: {numbering}}}}}\n"
    page = site({"site.yaml": settings, "content/publications.yaml": record}).build().page("publications/")
    assert [entries.get("start") for entries in page.all("entries")] == starts


def test_math_in_a_title_that_is_a_link_stays_math(site: SiteMaker) -> None:
    work = listed(site, "- title: Learning in $k$ Shots, see https://shots.example.org\n")
    title = work.all("p-name")[0]
    assert [element.tag.rpartition("}")[2] for element in title.iter()][:3] == ["h3", "a", "math"]
    assert len(list(title.iter("a"))) == 1


def test_a_volume_that_nobody_wrote_names_its_editors(site: SiteMaker) -> None:
    work = listed(site, "- {title: Sands, type: book, editors: [Ada Lindqvist, Bo Ek]}\n")
    assert line(work, "authors") == "Edited by Ada Lindqvist and Bo Ek"
    assert (work.authors, work.selves) == ([], ["Ada Lindqvist"])


def test_editors_give_way_to_authors(site: SiteMaker) -> None:
    work = listed(site, "- {title: Sands, type: chapter, authors: [Bo Ek], editors: [Ada Lindqvist]}\n")
    assert line(work, "authors") == "Bo Ek"
