"""Folding of texts for comparison and search: `Müller–Łukasz` is found by `muller-lukasz`."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ȷ": "j", "ħ": "h", "ŋ": "n",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"',
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None,
    }
)  # fmt: skip


def folded(text: str) -> str:
    """The text without case, accents and fine typography, its blanks single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(bare.translate(_LETTERS).split())
