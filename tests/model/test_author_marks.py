"""Signs at a name, and what they say."""

from __future__ import annotations

import pytest

from frontis.model.author_marks import Mark, meanings, split_marks


@pytest.mark.parametrize(
    ("typed", "name", "marks"),
    [
        ("Ann Sun*", "Ann Sun", ("*",)),
        ("Ann Sun *, †", "Ann Sun", ("*", "†")),
        ("Ann Sun**", "Ann Sun", ("**",)),
        ("Sun*, Ann", "Sun, Ann", ("*",)),
        ("*Ann Sun", "Ann Sun", ("*",)),
        (r"Ann Sun\*", "Ann Sun", ("*",)),
        ("Ann Sun$^*$", "Ann Sun", ("*",)),
        ("Ann Sun$^{1,*}$", "Ann Sun", ("1", "*")),
        (r"Ann Sun$^\dagger$", "Ann Sun", ("†",)),
        (r"Ann Sun\textsuperscript{\ddag}", "Ann Sun", ("‡",)),
        ("Ann Sun^*^", "Ann Sun", ("*",)),
        ("Ann Sun^†", "Ann Sun", ("†",)),
        ("Ann Sun<sup>1,*</sup>", "Ann Sun", ("1", "*")),
        ("Ann Sun (*)", "Ann Sun", ("*",)),
        ("Ann Sun (she)", "Ann Sun (she)", ()),
        ("Ann Sun1,2*", "Ann Sun", ("1", "2", "*")),
        ("Ann Sun14", "Ann Sun14", ()),
        ("Ann Sun¹²", "Ann Sun", ("¹", "²")),
        ("Ann Sun#", "Ann Sun", ("#",)),
        ("**Ann Sun**", "Ann Sun", ()),
        ("**Ann Sun***", "Ann Sun", ("*",)),
        ("_Ann Sun_†", "Ann Sun", ("†",)),
        (r"Fr{\'e}*", r"Fr{\'e}", ("*",)),
        ("{Barnes and Noble}", "{Barnes and Noble}", ()),
        ("A*STAR", "A*STAR", ()),
        ("Ann Sun 3", "Ann Sun 3", ()),
    ],
)
def test_signs_are_told_from_the_name(typed: str, name: str, marks: tuple[str, ...]) -> None:
    assert split_marks(typed) == (name, marks)


def test_asterisks_are_equal_and_envelopes_corresponding() -> None:
    assert meanings([("*",), ("*", "✉"), ()]) == {"*": Mark.EQUAL, "✉": Mark.CORRESPONDING}


def test_a_dagger_that_several_share_says_equal_contribution() -> None:
    assert meanings([("*",), ("*",), ("†",), ("†",)]) == {"*": Mark.EQUAL, "†": Mark.EQUAL}


def test_a_dagger_that_one_bears_says_corresponding_author() -> None:
    assert meanings([("*",), ("*",), ("†",)]) == {"*": Mark.EQUAL, "†": Mark.CORRESPONDING}


def test_a_dagger_beside_an_envelope_says_nothing_certain() -> None:
    assert meanings([("†",), ("✉",)]) == {"✉": Mark.CORRESPONDING}


def test_digits_and_crosses_say_nothing() -> None:
    assert meanings([("¹",), ("¹", "2"), ("2",), ("✝",)]) == {}
