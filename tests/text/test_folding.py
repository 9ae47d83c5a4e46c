"""Folding for comparison and search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text.folding import folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müller–Łukasz", "muller-lukasz"), ("STRASSE Straße", "strasse strasse"), ("  a\u00a0 b\n", "a b"),
        ("“Ærø” d’Été", '"aero" d\'ete'), ("τᵢ²", "τi2"), ("ﬁne ﬀ", "fine ff"), ("İstanbul", "istanbul"),
    ],
)  # fmt: skip
def test_case_accents_and_typography_fall_away(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(folded(text))
    assert folded(once) == once


@given(st.text(max_size=40))
def test_case_never_matters(text: str) -> None:
    assert folded(text.casefold()) == folded(text)
