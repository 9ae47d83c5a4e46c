"""Mappings of fields: unknown, misplaced and missing ones."""

from __future__ import annotations

import pytest
from reading import node, read, read_table, reading

from frontis.door.publications import PUBLICATION
from frontis.door.shapes import string, whole_number
from frontis.door.tables import Field, record, table
from frontis.door.talks import TALK
from frontis.yaml_tree import Mapping

BOX = table(
    "box",
    Field("title", string(), "What is on it.", required=True),
    Field("size", whole_number(), "How big it is.", into="volume"),
    titled_by=("title",),
    instead={"weight": "weigh it elsewhere"},
)


def test_a_field_may_become_an_attribute_of_another_name() -> None:
    assert read_table(BOX, "{title: A, size: 3}") == ({"title": "A", "volume": 3}, [])


def test_an_unknown_field_is_said_with_the_title_and_a_guess() -> None:
    said = read_table(PUBLICATION, "{tilte: Meta-Transfer Learning for Few-Shot Learning}")[1]
    assert said == ["unknown field 'tilte' in publication 'Meta-Transfer Learning…' | did you mean 'title'?"]


def test_a_misspelt_field_is_read_as_what_was_meant() -> None:
    values, said = read_table(BOX, "{titel: A, sise: x}")
    assert values == {"title": "A"}
    assert len(said) == 3


def test_a_field_under_its_right_name_wins() -> None:
    assert read_table(BOX, "{titel: A, title: B}")[0] == {"title": "B"}


def test_a_name_from_elsewhere_has_a_hint_of_its_own() -> None:
    assert read_table(BOX, "{title: A, weight: 3}")[1] == ["unknown field 'weight' in box 'A' | weigh it elsewhere"]


def test_a_strange_field_lists_the_known_ones() -> None:
    assert read_table(BOX, "{title: A, qqq: 3}")[1] == [
        "unknown field 'qqq' in box 'A' | the fields here are: title, size"
    ]


def test_a_field_for_themes_is_pointed_to_extra() -> None:
    assert read_table(TALK, "{title: A, xyzzy: 3}")[1] == [
        "unknown field 'xyzzy' in talk 'A' | a field of your own, for a theme, goes under 'extra:'"
    ]


@pytest.mark.parametrize("text", ["{size: 1}", "{title: null, size: 1}", "{title: '', size: 1}", "{title: ~, size: 1}"])
def test_what_is_empty_is_missing(text: str) -> None:
    assert read_table(BOX, text)[1] == ["box has no 'title' | add 'title: …'"]


def test_a_required_date_may_be_the_start_of_a_period() -> None:
    from frontis.door.news import NEWS_ITEM

    assert read_table(NEWS_ITEM, "{start: 2024-01, end: now, text: A course.}")[1] == []


def test_a_field_that_is_there_but_unreadable_is_not_called_missing() -> None:
    (said,) = read_table(BOX, "{title: [a]}")[1]
    assert said.startswith("'title' must be a text, not a list | ")


def test_a_long_title_is_cut_after_a_word() -> None:
    mapping = node("{title: The Unreasonable Length of Titles in Computer Vision}")
    assert isinstance(mapping, Mapping)
    assert BOX.subject(mapping) == "box 'The Unreasonable Length…'"


def test_a_nested_mapping_says_what_it_belongs_to() -> None:
    inner = record(table("lid", Field("colour", string(), "Its colour.")), lambda colour="": colour, "a lid")
    outer = table("box", Field("title", string(), "…"), Field("lid", inner, "…"), titled_by=("title",))
    assert read_table(outer, "{title: A, lid: {couleur: red}}")[1] == [
        "unknown field 'couleur' in lid of box 'A' | did you mean 'colour'?"
    ]


def test_a_record_without_a_required_field_is_nothing() -> None:
    shape = record(BOX, lambda title, volume=0: (title, volume), "a box")
    assert read(shape, "{size: 3}")[0] is None
    assert read(shape, "{title: A, size: 3}")[0] == ("A", 3)


def test_lenient_reading_only_warns() -> None:
    here = reading().beside("publications", lenient=True)
    read_table(PUBLICATION, "{title: A, year: soon}", here)
    assert [each.severity for each in here.diagnostics] == ["warning"]


def test_an_id_that_cannot_be_used_is_never_let_pass() -> None:
    here = reading().beside("publications", lenient=True)
    read_table(PUBLICATION, "{title: A, id: 2019}", here)
    assert [each.severity for each in here.diagnostics] == ["error"]


def test_every_key_of_a_schema_has_a_description() -> None:
    schema = BOX.schema()
    assert schema["properties"]["size"] == {"description": "How big it is.", "type": ["integer", "null"], "minimum": 0}
    assert schema["required"] == ["title"]
