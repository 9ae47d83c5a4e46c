"""YAML's own messages, translated: place, words and a hint to act on."""

from __future__ import annotations

import pytest

from frontis.yaml_tree import parse

SAID = {
    "title: Deep nets: a view": (
        "1:17",
        "': ' inside a text that has no quotes",
        'put the text in quotes: "Deep nets: a view"',
    ),
    "title: @home": ("1:8", "a text cannot begin with '@'", 'put the text in quotes: "@home"'),
    "title: `ls`": ("1:8", "a text cannot begin with '`'", 'put the text in quotes: "`ls`"'),
    "title: %TeX": ("1:8", "a text cannot begin with '%'", 'put the text in quotes: "%TeX"'),
    "authors: *Mira": ("1:10", "a text cannot begin with '*'", 'put the text in quotes: "*Mira"'),
    "authors: [A, @x]": ("1:14", "a text cannot begin with '@'", 'put the text in quotes: "@x"'),
    'title: %5 "x"': ("1:8", "a text cannot begin with '%'", "put the text in quotes: '%5 \"x\"'"),
    "%TeX": ("1:1", "a line cannot begin with '%'", "begin a comment with '#'"),
    'title: "A\nyear: 1': ("1:8", 'the quote " that opens here is never closed', 'write " at the end of the text'),
    "title: [Invited] A": ("1:18", "text goes on after the closing ]", 'put the text in quotes: "[Invited] A"'),
    "title: 'it's'": (
        "1:12",
        "text goes on after the closing quote",
        "write a ' inside single quotes twice, or: \"it's\"",
    ),
    'title: "A" b': ("1:12", "text goes on after the closing quote", "put the text in quotes: '\"A\" b'"),
    r'title: "Fr\'echet"': (
        "1:11",
        r"'\'' means nothing inside double quotes",
        "put the text in single quotes, where a backslash stays a backslash",
    ),
    "authors: [A, B": (
        "1:10",
        "the '[' is never closed",
        "write ']' at its end, or put the text in quotes if it begins with '['",
    ),
    "links: {a: b": (
        "1:8",
        "the '{' is never closed",
        "write '}' at its end, or put the text in quotes if it begins with '{'",
    ),
    "- title: A\n   year: 1": ("2:4", "'year' is not lined up with 'title' in the line above", "begin it in column 3"),
    "title:A\nyear: 1": (
        "1:7",
        "a space is missing after 'title:'",
        "write the name of a field, a colon, a space, and the text",
    ),
    "- title: A\n\tyear: 1": (
        "2:1",
        "a tab, where YAML takes only spaces",
        "replace the tabs at the beginning of lines by spaces (in many editors: 'indent with spaces')",
    ),
    "abstract: > 5 %": (
        "1:11",
        "text follows '>' on the same line",
        'begin the text on the next line, or put the text in quotes: "> 5 %"',
    ),
    "authors: - A": (
        "1:10",
        "a text cannot begin with '- '",
        'begin a list on the next line, or put the text in quotes: "- A"',
    ),
    "title: A\n- B": (
        "2:1",
        "an item of a list, where a field was expected",
        "write the name of the field above the list",
    ),
    "title: A\nA line\nyear: 1": (
        "2:1",
        "a line without 'field:'",
        "write 'field: text', or indent the line if it continues the one above",
    ),
    "- title: A\n year: 1": (
        "2:2",
        "this line is not lined up with 'title'",
        "begin it in column 3, or in that of the field above that it stands beside",
    ),
    "- title: A\nyear: 1": (
        "2:1",
        "this line is not lined up with 'title'",
        "begin it in column 3, or in that of the field above that it stands beside",
    ),
    "abstract: |\n    One\n  two\nyear: 1": (
        "3:3",
        "this line begins further left than the text above it",
        "begin every line of the text in column 5",
    ),
    "links:\n    a: x\n   b: y": (
        "3:4",
        "this line is not lined up with 'a'",
        "begin it in column 5, or in that of the field above that it stands beside",
    ),
    "highlight:\n   - A\n  - B": ("3:3", "this item is not lined up with the one above it", "begin it in column 4"),
}


@pytest.mark.parametrize("text", SAID)
def test_a_mistake_is_said_in_plain_words_at_its_place(text: str) -> None:
    _, (found,) = parse(text, "a.yaml")
    assert (f"{found.origin.line}:{found.origin.column}", found.message, found.hint) == SAID[text]


def test_a_very_long_text_is_not_repeated_in_the_hint() -> None:
    _, (found,) = parse("title: a: " + "b" * 500, "a.yaml")
    assert found.hint == "put the whole text in quotes"
