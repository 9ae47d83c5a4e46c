"""The accent, and the forms of it that can be read."""

from __future__ import annotations

import pytest
from coloraide import Color
from hypothesis import given, settings
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.theme.colours import READABLE, Colour, fitted

GROUNDS = ("oklch(98% 0.01 90)", "oklch(20% 0.01 90)")


@pytest.mark.parametrize(
    "text", ["#0a6", "#00aa66", "teal", "rgb(0 170 102)", "hsl(156 100% 33%)", "oklch(52% 0.14 250)"]
)
def test_any_css_colour_is_read(text: str) -> None:
    assert Colour.parse(text).text == text


@pytest.mark.parametrize("text", ["", "#12345", "bluish", "oklch(52%)", "rgb(0 0 0 / 50%)"])
def test_what_is_no_opaque_colour_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        Colour.parse(text)
    assert refused.value.hint


@given(st.integers(0, 0xFFFFFF), st.sampled_from(GROUNDS))
@settings(max_examples=60)
def test_every_accent_can_be_read_on_both_grounds(value: int, ground: str) -> None:
    readable = Colour.parse(f"#{value:06x}").on(ground)
    assert Color(readable).contrast(Color(ground)) >= 4.5


def test_an_accent_that_can_be_read_stays_as_it_is() -> None:
    assert Colour.parse("#116bb5").on("white") == "#116bb5"


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_the_contrast_of_two_colours_is_that_of_the_library(one: int, other: int) -> None:
    text, ground = f"#{one:06x}", f"#{other:06x}"
    contrast = Color(text).contrast(Color(ground))
    assert Colour(text).can_be_read_on(ground) == (contrast >= 4.5) or abs(contrast - 4.5) < 1e-9


@given(st.integers(40, 95), st.integers(0, 12), st.integers(0, 359), st.sampled_from((*GROUNDS, "#ffffff", "#111418")))
@settings(max_examples=60)
def test_what_is_reckoned_is_what_the_library_finds(lightness: int, chroma: int, hue: int, ground: str) -> None:
    text = f"oklch({lightness}% {chroma / 100} {hue})"
    assert Colour.parse(text).on(ground) == fitted(text, ground, READABLE)
    one = Color(text).convert("srgb").to_string(hex=True, fit={"method": "oklch-chroma"})
    assert Colour.parse(one).on(ground) == fitted(one, ground, READABLE)
