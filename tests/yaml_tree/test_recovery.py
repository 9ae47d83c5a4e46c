"""One mistake does not hide the next, and what stands around it is kept."""

from __future__ import annotations

from frontis.diagnostics import Diagnostic
from frontis.yaml_tree import Mapping, Scalar, Sequence, parse

BROKEN = """\
- title: Deep nets: a view
  authors: [A, @b]
  year: 2019
- title: "open
  venue: "ICML"
- title: fine
  links:
    paper: @home
    code: x.zip
- title:Glued
  year: 2020
"""


def lines(diagnostics: list[Diagnostic]) -> list[int]:
    """The lines that are complained about."""
    return [diagnostic.origin.line for diagnostic in diagnostics]


def test_every_mistake_of_a_file_is_found_at_once() -> None:
    _, diagnostics = parse(BROKEN, "a.yaml")
    assert lines(diagnostics) == [1, 2, 4, 8, 10]


def test_front_matter_counts_its_lines_in_the_file() -> None:
    _, diagnostics = parse(BROKEN, "a.md", first_line=101)
    assert lines(diagnostics) == [101, 102, 104, 108, 110]


def test_the_text_that_was_meant_is_kept_so_that_nothing_else_is_reported_missing() -> None:
    node, _ = parse(BROKEN, "a.yaml")
    assert isinstance(node, Sequence)
    titles = [
        {key.text: value for key, value in item.entries}["title"]
        for item in node.items
        if isinstance(item, Mapping) and item.entries[0][0].text == "title"
    ]
    assert [title.text for title in titles if isinstance(title, Scalar)] == ["Deep nets: a view", "open", "fine"]


def test_a_key_given_twice_is_found_beside_another_mistake() -> None:
    _, diagnostics = parse("title: A\nvenue: @x\ntitle: B\n", "a.yaml")
    assert [diagnostic.code for diagnostic in diagnostics] == ["yaml-syntax", "duplicate-key"]


def test_pieces_that_can_be_read_one_by_one_still_give_the_error() -> None:
    _, diagnostics = parse("- title: A\n year: 2019\n", "a.yaml")
    assert lines(diagnostics) == [2]


def test_tabs_all_over_a_file_are_reported_once() -> None:
    _, diagnostics = parse("- title: A\n\tyear: 1\n\tvenue: B\n- title: C\n\tyear: 2\n", "a.yaml")
    assert lines(diagnostics) == [2]


def test_a_file_that_is_something_else_does_not_flood_the_screen() -> None:
    _, diagnostics = parse("%PDF @ {\n" * 10_000, "a.yaml")
    assert 1 <= len(diagnostics) <= 50


def test_comments_above_a_mistake_do_not_move_its_line() -> None:
    assert lines(parse('# about\n\ntitle: "open\n', "a.yaml")[1]) == [3]
    assert lines(parse('\nml: {name: "open', "a.yaml")[1]) == [2]
