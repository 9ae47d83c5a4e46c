"""LaTeX accents and letters: `\\'e`, `{\\"O}`, `\\c{c}`, `\\ss`, `\\o`, `\\i` and their kin."""

from __future__ import annotations

import unicodedata

LETTERS = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
}  # fmt: skip
"""Commands that are letters; the blank after one belongs to it (`Stra\\ss e`)."""

MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "G": "\u030f", "U": "\u030e", "f": "\u0311",
    "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "h": "\u0309",
    "textcommabelow": "\u0326", "textcommaabove": "\u0313",
}  # fmt: skip
"""Accent commands and their combining characters (LaTeX2e, encodings T1 and T5)."""

NAMED_MARKS = {name for name in MARKS if name.isalpha()}
TABBING_ACCENTS = ("'", "`", "=")
"""What follows `\\a` where `\\'` means something else (LaTeX's tabbing environment)."""
SIGN_MARKS = frozenset(MARKS) - NAMED_MARKS


def accented(accent: str, base: str) -> str:
    """`base` with the accent on its first letter, composed (NFC); without a letter, the accent alone.

    A dotless i or j under an accent is the ordinary letter, as in `\\'{\\i}`.
    """
    if not base.strip():
        return {"'": "´", "`": "`", '"': "¨", "^": "^", "~": "~", "=": "¯", ".": "˙"}.get(accent, "") + base
    first = {"ı": "i", "ȷ": "j"}.get(base[0], base[0])
    return unicodedata.normalize("NFC", first + MARKS[accent]) + base[1:]


def has_letter(accent: str, letter: str) -> bool:
    """Whether Unicode has this letter with this accent as one character (ć, but no t́)."""
    return len(accented(accent, letter)) == 1
