"""YAML written plainly: read line by line, it is what the parser of all YAML makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.yaml_tree.building import Builder
from frontis.yaml_tree.plain_lines import read_plain

RECORD = """\
- title: "Cards: \\\\alpha and \\"b\\""  
  authors:
  - Mira Halvorsen*
  - 'O''Neill, Ann'
  # a remark
  venue:
  links:
    decoder code: https://example.org/a?b#c

    slides: files/a.pdf
  topics: [ few-shot, 'b', "c d" ]   # and more
  highlight: {text: Oral, url: https://example.org/, more: [{"a b": c}]}
  "404": "Line\\nLine"  # a remark
  summary: >-
    One
    sentence.
  abstract: |
    First.

      Second: # no comment
  date: 2019-06-16
-   title: 12:30
"""  # noqa: W291
LINES = [
    "- ", "a: ", "b:", "c d: ", "é: ", "  ", "    ", "\n", "\n  ", "\n- ", "\n  - ", "\n    ", "\nb: ", "\n  c: ",
    "x", "y z", '"q: r"', "'s'", "''", '"\\\\t"', '"\\""', '"\\t"', "|", "|-", "|\n  ", "|\n\n    ", ">", "# c",
    " # c", "#", "[a, b]", "[]", "['x', \"y\", z*]", "[a,]", "{a: b}", "{a: b, c: [d, 'e']}",
    "[{\"a\": b}]", ":", " :", ": ", "\u00a0", "\u2003", "-",
    "--", "---", "...", "%", "&a ", "*a", "!t ", "? ", "{", "]", ",", "@", "`", "~", "12:30", "http://a.b/c#d",
    "\t", "\ufeff", "'", '"', "\\", "<<: ", "\n\n", "\n \n", "\n   \n",
]  # fmt: skip


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    """Some fields, items and blocks, indented rightly or not."""
    line = st.tuples(
        st.sampled_from([0, 0, 2, 2, 4, 6]),
        st.sampled_from(["", "", "- ", "-  "]),
        st.sampled_from(
            [
                "a:",
                "b: ",
                "c: x",
                "d y: 'z'",
                "e: |",
                "f: [a, b]",
                "g: |-",
                "text",
                '"h: i"',
                "# j",
                "",
                "k: {l: m}",
                "n: >",
                '"o": p',
                "q: [r, {s: t}] # u",
            ]
        ),
    )
    return "\n".join(" " * indent + dash + rest for indent, dash, rest in draw(st.lists(line, max_size=8)))


def test_fields_items_blocks_and_lists_are_read() -> None:
    assert read_plain(RECORD, "a.yaml", 7) == Builder("a.yaml").build(RECORD, 7)


@settings(max_examples=500, deadline=None)
@given(plain_texts() | st.lists(st.sampled_from(LINES), max_size=12).map("".join))
def test_what_is_read_line_by_line_is_what_the_parser_makes_of_it(text: str) -> None:
    found = read_plain(text, "a.yaml", 3)
    if found is not None:
        builder = Builder("a.yaml")
        assert found == builder.build(text, 3)
        assert builder.diagnostics == []


@pytest.mark.parametrize(
    "text",
    [
        "a: x\na: y", "a: x\n  b: y", "a: x #y", "a: &b x", "a: 'x' y", "a: |\nb", "a:\n    b: x\n  c: y",
        "- a\n  - b",
        "a: x\n  y", "- - a", "a: {b: c, b: d}", "a:\tb", "? a", "a: !t x",
        'a: "\\tau"', "---\na: b", "a: >\n  b\n\n  c", "a: [b: c]", "a: '\\nu",
    ],
)  # fmt: skip
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert read_plain(text, "a.yaml", 1) is None


def test_a_nesting_too_deep_is_left_to_the_parser() -> None:
    assert read_plain("\n".join(" " * depth + "a:" for depth in range(120)), "a.yaml", 1) is None
