"""The accent: any CSS colour, and the forms of it that can be read on a ground."""

from __future__ import annotations

from functools import lru_cache
from typing import Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.text.patterns import regex

READABLE = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""
STEP = 0.01
"""How finely lightness is tried, of 1."""
HEXADECIMAL = regex(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Colour(Struct, frozen=True):
    """A colour as CSS writes it."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads any CSS colour without transparency; raises Unreadable."""
        if not HEXADECIMAL.fullmatch(text):
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
    if HEXADECIMAL.fullmatch(text) and HEXADECIMAL.fullmatch(ground):
        dark, light = sorted((_luminance(text), _luminance(ground)))
        return (light + 0.05) / (dark + 0.05)
    from coloraide import Color

    return Color(text).contrast(Color(ground))


def _luminance(text: str) -> float:
    """How bright a hexadecimal colour is (WCAG 2.2), without the library, which takes long to import."""
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    shares = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def _readable(text: str, ground: str, contrast: float) -> str:
    from coloraide import Color

    below = Color(ground)
    colour = Color(text).convert("oklch")
    step = -STEP if below.luminance() > 0.18 else STEP
    while True:
        fitted = Color(colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True))
        if fitted.contrast(below) >= contrast or not -STEP < colour["lightness"] < 1 + STEP:
            return fitted.to_string(hex=True)
        colour["lightness"] += step
