"""Highwire tags by the rules of Google Scholar's inclusion guidelines and of Zotero's Embedded Metadata translator."""

from __future__ import annotations

from typing import Any

import pytest
from works import by, work

from frontis.formats import highwire
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.dates import PartialDate
from frontis.model.identifiers import ArxivId, Doi, Isbn, Orcid, Pmid
from frontis.model.names import Name
from frontis.model.publications import Version

PAGE = "https://mira.example.org/publications/halvorsen-2019-meta-learning/"
ADDRESSES = WorkAddresses(page=PAGE, pdf=f"{PAGE}paper.pdf")


def tags(**fields: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, content in highwire.tags(work(**fields), ADDRESSES):
        found.setdefault(name, []).append(content)
    return found


def test_the_least_work_has_title_author_year_and_addresses() -> None:
    assert tags() == {
        "citation_title": ["Meta-Learning in a Few Shots"],
        "citation_author": ["Halvorsen, Mira"],
        "citation_publication_date": ["2019"],
        "citation_abstract_html_url": [PAGE],
        "citation_pdf_url": [f"{PAGE}paper.pdf"],
    }


SCHOLARS_DATES = [("2019", "2019"), ("2019-06", "2019"), ("2019-06-16", "2019/06/16")]


@pytest.mark.parametrize(("written", "expected"), SCHOLARS_DATES)
def test_a_date_is_a_full_day_or_a_year_alone(written: str, expected: str) -> None:
    assert highwire.publication_date(PartialDate.parse(written)) == expected


NAMES = [
    ("Mira Halvorsen", "Halvorsen, Mira"),
    ("Sun, Jr., Ann", "Sun, Ann, Jr."),
    ("Jan van der Berg", "van der Berg, Jan"),
    ("孙倩茹", "孙倩茹"),
    ("ATLAS Collaboration", "ATLAS Collaboration"),
]
TWO_WORDS_ON_BOTH_SIDES = [
    ("van der Berg, Jan Peter", "Jan Peter van der Berg"),
    ("Jan Peter van der Berg (扬)", "Jan Peter van der Berg"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES + TWO_WORDS_ON_BOTH_SIDES)
def test_an_author_is_inverted_unless_zotero_would_see_two(name: str, expected: str) -> None:
    assert highwire.author_name(Name.parse(name)) == expected


def test_beside_others_every_author_is_inverted() -> None:
    found = tags(authors=["van der Berg, Jan Peter", "Ann Sun"], editors=["de la Cruz, Ana Maria"])
    assert found["citation_author"] == ["van der Berg, Jan Peter", "Sun, Ann"]
    assert found["citation_editor"] == ["Ana Maria de la Cruz"]


def test_each_author_has_a_tag_and_et_al_has_none() -> None:
    found = tags(authors=["Mira Halvorsen", by("Ann Sun", orcid=Orcid("0000-0002-1825-0097"))], et_al=True)
    assert found["citation_author"] == ["Halvorsen, Mira", "Sun, Ann"]
    assert found["citation_author_orcid"] == ["https://orcid.org/0000-0002-1825-0097"]


def test_a_volume_without_authors_is_found_by_its_editors() -> None:
    assert tags(type="book", authors=[], editors=["Ann Sun"])["citation_author"] == ["Sun, Ann"]
    assert tags(editors=["Ann Sun"])["citation_author"] == ["Halvorsen, Mira"]


WHERE_THE_VENUE_GOES = [
    ("article-journal", "citation_journal_title"),
    ("paper-conference", "citation_conference_title"),
    ("chapter", "citation_inbook_title"),
    ("thesis", "citation_dissertation_institution"),
    ("report", "citation_technical_report_institution"),
    ("article", "citation_publisher"),
    ("book", "citation_publisher"),
    ("dataset", "citation_publisher"),
]


@pytest.mark.parametrize(("csl_type", "tag"), WHERE_THE_VENUE_GOES)
def test_the_venue_stands_in_the_tag_of_the_works_type(csl_type: str, tag: str) -> None:
    found = tags(type=csl_type, venue="Where it *appeared*")
    assert [name for name, contents in found.items() if contents == ["Where it appeared"]] == [tag]


def test_a_report_has_its_number_in_its_own_tag() -> None:
    found = tags(type="report", institution="Bergen", number="TR-7")
    assert found["citation_technical_report_number"] == ["TR-7"]
    assert "citation_issue" not in found


def test_volume_issue_and_pages_are_told_apart() -> None:
    found = tags(venue="J. Shots", venue_short="JS", volume="4", number="2", pages="101–117")
    assert found["citation_volume"] == ["4"]
    assert found["citation_issue"] == ["2"]
    assert (found["citation_firstpage"], found["citation_lastpage"]) == (["101"], ["117"])
    assert found["citation_journal_abbrev"] == ["JS"]


def test_identifiers_stand_bare() -> None:
    found = tags(
        doi=Doi("10.1109/CVPR.2019.00049"),
        isbn=Isbn("9783161484100"),
        pmid=Pmid("23456789"),
        versions=(Version(type="article", arxiv=ArxivId("1812.02391")),),
    )
    assert found["citation_doi"] == ["10.1109/CVPR.2019.00049"]
    assert found["citation_isbn"] == ["9783161484100"]
    assert found["citation_pmid"] == ["23456789"]
    assert found["citation_arxiv_id"] == ["1812.02391"]


def test_keywords_are_one_tag_that_zotero_splits() -> None:
    assert tags(keywords=("vision", "few shots"))["citation_keywords"] == ["vision; few shots"]


def test_a_title_is_plain_text_on_one_line() -> None:
    assert tags(title="Learning $k$ shots\nwith p<0.05")["citation_title"] == ["Learning k shots with p<0.05"]


def test_a_work_without_authors_and_year_has_no_empty_tags() -> None:
    assert set(tags(authors=[], date=None)) == {"citation_title", "citation_abstract_html_url", "citation_pdf_url"}
