"""Markdown files in two parts: fields and text."""

from __future__ import annotations

import pytest
from reading import plain

from frontis.content.front_matter import FrontMatter, split
from frontis.diagnostics import Diagnostic, Origin


def read(text: str) -> FrontMatter:
    """The two parts of a file without mistakes."""
    front_matter, diagnostics = split(text, "a.md")
    assert diagnostics == []
    return front_matter


def only(text: str) -> Diagnostic:
    """The one thing that is wrong with a file."""
    _, (found,) = split(text, "a.md")
    return found


def fields(text: str) -> dict[str, str]:
    """The fields of a file as strings."""
    found: dict[str, str] = plain(read(text).fields)
    return found


@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"])
@pytest.mark.parametrize("end", ["---", "...", "---  "])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_fields_and_text_come_apart(start: str, end: str, line: str) -> None:
    text = start + line.join(["---", "title: A", end, "", "Text."])
    assert fields(text) == {"title": "A"}
    assert read(text).body == "Text."


def test_both_parts_know_their_lines() -> None:
    front_matter = read("---\ntitle: A\n---\n\nText.\n")
    assert front_matter.fields.entries[0][1].origin == Origin("a.md", 2, 8)
    assert front_matter.body_line == 5


@pytest.mark.parametrize("text", ["---\n---\nText.", "---\n# nothing yet\n---\nText.", "Text.", "\n\nText."])
def test_a_file_without_fields_is_all_text(text: str) -> None:
    assert read(text).fields.entries == ()
    assert read(text).body == "Text."


def test_an_empty_file_has_neither() -> None:
    assert read("").body == ""
    assert read("---\ntitle: A\n---").body == ""


def test_a_rule_at_the_beginning_is_no_fence() -> None:
    assert read("---\nA text under a rule.\n").body == "---\nA text under a rule.\n"


def test_a_rule_in_the_text_stays_in_the_text() -> None:
    assert read("---\ntitle: A\n---\nOne\n\n---\n\nTwo").body == "One\n\n---\n\nTwo"


def test_fields_that_are_never_closed_are_an_error_at_the_fence() -> None:
    found = only("---\ntitle: A\n\nText.\n")
    assert (found.origin.line, found.message) == (1, "the front matter that begins here is never closed")


def test_a_mistake_in_the_fields_is_reported_at_its_line_in_the_file() -> None:
    assert only("---\ntitle: A\nvenue: @x\n---\nText.").origin == Origin("a.md", 3, 8)


def test_a_list_between_the_fences_is_an_error() -> None:
    assert only("---\n- title: A\n---\n").message == "the part between the '---' lines holds no fields"


def test_toml_is_named_as_such() -> None:
    assert only('+++\ntitle = "A"\n+++\n').message == "front matter in TOML ('+++') is not understood"
