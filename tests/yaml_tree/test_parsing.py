"""YAML to nodes: what was written stays as written and knows its place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading import plain

from frontis.diagnostics import Diagnostic, Origin
from frontis.yaml_tree import Mapping, Scalar, Sequence, parse


def read(text: str) -> Any:
    """What a text without mistakes says."""
    node, diagnostics = parse(text, "a.yaml")
    assert diagnostics == []
    return plain(node)


def only(text: str) -> Diagnostic:
    """The one thing that is wrong with a text."""
    _, diagnostics = parse(text, "a.yaml")
    assert len(diagnostics) == 1
    return diagnostics[0]


@pytest.mark.parametrize("written", ["NO", "1e3", "10.10", "1:30", "2019-06-16", "0755", "1_000", "~", "C:\\temp"])
def test_a_plain_scalar_stays_as_written(written: str) -> None:
    assert read(f"title: {written}") == {"title": written}


def test_quotes_are_known_so_that_a_quoted_null_is_a_text() -> None:
    node, _ = parse("- null\n- 'null'\n- |\n  null\n", "a.yaml")
    assert isinstance(node, Sequence)
    assert [item.plain for item in node.items if isinstance(item, Scalar)] == [True, False, False]


@pytest.mark.parametrize("empty", ["", "\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_file_is_no_error(empty: str) -> None:
    node, diagnostics = parse(empty, "a.yaml")
    assert plain(node) in (None, "")
    assert diagnostics == []


def test_every_node_knows_its_line_and_column() -> None:
    node, _ = parse("- title: A\n  links:\n    paper: x\n", "content/a.yaml", first_line=10)
    assert isinstance(node, Sequence)
    record = node.items[0]
    assert isinstance(record, Mapping)
    (title, text), (_, links) = record.entries
    assert title.origin == Origin("content/a.yaml", 10, 3)
    assert text.origin == Origin("content/a.yaml", 10, 10)
    assert links.origin == Origin("content/a.yaml", 12, 5)


def test_a_block_knows_where_its_first_line_begins() -> None:
    node, _ = parse("abstract: |\n   First.\n   Second.\n", "a.yaml")
    assert isinstance(node, Mapping)
    assert node.entries[0][1].origin == Origin("a.yaml", 2, 4)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_count_alike(ends: str) -> None:
    node, diagnostics = parse(ends.join(["title: A", "venue: B", "year: @"]), "a.yaml")
    assert plain(node) == {"title": "A", "venue": "B", "year": "@"}
    assert diagnostics[0].origin.line == 3


def test_a_pasted_line_separator_does_not_shift_the_lines() -> None:
    node, _ = parse("title: one\u2028two\nyear: 2019\n", "a.yaml")
    assert isinstance(node, Mapping)
    assert plain(node) == {"title": "one two", "year": "2019"}
    assert node.entries[1][0].origin.line == 2


def test_a_key_given_twice_names_both_lines_and_the_first_stays() -> None:
    node, (found,) = parse("title: A\nyear: 2019\ntitle: B\n", "a.yaml")
    assert plain(node) == {"title": "A", "year": "2019"}
    assert (found.origin.line, found.message) == (3, "'title' is given twice, first in line 1")


def test_an_anchor_may_be_used_again_and_merged() -> None:
    text = "- &base {venue: ICML, year: 2020}\n- {<<: *base, year: 2021}\n"
    assert read(text)[1] == {"year": "2021", "venue": "ICML"}


def test_a_billion_laughs_are_refused() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert only("\n".join(lines)).code == "yaml-depth"


@pytest.mark.parametrize("text", ["[" * 100_000, "a: " + "{" * 100_000, "- " * 100_000], ids=["[", "{", "-"])
def test_bottomless_nesting_is_refused_and_kills_nothing(text: str) -> None:
    assert only(text).code == "yaml-depth"


@pytest.mark.parametrize("tag", ["!!python/object:os.system", "!!python/object/apply:os.system", "!important", "!!int"])
def test_a_tag_is_an_error(tag: str) -> None:
    assert only(f"title: {tag} x").code == "yaml-tag"


def test_a_second_document_is_an_error() -> None:
    assert only("title: A\n---\ntitle: B\n").origin.line == 2


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0c", "\x1b", "\x7f", "\x9b", "\ufffe"])
def test_a_control_character_is_an_error_at_its_place(sign: str) -> None:
    found = only(f"title: A\nvenue: B{sign}C\n")
    assert (found.code, found.origin.line, found.origin.column) == ("control-character", 2, 9)


@pytest.mark.parametrize("written", [r"a\ttab", r"first\r\nsecond", r"Fig.\_1", r"and\Lnext", r"a\\tau"])
def test_a_tab_or_space_that_a_program_wrote_is_taken(written: str) -> None:
    assert parse(f'title: "{written}"', "a.yaml")[1] == []


@pytest.mark.parametrize("written", [r"$\theta$", r"\times", r"\rho", r"\Phi", r"\LaTeX", r"\beta", r"foo\_bar"])
def test_a_command_in_double_quotes_is_told_from_a_special_sign(written: str) -> None:
    assert only(f'title: "{written}"').code == "escape"


def test_latex_in_double_quotes_would_lose_its_commands() -> None:
    assert only(r'title: "the $\tau$ lepton"').code == "escape"
    assert only(r'title: "on $\nabla f$"').code == "escape"
    assert read(r'title: "two\nlines and a \\tau"') == {"title": "two\nlines and a \\tau"}


def test_a_hashtag_that_would_be_a_comment_is_mentioned() -> None:
    assert only("title: On #MeToo in science").origin.column == 11
    assert only("title: #MeToo").code == "comment-in-text"
    assert read("title: A # the draft\nvenue: C#\n") == {"title": "A", "venue": "C#"}


def test_a_list_as_the_name_of_a_field_is_an_error() -> None:
    assert only("title: {{ 7*7 }}").hint == "a text that begins with { or [ needs quotes around it"


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x85\u2028\u2029\ufeff"), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcé", min_size=1), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_what_yaml_writes_is_read_back(value: Any) -> None:
    written = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    node, diagnostics = parse(written, "a.yaml")
    assert plain(node) == value
    assert all(diagnostic.code == "escape" for diagnostic in diagnostics)


@given(st.text(st.sampled_from(list("ab:- \n\t\"'[]{}|>*&!%@`#,?\\é\x00")), max_size=60))
def test_no_text_makes_the_parser_raise_and_what_yaml_refuses_is_reported(text: str) -> None:
    _, diagnostics = parse(text, "a.yaml")
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        assert diagnostics
    for diagnostic in diagnostics:
        assert 1 <= diagnostic.origin.line <= text.count("\n") + 2
        assert "\n" not in diagnostic.message


def test_an_item_that_slips_into_the_text_above_it_is_mentioned() -> None:
    assert only("- One\n  - Two\n").origin == Origin("a.yaml", 2, 3)
    assert read("title: One\n  two - three\n") == {"title": "One two - three"}
