"""The accent: any CSS colour, and the forms of it that can be read on a ground."""

from __future__ import annotations

from functools import lru_cache
from typing import Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.theme import oklch

READABLE = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""
STEP = 0.01
"""How finely lightness is tried, of 1."""
_LIGHT = 0.18
"""Above this luminance a ground is a light one."""


class Colour(Struct, frozen=True):
    """A colour as CSS writes it."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads any CSS colour without transparency; raises Unreadable."""
        if oklch.read(text) is None:
            from coloraide import Color  # takes as long to import as an edit may take in all

            try:
                colour = Color(text)
            except ValueError:
                hint = 'write a CSS colour: "#0a6", "teal", "oklch(52% 0.14 250)"'
                raise Unreadable(f"'{text}' is not a colour", hint) from None
            if colour.alpha() < 1:
                raise Unreadable(
                    f"'{text}' is transparent", "the accent colours text: leave out the part after the slash"
                )
        return cls(text)

    def on(self, ground: str, contrast: float = READABLE) -> str:
        """The nearest form of the colour that can be read on `ground`: same hue, another lightness; as `#rrggbb`."""
        return _readable(self.text, ground, contrast)

    def can_be_read_on(self, ground: str) -> bool:
        """Whether text in it has the contrast that it needs, as it is."""
        return _contrast(self.text, ground) >= READABLE


@lru_cache(maxsize=256)
def _contrast(text: str, ground: str) -> float:
    one, other = oklch.read(text), oklch.read(ground)
    if one and other:
        return oklch.contrast(oklch.luminance(one.linear()), oklch.luminance(other.linear()))
    from coloraide import Color

    return Color(text).contrast(Color(ground))


@lru_cache(maxsize=256)
def _readable(text: str, ground: str, contrast: float) -> str:
    return _reckoned(text, ground, contrast) or fitted(text, ground, contrast)


def _reckoned(text: str, ground: str, contrast: float) -> str | None:
    """Without the library; None where it is needed: for other ways to write colours, and for those no screen shows."""
    colour, below = oklch.read(text), oklch.read(ground)
    if colour is None or below is None:
        return None
    brightness = oklch.luminance(below.linear())
    step = -STEP if brightness > _LIGHT else STEP
    while True:
        found = oklch.hexadecimal(colour.linear())
        shown = oklch.read(found) if found else None
        if shown is None:
            return None
        enough = oklch.contrast(oklch.luminance(shown.linear()), brightness) >= contrast
        if enough or not -STEP < colour.lightness < 1 + STEP:
            return found
        colour = colour._replace(lightness=colour.lightness + step)


def fitted(text: str, ground: str, contrast: float) -> str:
    """By the library, which knows every way to write a colour."""
    from coloraide import Color

    below = Color(ground)
    colour = Color(text).convert("oklch")
    step = -STEP if below.luminance() > _LIGHT else STEP
    while True:
        shown = Color(colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True))
        if shown.contrast(below) >= contrast or not -STEP < colour["lightness"] < 1 + STEP:
            return shown.to_string(hex=True)
        colour["lightness"] += step
