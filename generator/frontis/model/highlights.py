"""What sets a work apart, read from plain words: `Oral Presentation, 3%`, `Best Paper Award`, `Datasets Track`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.model.links import Target
from frontis.text.patterns import regex


class HighlightKind(StrEnum):
    """By what a highlight is styled, filtered and counted."""

    AWARD = "award"
    ORAL = "oral"
    SPOTLIGHT = "spotlight"
    HIGHLIGHT = "highlight"
    RANK = "rank"
    INVITED = "invited"
    POSTER = "poster"
    TRACK = "track"
    RATE = "rate"
    OTHER = "other"


_SIGNS = (
    (HighlightKind.AWARD, r"awards?\b|prize|medal|\boutstanding\b|\bdistinguished\b|test.of.time|\bwinn|runner-?\s?up"),
    (HighlightKind.AWARD, r"\bhonou?rable mention|finalist|nomin|\b(?:1st|2nd|3rd|first|second|third) place"),
    (HighlightKind.AWARD, r"\bbest\b.*\b(?:paper|poster|talk|thesis|dissertation|demo|student|artifact|candidate)"),
    (HighlightKind.ORAL, r"\borals?\b|\blong (?:talk|presentation)\b"),
    (HighlightKind.SPOTLIGHT, r"\bspotlight"),
    (HighlightKind.RANK, r"\btop[- ]?\d+\b(?![\d.,]*\s*(?:%|percent))|(?:^|\s)#\d"),
    (HighlightKind.RANK, r"\b(?:most|highly)[- ](?:cited|read|downloaded|viewed|influential)"),
    (HighlightKind.HIGHLIGHT, r"\bhighlight|\bfeatured?\b|\bnotable\b|\bcover\b|\beditor\S* (?:choice|pick)"),
    (HighlightKind.INVITED, r"\binvited\b|\bkeynote\b"),
    (HighlightKind.POSTER, r"\bposter"),
    (HighlightKind.TRACK, r"\btrack\b"),
    (HighlightKind.RATE, r"%|\bpercent\b|\bacceptance rate\b"),
)
"""The first that is found in the words decides the kind: what is rarer comes first."""

_KINDS = tuple((kind, regex(pattern, re.IGNORECASE)) for kind, pattern in _SIGNS)
_RATE = regex(r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:%|percent\b)", re.IGNORECASE | re.ASCII)
_RANK = regex(r"(?:\btop[- ]?|#)(\d{1,6})\b(?![\d.,]*\s*(?:%|percent))", re.IGNORECASE | re.ASCII)
_TRACK = regex(r"(?:^|[,;:(–—])\s*(?i:the |in |at )*([^,;:()–—]+?)\s+(?i:track)\b")


class Highlight(Struct, frozen=True, omit_defaults=True):
    """One distinction of a work, shown as written."""

    text: str
    kind: HighlightKind = HighlightKind.OTHER
    rate: float | None = None
    """Per cent of the submissions that were chosen so: 3 of `Oral Presentation, 3%`."""
    rank: int | None = None
    """200 of `Top 200 Most Cited …`."""
    track: str | None = None
    """`Datasets` of `Datasets Track`."""
    url: Target | None = None
    """Where it can be read of."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what the words say. Raises `Unreadable` for a text without a letter or digit."""
        words = " ".join(text.split())
        if not any(map(str.isalnum, words)):
            raise Unreadable("a highlight needs words", "write it as it should be shown: 'Oral, 3%'")
        track = _TRACK.search(words)
        return cls(words, _kind(words), _rate(words), _rank(words), track[1] if track else None)

    def __str__(self) -> str:
        return self.text


def _kind(words: str) -> HighlightKind:
    return next((kind for kind, sign in _KINDS if sign.search(words)), HighlightKind.OTHER)


def _rate(words: str) -> float | None:
    match = _RATE.search(words)
    rate = float(match[1].replace(",", ".")) if match else None
    return rate if rate is not None and rate <= 100 else None


def _rank(words: str) -> int | None:
    match = _RANK.search(words)
    return int(match[1]) if match else None
