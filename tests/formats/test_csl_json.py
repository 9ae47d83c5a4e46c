"""CSL-JSON against the facts of the schema csl-data.json of CSL 1.0.2, written down here."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from works import EVERYTHING, work

from frontis.formats import csl_json
from frontis.model.identifiers import ArxivId
from frontis.model.work_types import WORK_TYPES

TEXT, NUMBER = {"type": "string"}, {"type": ["string", "number"]}
NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": dict.fromkeys(
            ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"), TEXT
        ),
        "additionalProperties": False,
    },
}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
    },
    "additionalProperties": False,
}
TEXTS = (
    "abstract", "collection-title", "container-title", "container-title-short", "DOI",
    "event-place", "event-title", "genre", "ISBN", "keyword", "language", "note", "PMCID", "PMID", "publisher",
    "publisher-place", "status", "title", "URL", "version",
)  # fmt: skip
ITEM = {
    "type": "object",
    "required": ["id", "type"],
    "properties": {
        "id": TEXT,
        "type": {"enum": sorted(WORK_TYPES)},
        "author": NAMES,
        "editor": NAMES,
        "issued": DATE,
        "custom": {"type": "object"},
        **dict.fromkeys(TEXTS, TEXT),
        **dict.fromkeys(("edition", "issue", "number", "page", "volume"), NUMBER),
    },
    "additionalProperties": False,
}
SCHEMA = Draft7Validator({"type": "array", "items": ITEM})


@pytest.mark.parametrize("csl_type", sorted(WORK_TYPES))
def test_a_work_of_any_type_fits_the_schema(csl_type: str) -> None:
    items = json.loads(csl_json.joined(map(csl_json.text, [work(type=csl_type, **EVERYTHING), work(type=csl_type)])))
    SCHEMA.validate(items)
    assert [item["type"] for item in items] == [csl_type, csl_type]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mira Halvorsen", {"family": "Halvorsen", "given": "Mira"}),
        ("Jan van der Berg", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
        ("Sun, Jr., Ann", {"family": "Sun", "given": "Ann", "suffix": "Jr."}),
        ("ATLAS Collaboration", {"literal": "ATLAS Collaboration"}),
    ],
)
def test_a_name_comes_in_its_parts(name: str, expected: dict[str, str]) -> None:
    assert csl_json.item(work(authors=[name]))["author"] == [expected]


@pytest.mark.parametrize(("date", "parts"), [("2019", [2019]), ("2019-06", [2019, 6]), ("2019-06-16", [2019, 6, 16])])
def test_a_date_is_as_exact_as_it_was_given(date: str, parts: list[int]) -> None:
    assert csl_json.item(work(date=date))["issued"] == {"date-parts": [parts]}


def test_a_conference_is_the_container_once_and_of_a_talk_the_event() -> None:
    item = csl_json.item(
        work(type="paper-conference", venue="Conference on Vision", location="Bergen", publisher="IEEE")
    )
    assert item["container-title"] == "Conference on Vision"
    assert "event-title" not in item
    talk = csl_json.item(work(type="speech", venue="Conference on Vision"))
    assert (talk["event-title"], "container-title" in talk) == ("Conference on Vision", False)
    assert item["event-place"] == "Bergen"
    assert item["publisher"] == "IEEE"


@pytest.mark.parametrize("csl_type", ["thesis", "report", "book", "article", "dataset", "software"])
def test_the_venue_of_a_work_that_stands_alone_is_its_publisher(csl_type: str) -> None:
    item = csl_json.item(work(type=csl_type, venue="University of Bergen"))
    assert item["publisher"] == "University of Bergen"
    assert "container-title" not in item


@pytest.mark.parametrize(
    ("csl_type", "note", "genre"),
    [
        ("article", "", "preprint"),
        ("thesis", "MSc thesis", "Master's thesis"),
        ("thesis", "", None),
        ("book", "", None),
    ],
)
def test_the_genre_says_what_the_type_does_not(csl_type: str, note: str, genre: str | None) -> None:
    assert csl_json.item(work(type=csl_type, note=note)).get("genre") == genre


def test_pages_and_numbers_are_those_of_csl() -> None:
    item = csl_json.item(work(venue="Journal", volume="4", number="2", pages="101–117"))
    assert (item["volume"], item["issue"], item["page"]) == ("4", "2", "101-117")
    assert csl_json.item(work(type="report", number="TR-7"))["number"] == "TR-7"


def test_a_preprint_is_published_by_its_archive_under_its_number() -> None:
    item = csl_json.item(work(type="article", arxiv=ArxivId("1812.02391")))
    assert (item["publisher"], item["number"]) == ("arXiv", "arXiv:1812.02391")
    assert not {"archive", "archive_location", "custom"} & set(item)


def test_the_arxiv_number_of_a_published_work_is_a_field_of_its_own() -> None:
    item = csl_json.item(work(type="article-journal", arxiv=ArxivId("1812.02391")))
    assert (item["custom"], "number" in item) == ({"arXiv": "1812.02391"}, False)


@pytest.mark.parametrize(
    ("csl_type", "edition", "expected"),
    [
        ("book", "Second edition", "2"),
        ("book", "3rd ed.", "3"),
        ("book", "2", "2"),
        ("book", "Revised second edition", "Revised second edition"),
        ("software", "Version 3.0", "3.0"),
        ("software", "v2.1", "2.1"),
    ],
)
def test_an_edition_is_a_number_where_it_says_no_more(csl_type: str, edition: str, expected: str) -> None:
    item = csl_json.item(work(type=csl_type, edition=edition))
    assert item["version" if csl_type == "software" else "edition"] == expected


def test_math_is_plain_unicode() -> None:
    assert csl_json.item(work(title=r"$\alpha$-shots & more"))["title"] == "α-shots & more"


def test_what_is_missing_leaves_no_member() -> None:
    assert set(csl_json.item(work(authors=[], date=None))) == {"id", "type", "title"}


@given(st.text(), st.text())
def test_any_text_gives_json_that_fits(title: str, abstract: str) -> None:
    text = csl_json.joined([csl_json.text(work(title=title, abstract=abstract, venue=title, keywords=(abstract,)))])
    SCHEMA.validate(json.loads(text.encode()))
