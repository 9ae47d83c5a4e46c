"""The one total order of works and of dated records, the same on every page and in every export."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from frontis.model.dates import PartialDate
from frontis.model.publications import Publication
from frontis.model.records import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


def in_order(works: Iterable[Publication]) -> tuple[Publication, ...]:
    """Years falling; in a year the newest date first, then works with a year only; works without a year last.

    `works` come by file path and place in the file, which a stable sort keeps for what is equal.
    """
    return tuple(sorted(works, key=lambda work: falling(work.date)))


def newest_first(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
    """What still goes on, then what is dated, newest first, then what has no date."""
    return tuple(sorted(records, key=lambda record: (not _goes_on(record), falling(record.date))))


def _goes_on(record: Record) -> bool:
    return record.period is not None and record.period.ongoing


def falling(date: PartialDate | None) -> tuple[bool, int, int, int]:
    """Sorts the newest first, the more exact before the less exact, nothing last."""
    if date is None:
        return (True, 0, 0, 0)
    return (False, -date.year, -(date.month or 0), -(date.day or 0))
