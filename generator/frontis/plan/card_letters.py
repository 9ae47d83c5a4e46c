"""Which letters the typeface of cards has, and how a text is written with them alone."""

from __future__ import annotations

from functools import cache
from unicodedata import category, normalize

_RANGES = """
    20-7E A0-12B 12E-131 134-165 168-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1E7 1F8-1F9 218-21B 237 2BB-2BC 2BE-2BF
    2C6-2C7 2D8-2DD 300-304 306-30C 31B 323-324 326-329 32E 374-375 37E 384-38A 38C 38E-3A1 3A3-3CE 3D7 3D9 3DB 3DD 3E1
    400-45F 462-463 472-475 490-493 496-49B 4A0-4A3 4AA-4AB 4AE-4B3 4B6-4B7 4BA-4BB 4C0-4C2 4CF-4D1 4D4-4D9 4E2-4E3
    4E6-4E9 4EE-4EF 4F2-4F3 1E0C-1E0F 1E20-1E21 1E24-1E25 1E2A-1E2B 1E36-1E3B 1E3E-1E3F 1E42-1E49 1E5A-1E63 1E6C-1E6F
    1E80-1E85 1E8E-1E8F 1E92-1E93 1E97 1E9E 1EA0-1EF9 2010 2012-2015 2018-201A 201C-201E 2020-2022 2025-2026 2030
    2032-2033 2039-203A 2044 2070-2071 2074-2079 207D-2089 208D-208E 20A1 20A4 20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2
    20B4-20B5 20B8-20BA 20BD 20BF 2113 2116-2117 2120 2122 2126 212E 2153-2154 215B-215E 2190-2193 2196-2199 2202 2206
    220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25CA 2713 FB01-FB02
"""
"""Latin, Greek, Cyrillic and the commonest signs; a test holds them against the font."""
_LEFT_OUT = frozenset({"Cf", "Cc", "Mn", "Me", "So", "Sk", "Cs", "Co"})
"""Categories of what a text can be read without: invisible signs, marks over letters, emoji."""
_OTHERWISE = {
    "\u2011": "-", "\u2003": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "∈": "in", "∼": "~", "⋅": "·",
    "′": "'", "∗": "*", "∘": "°", "→": "→", "⟶": "→", "⇒": "→", "↦": "→", "ℝ": "R", "ℕ": "N", "ℤ": "Z", "ϕ": "φ",
    "ϵ": "ε", "ϑ": "θ", "∇": "grad ", "≪": "<<", "≫": ">>", "≡": "=", "≃": "≈", "≅": "≈", "∥": "||", "∣": "|",
}  # fmt: skip


@cache
def letters() -> frozenset[str]:
    """Every character of the typeface."""
    bounds = (part.partition("-") for part in _RANGES.split())
    return frozenset(
        chr(code) for first, _, last in bounds for code in range(int(first, 16), int(last or first, 16) + 1)
    )


def spelled(text: str) -> str | None:
    """The text in letters that the typeface has, on one line; None in a script that it lacks."""
    if not (text.isascii() and text.isprintable()):
        pieces = [_spelled(character) for character in normalize("NFC", text)]
        if None in pieces:
            return None
        text = "".join(piece for piece in pieces if piece)
    return " ".join(text.split())


def _spelled(character: str) -> str | None:
    known = letters()
    if character in known or character.isspace():
        return character
    if character in _OTHERWISE:
        return _OTHERWISE[character]
    simpler = "".join(each for each in normalize("NFKD", character) if each in known)
    if simpler:
        return simpler
    return "" if category(character) in _LEFT_OUT else None
