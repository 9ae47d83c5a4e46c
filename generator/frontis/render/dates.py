"""Dates in words, in the language of the site."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

from frontis.model.dates import PartialDate

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern

SKELETONS = {1: "y", 2: "yMMMM", 3: "yMMMMd"}
"""Number of known parts to a skeleton of Unicode's date patterns (UTS 35)."""


def date_text(date: PartialDate | str, language: str) -> str:
    """`16 June 2019`, `June 2019` or `2019`, as the language writes it; empty for an empty text."""
    return _text(date if isinstance(date, str) else date.isoformat(), language)


@cache
def _text(iso: str, language: str) -> str:
    parts = [int(part) for part in iso.split("-")] if iso else []
    if len(parts) < 2:
        return iso
    locale, pattern = _pattern(SKELETONS[len(parts)], language)
    year, month, day = (*parts, 1)[:3]
    return pattern.apply(datetime.date(year, month, day), locale)


@cache
def _pattern(skeleton: str, language: str) -> tuple[Locale, DateTimePattern]:
    """The locale and its pattern for a skeleton. In English the day stands before the month, as researchers write."""
    from babel import Locale, UnknownLocaleError  # slow to import, and not every site has dates in words
    from babel.dates import match_skeleton

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en", "GB")
    if str(locale) == "en":
        locale = Locale("en", "GB")
    return locale, locale.datetime_skeletons[match_skeleton(skeleton, locale.datetime_skeletons)]
