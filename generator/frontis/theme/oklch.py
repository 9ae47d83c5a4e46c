"""Colours written in hexadecimal or as `oklch()`, reckoned without the library of colours, which takes long to import.

OKLCh as in CSS Color 4, section 9; sRGB in linear light, as shares, which are outside 0 to 1 for what no screen shows.
"""

from __future__ import annotations

from math import atan2, cbrt, cos, hypot, radians, sin
from typing import NamedTuple

from frontis.text.patterns import regex

_HEXADECIMAL = regex(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_WRITTEN = regex(r"oklch\(\s*([\d.]+)(%?)\s+(\d*\.?\d+)\s+(-?\d*\.?\d+)(?:deg)?\s*\)")

Linear = tuple[float, float, float]
_TO_CONES = (
    (0.4122214694707629, 0.5363325372617349, 0.0514459932675022),
    (0.2119034958178251, 0.6806995506452344, 0.1073969535369405),
    (0.0883024591900564, 0.2817188391361215, 0.6299787016738222),
)
_FROM_CONES = (
    (4.0767416360759583, -3.3077115392580629, 0.2309699031821043),
    (-1.2684379732850315, 2.6097573492876882, -0.3413193760026570),
    (-0.0041960761386756, -0.7034186179359362, 1.7076146940746117),
)
_CONES_TO_LAB = (
    (0.2104542683093140, 0.7936177747023054, -0.0040720430116193),
    (1.9779985324311684, -2.4285922420485799, 0.4505937096174110),
    (0.0259040424655478, 0.7827717124575296, -0.8086757549230774),
)
_LAB_TO_CONES = (
    (1.0, 0.3963377773761749, 0.2158037573099136),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)
_BRIGHTNESS = (0.21263900587151027, 0.715168678767756, 0.07219231536073371)


class Oklch(NamedTuple):
    """A colour by lightness (0 to 1), chroma and hue (an angle in radians)."""

    lightness: float
    chroma: float
    hue: float

    def linear(self) -> Linear:
        """Its shares of red, green and blue in linear light."""
        lab = (self.lightness, self.chroma * cos(self.hue), self.chroma * sin(self.hue))
        red, green, blue = (part**3 for part in _times(_LAB_TO_CONES, lab))
        return _times(_FROM_CONES, (red, green, blue))


def read(text: str) -> Oklch | None:
    """The colour that a text writes; None for one that is written in another way."""
    if _HEXADECIMAL.fullmatch(text):
        return _of_linear(_of_hexadecimal(text))
    if (found := _WRITTEN.fullmatch(text)) is None:
        return None
    lightness, percent, chroma, hue = found.groups()
    return Oklch(min(float(lightness) / (100 if percent else 1), 1.0), float(chroma), radians(float(hue)))


def luminance(colour: Linear) -> float:
    """How bright it is (WCAG 2.2), 0 to 1."""
    return max(0.0, sum(share * part for share, part in zip(_BRIGHTNESS, colour, strict=True)))


def contrast(one: float, other: float) -> float:
    """The contrast of two luminances (WCAG 2.2), 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def hexadecimal(colour: Linear) -> str | None:
    """As `#rrggbb`; None where a screen can't show it."""
    if min(colour) < 0 or max(colour) > 1:
        return None
    shares = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in colour)
    return "#" + "".join(f"{int(share * 255 + 0.5):02x}" for share in shares)


def _of_hexadecimal(text: str) -> Linear:
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    shares = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return red, green, blue


def _of_linear(colour: Linear) -> Oklch:
    long, middle, short = map(cbrt, _times(_TO_CONES, colour))
    lightness, green_red, blue_yellow = _times(_CONES_TO_LAB, (long, middle, short))
    return Oklch(lightness, hypot(green_red, blue_yellow), atan2(blue_yellow, green_red))


def _times(matrix: tuple[Linear, Linear, Linear], vector: Linear) -> Linear:
    first, second, third = (sum(one * other for one, other in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third
