"""The order of works: total, and the same everywhere."""

from __future__ import annotations

from works import a_work

from frontis.site.order import in_order


def ids(*works: tuple[str, str | None]) -> list[str]:
    """The ids of works with these dates, in the site's order."""
    return [each.id for each in in_order(a_work(id=name, date=date) for name, date in works)]


def test_years_fall() -> None:
    assert ids(("old", "2014"), ("new", "2026"), ("middle", "2019")) == ["new", "middle", "old"]


def test_inside_a_year_the_newest_date_comes_first_and_a_bare_year_last() -> None:
    assert ids(("year", "2019"), ("june", "2019-06-16"), ("month", "2019-06"), ("july", "2019-07-01")) == [
        "july", "june", "month", "year",
    ]  # fmt: skip


def test_works_without_a_year_come_last() -> None:
    assert ids(("undated", None), ("ancient", "1905")) == ["ancient", "undated"]


def test_equal_dates_keep_the_order_of_the_files() -> None:
    assert ids(("b", "2019"), ("a", "2019"), ("c", "2019")) == ["b", "a", "c"]
