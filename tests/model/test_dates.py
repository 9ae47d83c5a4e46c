"""Dates as they are written, and what they mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.diagnostics import Unreadable
from frontis.model.dates import PartialDate, Period, VenueYear, month_of, split_venue_year

days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
partial_dates = st.one_of(
    days,
    days.map(lambda day: PartialDate(day.year, day.month)),
    days.map(lambda day: PartialDate(day.year)),
)


@given(partial_dates)
def test_what_is_printed_reads_as_the_same_date(written: PartialDate) -> None:
    assert PartialDate.parse(str(written)) == written


@given(st.one_of(st.text(), st.from_regex(r"[\d]{0,5}[-/. ][\w]{0,9}[-/., ]{0,2}[\d]{0,4}")))
def test_any_text_is_a_date_or_unreadable(text: str) -> None:
    try:
        found = PartialDate.parse(text)
    except Unreadable as problem:
        assert "." not in problem.hint[-1]
        assert "\n" not in problem.message
    else:
        assert found.first_day >= date.min


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2019-06-16", "2019-06-16"),
        ("2019-6-1", "2019-06-01"),
        ("2019-06", "2019-06"),
        ("2019", "2019"),
        (" 2019 ", "2019"),
        ("2019/06/16", "2019-06-16"),
        ("2019.06", "2019-06"),
        ("2019-06-16T12:30:00Z", "2019-06-16"),
        ("2019-06-16 12:30:00 +0200", "2019-06-16"),
        ("June 2019", "2019-06"),
        ("Jun. 2019", "2019-06"),
        ("Sept 2019", "2019-09"),
        ("16 June 2019", "2019-06-16"),
        ("16th June, 2019", "2019-06-16"),
        ("June 16, 2019", "2019-06-16"),
        ("June 1st 2019", "2019-06-01"),
        ("2019 June", "2019-06"),
        ("2019 Jun 16", "2019-06-16"),
    ],
)
def test_a_date_is_read_in_every_form_that_has_one_meaning(written: str, iso: str) -> None:
    assert PartialDate.parse(written).isoformat() == iso


@pytest.mark.parametrize(
    "nonsense",
    ["", "06/07/2019", "16-06-2019", "2019-13", "2019-00", "2019-02-30", "2019-06-00", "19", "201", "20190616",
     "2019-06/16", "2019-06-16-01", "Juni 2019", "Ma 2019", "30 February 2019", "soon", "٢٠١٩", "2019?", "May 2019-06",
     "--0"],
)  # fmt: skip
def test_nonsense_is_refused(nonsense: str) -> None:
    with pytest.raises(Unreadable):
        PartialDate.parse(nonsense)


@pytest.mark.parametrize("year", ["0", "0000", "-5", "12019"])
def test_a_year_outside_the_calendar_is_refused_with_the_way_out(year: str) -> None:
    with pytest.raises(Unreadable, match="there is no year") as caught:
        PartialDate.parse(year)
    assert "status: forthcoming" in str(caught.value.hint)


def test_a_word_for_the_state_of_a_work_is_led_to_its_own_field() -> None:
    with pytest.raises(Unreadable) as caught:
        PartialDate.parse("in press")
    assert caught.value.hint == "write 'status: in press' and leave the date out"


def test_a_day_that_the_month_lacks_is_named() -> None:
    with pytest.raises(Unreadable, match="February 2019 has no day 30"):
        PartialDate.parse("2019-02-30")
    assert PartialDate.parse("2020-02-29").day == 29


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(Unreadable):
        PartialDate(2019, None, 16)


def test_newest_first_puts_a_bare_year_after_its_dates() -> None:
    dates = [PartialDate.parse(text) for text in ("2019", "2019-06-16", "2020", "2019-06", "2019-12-31")]
    newest_first = [str(found) for found in sorted(dates, reverse=True)]
    assert newest_first == ["2020", "2019-12-31", "2019-06-16", "2019-06", "2019"]


@given(partial_dates)
def test_the_first_day_is_the_earliest_that_is_meant(written: PartialDate) -> None:
    assert written.first_day.isoformat().startswith(written.isoformat())
    assert written.first_day.isoformat()[len(written.isoformat()) :] in ("", "-01", "-01-01")


def test_a_month_is_known_by_three_letters() -> None:
    assert [month_of(word) for word in ("jan", "MAY", "Sept.", "december")] == [1, 5, 9, 12]
    assert [month_of(word) for word in ("ma", "junio", "")] == [None, None, None]


def test_a_period_that_goes_on_says_so() -> None:
    period = Period.parse("2019-09", "now")
    assert period == Period(PartialDate(2019, 9), None, ongoing=True)
    assert str(period) == "2019-09/.."


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(Unreadable, match="it ends in 2018, before it starts in 2019-06"):
        Period.parse("2019-06", "2018")


def test_a_period_may_end_in_the_year_in_which_it_started() -> None:
    assert str(Period.parse("2019-06", "2019")) == "2019-06/2019"
    assert str(Period.parse("2019", "2019-06-16")) == "2019/2019-06-16"


@pytest.mark.parametrize(
    ("text", "short", "year"),
    [
        ("ICCV 2025", "ICCV", 2025),
        ("ICCV'25", "ICCV", 2025),
        ("ICCV’25", "ICCV", 2025),
        ("NeurIPS '24", "NeurIPS", 2024),
        ("NeurIPS ‘24", "NeurIPS", 2024),
        ("NIPS '87", "NIPS", 1987),
        ("CHI ’2024", "CHI", 2024),
        ("Interspeech 2023", "Interspeech", 2023),
        ("ACM MM 2021", "ACM MM", 2021),
        ("ACL Findings 2023", "ACL Findings", 2023),
        ("EMNLP (Findings) 2023", "EMNLP (Findings)", 2023),
        ("ESEC/FSE '23", "ESEC/FSE", 2023),
        ("CVPR, 2024", "CVPR", 2024),
        ("  ICCV   2025 ", "ICCV", 2025),
    ],
)
def test_a_short_venue_gives_its_year(text: str, short: str, year: int) -> None:
    assert split_venue_year(text) == VenueYear(short, year)


@pytest.mark.parametrize(
    "text",
    ["International Conference on Computer Vision 2025", "2024 IEEE/CVF Winter Conference", "CVPR", "Nature", "2024",
     "'24", "ICCV 25", "ACM Computing Surveys 2021", "Physics '24 and Beyond", "ICCV 1234", "ICML 2024 Workshop", "",
     "European Conference on Computer Vision '24"],
)  # fmt: skip
def test_a_full_venue_stays_whole(text: str) -> None:
    assert split_venue_year(text) == VenueYear(text, None)


@given(st.text())
def test_a_venue_loses_no_letter(text: str) -> None:
    short, year = split_venue_year(text)
    assert year is not None or short == " ".join(text.split())
