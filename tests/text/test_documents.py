"""Whole documents as plain text."""

from __future__ import annotations

import pytest

from frontis.text import documents


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# A *title*\nText.", "A title\n\nText."),
        ("> quoted\n> on", "quoted on"),
        ("One.[^1]\n\n[^1]: A note.", "One.\n\nA note."),
        ("[a][x], [b](c.pdf)\n\n[x]: https://x.example", "a, b"),
        ("| a | *b* |\n|---|---|\n| 1 | 2 |", "a · b\n\n1 · 2"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("![A net](net.png)", "A net"),
        ("p < q and a <b>c</b>", "p < q and a <b>c</b>"),
        ("- a\n- b", "• a\n• b"),
    ],
)
def test_a_document_reads_as_text(source: str, expected: str) -> None:
    assert documents.plain(source) == expected


def test_tags_vanish_where_html_is_markup() -> None:
    assert documents.plain("a <b>c</b><br>d", html=True) == "a c d"
