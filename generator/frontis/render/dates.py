"""Dates in words, in the language of the site."""

from __future__ import annotations

import datetime
from functools import cache

from frontis.model.dates import PartialDate

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
    from babel import Locale, UnknownLocaleError  # slow to import, and not every site has dates in words
    from babel.dates import format_skeleton

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en", "GB")
    if str(locale) == "en":
        locale = Locale("en", "GB")  # the day before the month, as researchers write
    year, month, day = (*parts, 1)[:3]
    return format_skeleton(SKELETONS[len(parts)], datetime.datetime(year, month, day), locale=locale)
