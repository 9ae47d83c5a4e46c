"""Emphasis marks pair as CommonMark says, and leave products, powers and Python's names alone."""

from __future__ import annotations

import pytest

from frontis.text import inline
from frontis.text.nodes import Style, Styled, Text

COMMONMARK = [
    # the examples are of our own making; the rules are those of section 6.2 (CommonMark 0.31)
    ("*net*", "<em>net</em>"),
    ("a * net*", "a * net*"),
    ('a*"net"*', 'a*"net"*'),
    ("net*work*s", "net<em>work</em>s"),
    ("_net_", "<em>net</em>"),
    ("_ net_", "_ net_"),
    ("net_work_s", "net_work_s"),
    ("net-_(work)_", "net-<em>(work)</em>"),
    ("_net*", "_net*"),
    ("*net *", "*net *"),
    ("*(*net*)*", "<em>(<em>net</em>)</em>"),
    ("**net**", "<strong>net</strong>"),
    ("** net**", "** net**"),
    ("net**work**", "net<strong>work</strong>"),
    ("__net__work", "__net__work"),
    ("__net, __work__, learns__", "<strong>net, <strong>work</strong>, learns</strong>"),
    ("*deep **net** here*", "<em>deep <strong>net</strong> here</em>"),
    ("*deep**net*", "<em>deep**net</em>"),
    ("***deep** net*", "<em><strong>deep</strong> net</em>"),
    ("*deep **net***", "<em>deep <strong>net</strong></em>"),
    ("**deep*net*here**", "<strong>deep<em>net</em>here</strong>"),
    ("*deep _net* here_", "<em>deep _net</em> here_"),
    ("***net***", "<em><strong>net</strong></em>"),
    ("**net*", "*<em>net</em>"),
    ("*net**", "<em>net</em>*"),
    ("_a `_` b_", "<em>a <code>_</code> b</em>"),
    (r"\*net\*", "*net*"),
    ("*net\\*", "*net*"),
]


@pytest.mark.parametrize(("source", "expected"), COMMONMARK)
def test_marks_pair_as_commonmark_says(source: str, expected: str) -> None:
    assert inline.html(source) == expected


@pytest.mark.parametrize(
    "source",
    ["2*3*4", "2**3**4", "a*b*c", "x*2*y", "__call__(x)", "__all__[0]", "__init__.py", "****", "*** ***", "(*)"],
)
def test_products_and_names_are_no_emphasis(source: str) -> None:
    assert inline.parse(source) == (Text(source),)


def test_a_switch_sets_the_rest_of_its_group_apart() -> None:
    assert inline.parse(r"a {\it b} c")[1].children == (Styled(Style.EMPHASIS, (Text("b"),)),)  # type: ignore[union-attr]
    assert inline.html(r"a \bf b") == "a <strong>b</strong>"


def test_a_second_switch_takes_over_from_the_first() -> None:
    assert inline.html(r"{\it a \bf b}") == "<em>a </em><strong>b</strong>"


def test_marks_pair_within_their_group_only() -> None:
    assert inline.html(r"*a \textbf{b* c}") == "*a <strong>b* c</strong>"


def test_many_unpaired_marks_are_forgotten_not_nested() -> None:
    assert inline.html("*a " * 50 + "b*").count("<em>") == 1
