"""English, which is known without Babel, as Babel knows it."""

from __future__ import annotations

import datetime

from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from frontis.render.dates import date_text
from frontis.render.locales import BRITISH, ENGLISH, number_text, plural, separators

LIBRARY = Locale.parse(BRITISH, sep="-")


@given(st.dates())
def test_dates_are_those_of_british_english(day: datetime.date) -> None:
    assert date_text(day.isoformat(), ENGLISH) == LIBRARY.date_formats["long"].apply(day, LIBRARY)
    assert date_text(day.isoformat()[:7], ENGLISH) == date_text(day.isoformat()[:7], BRITISH)


@given(st.integers(0, 10**7))
def test_numbers_and_plurals_are_those_of_english(number: int) -> None:
    assert number_text(number, ENGLISH) == format_decimal(number, locale=LIBRARY)
    assert plural(number, ENGLISH) == LIBRARY.plural_form(number)


@given(st.integers(0, 9))
def test_lists_are_those_of_british_english(count: int) -> None:
    assert separators(count, ENGLISH) == separators(count, BRITISH)
