"""Dates as researchers know them: a year, a month or a day, spans between two, and the year in `ICCV'25`."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.text.patterns import regex

_HINT = "write 2019-06-16, 2019-06 or 2019"
_HINT_OF_STATUS = f"{_HINT}; a work still to appear has 'status: forthcoming' instead"
_NUMERIC = regex(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?", re.ASCII)
_NUMBER = regex(r"[+-]?\d{1,9}", re.ASCII)
_TIME_OF_DAY = regex(r"[T ]\d{1,2}:\d{2}\S*(?: ?(?:UTC|[+-]\d{2}:?\d{2}))?$", re.ASCII)
_DAY_MONTH_YEAR = regex(r"(?:(\d{1,2})(?:st|nd|rd|th|\.)? )?([a-z]+)\.?,? (\d{4})", re.ASCII)
_MONTH_DAY_YEAR = regex(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_YEAR_MONTH_DAY = regex(r"(\d{4}),? ([a-z]+)\.?(?: (\d{1,2}))?", re.ASCII)
_APOSTROPHES = "'’‘ʼ`´′"
_VENUE_AND_YEAR = regex(
    rf"(?P<short>\S.*?),?(?: ?[{_APOSTROPHES}](?P<two>\d\d)|(?: | ?[{_APOSTROPHES}])(?P<four>(?:18|19|20|21)\d\d))",
    re.ASCII,
)
_PARTS_OF_A_MEETING = frozenset({"findings", "workshop", "workshops", "demo", "demos", "companion", "industry", "main"})
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WORDS_OF_STATUS = frozenset(
    {"forthcoming", "accepted", "submitted", "preprint", "in press", "to appear", "under review", "in preparation"}
)
_ENDLESS = frozenset({"now", "present", "today", "ongoing", "current"})


class PartialDate(Struct, frozen=True, omit_defaults=True):
    """A year, a month of a year, or a day, in the proleptic Gregorian calendar of ISO 8601.

    Raises `Unreadable` when the calendar has no such date, so that a value that exists is always valid.
    """

    year: int
    """1 to 9999."""
    month: int | None = None
    """1 to 12; None where only the year is known."""
    day: int | None = None
    """1 to 31; None where only the month is known."""

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise Unreadable(f"there is no year {self.year}", _HINT_OF_STATUS)
        if self.day is not None and self.month is None:
            raise Unreadable("a day needs its month", _HINT)
        if self.month is not None and not 1 <= self.month <= 12:
            raise Unreadable(f"there is no month {self.month}", _HINT)
        if self.month is not None and self.day is not None:
            try:
                date(self.year, self.month, self.day)
            except ValueError:
                month = f"{MONTHS[self.month - 1].title()} {self.year}"
                raise Unreadable(f"{month} has no day {self.day}", _HINT) from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2019-06-16`, `2019-06`, `2019`, and what else has one meaning: `June 2019`, `2019/06/16`.

        Raises `Unreadable` for anything else, also for `06/07/2019`, which has two meanings.
        """
        found = _numbers(text) or _otherwise(" ".join(text.split()))
        return cls(*found)

    def isoformat(self) -> str:
        """ISO 8601, as exact as the date is known: `2019-06-16`, `2019-06` or `2019`."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"

    @property
    def first_day(self) -> date:
        """The first day that it can mean: 1 January for a year."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Rises with time; a year alone comes before its months, a month before its days."""
        return (self.year, self.month or 0, self.day or 0)

    def __lt__(self, other: PartialDate) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.isoformat()


