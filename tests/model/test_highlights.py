"""What plain words say of a work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.model.highlights import Highlight, HighlightKind


@pytest.mark.parametrize(
    ("text", "kind", "rate", "rank", "track"),
    [
        ("Oral Presentation, 3%", "oral", 3.0, None, None),
        ("Spotlight", "spotlight", None, None, None),
        ("Spotlight Presentation, 1.1 %", "spotlight", 1.1, None, None),
        ("15%", "rate", 15.0, None, None),
        ("Acceptance rate: 15,5 percent", "rate", 15.5, None, None),
        ("Datasets Track", "track", None, None, "Datasets"),
        ("Main Track", "track", None, None, "Main"),
        ("Datasets and Benchmarks Track, Spotlight", "spotlight", None, None, "Datasets and Benchmarks"),
        ("Best Paper Award", "award", None, None, None),
        ("Best student paper runner-up", "award", None, None, None),
        ("Outstanding Paper", "award", None, None, None),
        ("Honourable Mention", "award", None, None, None),
        ("Test-of-time award", "award", None, None, None),
        ("Best Poster", "award", None, None, None),
        ("Top 200 Most Cited CVPR Paper over the Last Five Years", "rank", None, 200, None),
        ("Highly cited paper", "rank", None, None, None),
        ("Oral (top 5%)", "oral", 5.0, None, None),
        ("Notable-top-25%", "highlight", 25.0, None, None),
        ("Highlight, 2.5%", "highlight", 2.5, None, None),
        ("Featured on the cover", "highlight", None, None, None),
        ("Editors’ Choice", "highlight", None, None, None),
        ("Invited paper", "invited", None, None, None),
        ("Poster", "poster", None, None, None),
        ("Moral Philosophy Prize", "award", None, None, None),
        ("On temporal data", "other", None, None, None),
        ("Accepted", "other", None, None, None),
    ],
)
def test_plain_words_are_understood(
    text: str, kind: str, rate: float | None, rank: int | None, track: str | None
) -> None:
    found = Highlight.parse(text)
    assert (found.kind, found.rate, found.rank, found.track) == (kind, rate, rank, track)
    assert str(found) == text


@given(st.text())
def test_any_words_are_a_highlight_shown_as_written(text: str) -> None:
    try:
        found = Highlight.parse(text)
    except Unreadable:
        assert not any(map(str.isalnum, text))
    else:
        assert found.text == " ".join(text.split())
        assert found.rate is None or 0 <= found.rate <= 100


def test_a_year_or_an_impossible_share_is_no_rate() -> None:
    assert Highlight.parse("Spotlight 2019").rate is None
    assert Highlight.parse("Grew by 250%").rate is None


def test_the_kinds_are_words_for_styles() -> None:
    assert all(kind.value.isalpha() for kind in HighlightKind)
