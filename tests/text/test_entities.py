"""HTML's character references: read once, and only when well formed."""

from __future__ import annotations

import pytest

from frontis.text.entities import decoded, entity


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("&amp;", "&"), ("&lt;&gt;", "<>"), ("&eacute;", "é"), ("&#8211;", "–"), ("&#x2013;", "–"),
        ("&amp;lt;", "&lt;"), ("&Auml;&ouml;", "Äö"), ("&#x1F600;", "😀"),
    ],
)  # fmt: skip
def test_references_are_read_once(source: str, expected: str) -> None:
    assert decoded(source) == expected


@pytest.mark.parametrize(
    "source",
    ["AT&T", "a & b", "&", "&;", "&nosuch;", "&amp", "&#0;", "&#2;", "&#xD800;", "&#x110000;", "&#xFFFF;", "&#128;"],
)
def test_what_is_no_reference_or_no_character_stays(source: str) -> None:
    assert decoded(source) == source


def test_the_end_of_a_reference_is_told() -> None:
    assert entity("a &amp; b", 2) == ("&", 7)
    assert entity("a & b", 2) is None
