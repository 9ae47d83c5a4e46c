"""Fields of publications and of other records that need a reading of their own."""

from __future__ import annotations

import pytest
from reading import read_table, reading

from frontis.content.kinds import FIELDS
from frontis.door.people import PERSON
from frontis.door.publications import PUBLICATION, old_path


def publication(fields: str) -> tuple[dict[str, object], list[str]]:
    """What the door reads of a publication, and what it says."""
    return read_table(PUBLICATION, f"{{title: A, {fields}}}")


@pytest.mark.parametrize(
    ("written", "kept"), [("/old/a.html", "/old/a.html"), ("old/a.html", "/old/a.html"), ("/papers/", "/papers/")]
)
def test_an_old_address_is_a_path(written: str, kept: str) -> None:
    assert old_path(written) == kept


def test_a_year_is_a_year_alone() -> None:
    assert str(publication("year: 2019")[0]["year"]) == "2019"
    assert publication("year: 2019-06")[1] == [
        "year: '2019-06' is more than a year | write 'date: 2019-06' instead of 'year'"
    ]


def test_a_citation_count_is_a_number_or_says_more() -> None:
    assert str(publication("citations: 12")[0]["citations"]) == "Citations(count=12, source=None, date=None)"
    assert publication("citations: {count: 12, source: ADS, date: 2024}")[1] == []


def test_the_entry_of_bibtex_is_kept_word_for_word() -> None:
    assert publication("bibtex: '@misc{a, title={B}}'")[0]["bibtex"] == "@misc{a, title={B}}"


def test_a_type_from_bibtex_is_told_by_its_name_here() -> None:
    assert publication("type: inproceedings")[1] == [
        "type: 'inproceedings' is not a type of work | write 'paper-conference'"
    ]


def test_references_are_noted_with_their_place() -> None:
    here = reading()
    read_table(PUBLICATION, "{title: A, projects: [dawn, few]}", here)
    assert [(each.collection, each.id) for each in here.references] == [("projects", "dawn"), ("projects", "few")]


@pytest.mark.parametrize("written", ["ada", "ada@", "@b.org", "a b@c.org", "ada@localhost"])
def test_what_is_no_mail_address_is_refused(written: str) -> None:
    assert read_table(PERSON, f"{{name: A, email: '{written}'}}")[1] == [
        f"email: '{written}' is not a mail address | write it as name@example.org"
    ]


@pytest.mark.parametrize("collection", FIELDS)
def test_what_people_call_a_field_elsewhere_leads_to_one_that_exists(collection: str) -> None:
    table = FIELDS[collection]
    assert {meant for meant in table.called.values() if meant not in table.fields} == set()


@pytest.mark.parametrize("collection", FIELDS)
def test_a_field_has_no_second_name_that_is_a_field(collection: str) -> None:
    table = FIELDS[collection]
    assert table.fields.keys() & (table.called.keys() - {"tags"}) == set()