class Period(Struct, frozen=True, omit_defaults=True):
    """From when to when something lasted: a position, a grant, a course."""

    start: PartialDate | None = None
    """None where the beginning is not known."""
    end: PartialDate | None = None
    """None where it goes on, or where it was over at once."""
    ongoing: bool = False
    """Whether the writer said that it goes on (`end: now`)."""

    @classmethod
    def parse(cls, start: str | None, end: str | None) -> Self:
        """Read both ends as written; `now` and `present` as an end mean that it goes on.

        Raises `Unreadable` for an end that is no date, or that lies before the start.
        """
        first = None if start is None else PartialDate.parse(start)
        ongoing = end is not None and is_now(end)
        last = None if end is None or ongoing else PartialDate.parse(end)
        if first and last and _earlier(last, first):
            raise Unreadable(f"it ends in {last}, before it starts in {first}", "swap 'start' and 'end'?")
        return cls(first, last, ongoing)

    def __str__(self) -> str:
        """ISO 8601's interval: `2019/2021-06`, and `..` for an end that is open."""
        start = str(self.start) if self.start else ""
        end = ".." if self.ongoing else str(self.end) if self.end else ""
        return f"{start}/{end}" if end else start


def is_now(text: str) -> bool:
    """Whether the end of a period says that it goes on: `now`, `present`."""
    return text.strip().lower() in _ENDLESS


def month_of(word: str) -> int | None:
    """The number of an English month, in full or by three letters or more (`jun`, `Sept.`), or None."""
    start = word.lower().rstrip(".")
    matches = [number for number, month in enumerate(MONTHS, 1) if len(start) >= 3 and month.startswith(start)]
    return matches[0] if matches else None


class VenueYear(NamedTuple):
    """A short venue and the year that was written with it."""

    short: str
    year: int | None
    """None where no year follows a short venue; `short` is then the whole text."""


@lru_cache(maxsize=4096)
def split_venue_year(text: str) -> VenueYear:
    """Split `ICCV 2025`, `ICCV'25` or `NeurIPS '24` into short venue and year; leave anything else whole.

    A short venue is one word, or some that all are acronyms or parts of a meeting (`ACM MM 2021`, `ACL
    Findings 2023`). Two digits from 50 belong to the last century.
    """
    words = " ".join(text.split())
    match = _VENUE_AND_YEAR.fullmatch(words)
    if match is None or not _is_short_venue(match["short"]):
        return VenueYear(words, None)
    if match["four"]:
        return VenueYear(match["short"], int(match["four"]))
    two_digits = int(match["two"])
    return VenueYear(match["short"], two_digits + (1900 if two_digits >= 50 else 2000))


def _is_short_venue(text: str) -> bool:
    """Whether it is one word with a letter, or only acronyms (two capitals or more) and parts of a meeting."""
    words = text.split()
    if len(words) == 1:
        return any(character.isalpha() for character in text)
    return all(sum(map(str.isupper, word)) >= 2 or word.strip("()").lower() in _PARTS_OF_A_MEETING for word in words)


def _numbers(text: str) -> tuple[int, int | None, int | None] | None:
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    year, _, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _otherwise(words: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of what isn't a date of digits alone; raises `Unreadable` where there are none."""
    found = _numbers(_TIME_OF_DAY.sub("", words)) or _spelled_out(words.lower())
    if found is None:
        raise _unreadable(words)
    return found


def _spelled_out(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day of `16 june 2019`, `june 16, 2019` or `2019 jun 16`, in lower case."""
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        day, word, year = match.groups()
    elif match := _MONTH_DAY_YEAR.fullmatch(text):
        word, day, year = match.groups()
    elif match := _YEAR_MONTH_DAY.fullmatch(text):
        year, word, day = match.groups()
    else:
        return None
    month = month_of(word)
    return (int(year), month, int(day) if day else None) if month else None


def _earlier(end: PartialDate, start: PartialDate) -> bool:
    """Whether `end` lies before `start` for certain: 2019 does not end before June 2019 starts."""
    both = min(len(end.isoformat()), len(start.isoformat()))
    return end.isoformat()[:both] < start.isoformat()[:both]


def _unreadable(text: str) -> Unreadable:
    if text.lower() in _WORDS_OF_STATUS:
        return Unreadable(f"'{text}' is not a date", f"write 'status: {text.lower()}' and leave the date out")
    if _NUMBER.fullmatch(text) and not 1 <= int(text) <= 9999:
        return Unreadable(f"there is no year {int(text)}", _HINT_OF_STATUS)
    return Unreadable(f"'{text}' is not a date", _HINT_OF_STATUS)
