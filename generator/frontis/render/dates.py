"""Dates in words, in the language of the page."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from frontis.model.dates import PartialDate
from frontis.render.locales import BRITISH, ENGLISH, known_locale

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_OF_A_YEAR = "yMMMM"
"""The skeleton of a month with its year among Unicode's date patterns (UTS 35)."""


def date_text(date: PartialDate | str, language: str) -> str:
    """`16 June 2019`, `June 2019` or `2019`, as the language writes it; empty for an empty text."""
    return _text(date if isinstance(date, str) else date.isoformat(), language)


@lru_cache(maxsize=4096)
def _text(iso: str, language: str) -> str:
    parts = [int(part) for part in iso.split("-")] if iso else []
    if len(parts) < 2:
        return iso
    year, month, day = (*parts, 1)[:3]
    if language == ENGLISH:  # the day before the month, as researchers write, and without importing Babel
        return f"{day} {_MONTHS[month - 1]} {year}" if len(parts) == 3 else f"{_MONTHS[month - 1]} {year}"
    locale, pattern = _pattern(len(parts) == 3, language)
    return pattern.apply(datetime.date(year, month, day), locale)


@cache
def _pattern(to_the_day: bool, language: str) -> tuple[Locale, DateTimePattern]:
    """The locale and its pattern, month in full."""
    from babel.dates import match_skeleton  # slow to import, and not every site has dates in words

    locale = known_locale(language) or known_locale(BRITISH)
    assert locale is not None  # Babel knows British English
    if to_the_day:
        return locale, locale.date_formats["long"]
    return locale, locale.datetime_skeletons[match_skeleton(MONTH_OF_A_YEAR, locale.datetime_skeletons)]
