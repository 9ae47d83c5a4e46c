"""The scan keeps to its bounds: depth, time, and the partners of braces and brackets."""

from __future__ import annotations

import re

from frontis.text import inline
from frontis.text.nodes import Group, Inline, Link, Note, Styled
from frontis.text.scanning import DEPTH, Frame, Scan


def depth(nodes: tuple[Inline, ...]) -> int:
    inside = [depth(node.children) for node in nodes if isinstance(node, (Group, Link, Note, Styled))]
    return 1 + max(inside, default=0)


def scan(source: str) -> Scan:
    return Scan(source, re.compile("[{[]"), {})


def test_braces_find_their_partners() -> None:
    assert scan(r"a{b{c}d}e\{f}").closing_brace == {1: 7, 3: 5}
    assert scan("{a").closing_brace == {}


def test_a_group_ends_within_its_frame() -> None:
    assert scan("{ab}").group(Frame(end=4), 0) == (1, 3)
    assert scan("{ab}").group(Frame(end=2), 0) is None
    assert scan("ab").group(Frame(end=2), 0) is None


def test_a_search_is_remembered_but_right() -> None:
    looked, pattern = scan("a$b$c"), re.compile(r"\$")
    places = [found.start() for found in (looked.following(pattern, at, 5) for at in (0, 1, 2, 3)) if found]
    assert places == [1, 1, 3, 3]
    assert looked.following(pattern, 4, 5) is None
    assert looked.following(pattern, 0, 5) is not None


def test_runs_of_backticks_are_found_by_length() -> None:
    assert scan("`a``b`").backtick_runs == {1: [0, 5], 2: [2]}


def test_nesting_is_bounded_and_loses_no_text() -> None:
    for opening, closing in (("{", "}"), ("\\emph{", "}"), ("[", "](a.b)"), ("\\footnote{", "}")):
        nodes = inline.parse(opening * 400 + "word" + closing * 400)
        assert depth(nodes) <= 2 * DEPTH + 4
        assert "word" in inline.plain(opening * 400 + "word" + closing * 400)
