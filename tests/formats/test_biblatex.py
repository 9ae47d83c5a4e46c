"""BibLaTeX by the fields that its manual names; pybtex reads its syntax, which is BibTeX's."""

from __future__ import annotations

from typing import Any

import pytest
from pybtex.database import Entry, parse_string
from works import EVERYTHING, work

from frontis.formats import biblatex
from frontis.model.identifiers import ArxivId
from frontis.model.work_types import WORK_TYPES


def read(**fields: Any) -> Entry:
    (entry,) = parse_string(biblatex.entry(work(**fields)), "bibtex").entries.values()
    return entry


@pytest.mark.parametrize(
    ("csl_type", "kind", "venue_fields"),
    [
        ("article-journal", "article", ["journaltitle"]),
        ("paper-conference", "inproceedings", ["booktitle", "eventtitle"]),
        ("chapter", "incollection", ["booktitle"]),
        ("thesis", "thesis", ["institution"]),
        ("report", "report", ["institution"]),
        ("book", "book", ["publisher"]),
        ("article", "online", ["organization"]),
        ("webpage", "online", ["organization"]),
        ("dataset", "dataset", ["publisher"]),
        ("software", "software", ["organization"]),
        ("speech", "unpublished", ["eventtitle"]),
    ],
)
def test_each_type_has_its_entry_and_its_field_for_the_venue(csl_type: str, kind: str, venue_fields: list[str]) -> None:
    entry = read(type=csl_type, venue="Somewhere")
    assert entry.type == kind
    assert [name for name, value in entry.fields.items() if value == "Somewhere"] == venue_fields


@pytest.mark.parametrize("csl_type", WORK_TYPES)
def test_a_work_of_any_type_with_every_field_parses(csl_type: str) -> None:
    found = read(type=csl_type, **EVERYTHING).fields
    assert {"title", "publisher", "volume", "date", "doi", "abstract"} <= set(found)
    assert "Journal of Shots" in found.values() or csl_type in ("thesis", "report")


@pytest.mark.parametrize("date", ["2019", "2019-06", "2019-06-16"])
def test_a_date_is_one_field_in_iso_form(date: str) -> None:
    fields = read(date=date).fields
    assert fields["date"] == date
    assert not {"year", "month", "day"} & set(fields)


def test_an_arxiv_number_is_an_eprint_of_its_type() -> None:
    fields = read(type="article", arxiv=ArxivId("1812.02391"), category="cs.CV").fields
    assert (fields["eprint"], fields["eprinttype"], fields["eprintclass"]) == ("1812.02391", "arxiv", "cs.CV")


@pytest.mark.parametrize(
    ("tag", "name"), [("de", "ngerman"), ("en-GB", "british"), ("fr-CA", "french"), ("tlh", "tlh")]
)
def test_the_language_is_babels(tag: str, name: str) -> None:
    assert read(language=tag).fields["langid"] == name


@pytest.mark.parametrize(
    ("csl_type", "venue", "kind"),
    [
        ("thesis", "PhD thesis, University of Bergen", "phdthesis"),
        ("thesis", "Master's thesis, University of Bergen", "mathesis"),
        ("thesis", "University of Bergen", "phdthesis"),
        ("report", "University of Bergen", "techreport"),
    ],
)
def test_theses_and_reports_say_what_they_are(csl_type: str, venue: str, kind: str) -> None:
    assert read(type=csl_type, venue=venue).fields["type"] == kind


def test_a_degree_of_another_name_keeps_it() -> None:
    assert read(type="thesis", degree="Habilitation").fields["type"] == "Habilitation"


def test_status_and_place_of_a_conference_have_fields_of_their_own() -> None:
    fields = read(type="paper-conference", venue="CVPR", location="Bergen", status="In press", date=None).fields
    assert (fields["venue"], fields["pubstate"]) == ("Bergen", "inpress")
