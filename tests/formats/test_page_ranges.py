"""How pages fall into first and last."""

from __future__ import annotations

import pytest

from frontis.formats.page_ranges import PageRange


@pytest.mark.parametrize(
    ("pages", "first", "last"),
    [
        ("101–117", "101", "117"),
        ("101--117", "101", "117"),
        ("101-117", "101", "117"),
        ("S1 — S9", "S1", "S9"),
        ("12-1–12-9", "12-1", "12-9"),
        ("e1234", "e1234", None),
        ("12-1-12-9", "12-1-12-9", None),
        ("101–117, 120", "101–117, 120", None),
        ("101–", "101–", None),
    ],
)
def test_only_two_ends_make_a_range(pages: str, first: str, last: str | None) -> None:
    assert PageRange.parse(pages) == PageRange(first, last)
