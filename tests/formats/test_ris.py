"""RIS as an independent reader sees it, and by the rules that Zotero's translator follows."""

from __future__ import annotations

import re
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from works import work

from frontis.formats import ris
from frontis.model.identifiers import ArxivId, Doi, Isbn, Pmcid, Pmid
from frontis.model.links import Target

LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")


def read(**fields: Any) -> dict[str, Any]:
    records = rispy.loads(ris.record(work(**fields)))
    assert len(records) == 1
    return dict(records[0])


def test_every_line_is_a_tag_and_ends_as_the_specification_wants() -> None:
    text = ris.record(work(abstract="One.\n\nTwo.", note="A\nnote"))
    *lines, after = text.split("\r\n")
    assert all(LINE.fullmatch(line) for line in lines)
    assert (lines[0], lines[-1], after) == ("TY  - JOUR", "ER  - ", "")


def test_an_article_is_read_field_by_field() -> None:
    found = read(
        venue="Journal of Shots", venue_short="JS", volume="4", number="2", pages="101–117", date="2019-06-16",
        authors=["Mira Halvorsen", "Sun, Jr., Ann"], keywords=("vision", "few shots"), doi=Doi("10.1000/x"),
        url=Target("https://example.org/x"), language="en", abstract="About shots.", note="A note",
    )  # fmt: skip
    assert found["title"] == "Meta-Learning in a Few Shots"
    assert found["authors"] == ["Halvorsen, Mira", "Sun, Ann, Jr."]
    assert found["secondary_title"] == "Journal of Shots"
    assert (found["volume"], found["number"], found["start_page"], found["end_page"]) == ("4", "2", "101", "117")
    assert (found["year"], found["date"]) == ("2019", "2019/06/16")
    assert found["keywords"] == ["vision", "few shots"]
    assert (found["doi"], found["urls"]) == ("10.1000/x", ["https://example.org/x"])
    assert (found["abstract"], found["notes"], found["language"]) == ("About shots.", ["A note"], "en")


@pytest.mark.parametrize(("date", "expected"), [("2019-06-16", "2019/06/16"), ("2019-06", "2019/06/")])
def test_a_date_has_its_two_slashes(date: str, expected: str) -> None:
    assert read(date=date)["date"] == expected


def test_a_year_alone_needs_no_date() -> None:
    assert "date" not in read(date="2019")


ZOTEROS_PLACES = [
    ("paper-conference", {"T2": "Venue", "C3": "Venue", "C1": "Bergen"}),
    ("chapter", {"T2": "Venue", "CY": "Bergen"}),
    ("thesis", {"PB": "Venue", "CY": "Bergen"}),
    ("book", {"PB": "Venue", "CY": "Bergen"}),
    ("report", {"PB": "Venue", "CY": "Bergen"}),
]


@pytest.mark.parametrize(("csl_type", "expected"), ZOTEROS_PLACES)
def test_venue_and_place_stand_where_zotero_looks(csl_type: str, expected: dict[str, str]) -> None:
    text = ris.record(work(type=csl_type, venue="Venue", location="Bergen"))
    found = dict(line.split("  - ", 1) for line in text.splitlines() if line[:2] in ("T2", "C1", "C3", "PB", "CY"))
    assert found == expected


def test_books_and_preprints_keep_their_numbers() -> None:
    found = read(type="article", isbn=Isbn("9783161484100"), arxiv=ArxivId("1812.02391"))
    assert found["issn"] == "9783161484100"
    assert found["accession_number"] == "arXiv:1812.02391"
    assert found["urls"] == ["https://arxiv.org/abs/1812.02391"]


def test_a_thesis_says_which_and_an_article_its_numbers_in_pubmed() -> None:
    assert "M3  - Master's thesis\r\n" in ris.record(work(type="thesis", note="Master's thesis"))
    found = read(pmid=Pmid("23456789"), pmcid=Pmcid("PMC3531190"))
    assert (found["accession_number"], found["custom2"]) == ("23456789", "PMC3531190")


def test_a_file_holds_each_work_once_and_in_order() -> None:
    works = [work(id="a", title="First"), work(id="b", title="Second")]
    assert [record["title"] for record in rispy.loads(ris.joined(map(ris.record, works)))] == ["First", "Second"]


@given(st.text(min_size=1), st.text())
def test_any_text_stays_inside_its_line(title: str, abstract: str) -> None:
    text = ris.record(work(title=title, abstract=abstract, venue=abstract))
    *lines, _ = text.split("\r\n")
    assert all(LINE.fullmatch(line) for line in lines)
    assert [line[:2] for line in lines].count("TY") == 1
