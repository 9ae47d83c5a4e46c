"""Ids: unique ignoring case, with others to paste where they aren't."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontis.content.ids import Claim, collisions, unique
from frontis.diagnostics import Origin


def claim(name: str, line: int, given: bool = True, file: str = "content/a.yaml") -> Claim:
    """A claim of a work on an id."""
    return Claim(name, Origin(file, line), f"publication 'P{line}'", given)


def test_different_ids_are_no_collision() -> None:
    assert collisions([claim("a", 1), claim("b", 2)]) == []


def test_ids_that_differ_only_in_case_collide_where_the_second_stands() -> None:
    said = collisions([claim("a", 1), claim("A", 2)])
    assert [(each.origin.line, each.message) for each in said] == [
        (2, "the id 'A' is also that of publication 'P1' in content/a.yaml:1")
    ]


def test_every_further_one_is_offered_an_id_of_its_own() -> None:
    said = collisions([claim("a", 1), claim("a", 2), claim("a", 3), claim("a-2", 4)])
    assert [each.hint for each in said] == [
        "give one of them another, such as 'id: a-3'",
        "give one of them another, such as 'id: a-4'",
    ]


def test_made_ids_are_offered_both_to_paste() -> None:
    hint = collisions([claim("a", 1, given=False), claim("a", 2, given=False)])[0].hint
    assert hint == "if they are two, paste 'id: a' there and 'id: a-2' here; if they are one, remove one"


def test_keys_of_bibtex_are_spoken_of_as_keys() -> None:
    said = collisions([claim("a", 1), claim("a", 2, file="content/publications/x.bib")])
    assert said[0].hint == "if they are two, make the key here 'a-2'; if they are one, remove one"


@given(st.lists(st.sampled_from(["a", "A", "a-2", "a-3", "b"]), max_size=8))
def test_an_id_made_unique_is_unique(taken: list[str]) -> None:
    lower = {each.lower() for each in taken}
    assert unique("A", lower).lower() not in lower
