"""Ways to write a value: what each reads, and what it says of the rest."""

from __future__ import annotations

import pytest
from reading import node, read

from frontis.door.shapes import (
    choice,
    flag,
    free_mapping,
    list_of,
    one_or_many,
    plain_value,
    string,
    whole_number,
    words,
)


def test_a_text_is_kept_as_typed() -> None:
    assert [read(string(), text)[0] for text in ("NO", "1e3", "10.10", "2019-06-16", "1:30")] == [
        "NO", "1e3", "10.10", "2019-06-16", "1:30",
    ]  # fmt: skip


def test_a_list_where_a_text_belongs_is_said_in_plain_words() -> None:
    found, said = read(string(), "[a, b]")
    assert found is None
    assert said == ["'field' must be a text, not a list | write it on one line: 'field: …'"]


def test_a_mapping_where_a_text_belongs_is_said_in_plain_words() -> None:
    (said,) = read(string(), "{a: b}")[1]
    assert said.startswith("'field' must be a text, not a mapping of 'name: value' lines | ")


@pytest.mark.parametrize("text", ["true", "True", "yes", "on", "'yes'"])
def test_a_flag_is_raised_in_many_words(text: str) -> None:
    assert read(flag(), text) == (True, [])


def test_what_is_no_flag_is_refused() -> None:
    assert read(flag(), "maybe") == (None, ["field: 'maybe' is neither true nor false | write true or false"])


@pytest.mark.parametrize("text", ["-1", "1.5", "ten", "١", "9999999999"])
def test_only_digits_make_a_whole_number(text: str) -> None:
    found, said = read(whole_number(), text)
    assert found is None
    assert said == [f"field: '{text}' is not a whole number | write digits only, such as 12"]


def test_a_choice_ignores_case() -> None:
    assert read(choice(("year", "none"), "a grouping"), "Year") == ("year", [])


def test_a_slip_in_a_choice_is_guessed() -> None:
    assert read(choice(("year", "none"), "a grouping"), "yaer")[1] == [
        "field: 'yaer' is not a grouping | did you mean 'year'?"
    ]


def test_a_choice_that_nothing_is_near_to_lists_all() -> None:
    assert read(choice(("year", "none"), "a grouping"), "xxx")[1] == [
        "field: 'xxx' is not a grouping | one of: year, none"
    ]


def test_one_value_is_as_good_as_a_list_of_one() -> None:
    shape = one_or_many(string(), "a list of texts")
    assert read(shape, "a")[0] == read(shape, "[a]")[0] == ("a",)


def test_what_cannot_be_read_in_a_list_leaves_the_rest() -> None:
    found, said = read(list_of(whole_number(), "a list"), "[1, two, 3, x]")
    assert found == (1, 3)
    assert len(said) == 2


def test_empty_items_are_passed_over() -> None:
    assert read(list_of(string(), "a list"), "[a, null, '', ~]") == (("a",), [])


def test_words_may_stand_in_one_text_with_commas() -> None:
    assert read(words("words"), "few-shot, vision; few-shot")[0] == ("few-shot", "vision")


def test_a_comma_inside_an_item_of_a_list_separates_nothing() -> None:
    assert read(words("words"), '["Bergen, Norway", Oslo]')[0] == ("Bergen, Norway", "Oslo")


def test_free_values_are_what_yaml_takes_them_for() -> None:
    assert plain_value(node("[1, 1.5, true, null, '1', text, {a: [b]}, 10_000, 1e3]")) == (
        1, 1.5, True, None, "1", "text", {"a": ("b",)}, "10_000", 1000.0,
    )  # fmt: skip


def test_free_values_need_names() -> None:
    (said,) = read(free_mapping(), "[a]")[1]
    assert said.startswith("'field' must be a mapping of 'name: value' lines, not a list | write 'field:' and below it")
