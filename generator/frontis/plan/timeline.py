"""A career on one axis: works by year, and below them what lasted longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from frontis.model.dates import Period
from frontis.model.texts import RichText
from frontis.plan.addresses import record_path
from frontis.plan.listing import Listing
from frontis.plan.overview import Bar, Lane, Timeline
from frontis.site.groups import Group

YEARS_SHOWN = 60
LANES_SHOWN = 6
"""Of each kind, the newest."""
YEARS_AHEAD = 5
"""How far what begins after the newest work may lengthen the axis."""
CAREER = ("education", "positions")
"""The sections of `cv.yaml` that have lanes."""
STEPS = (1, 2, 5, 10, 20)
TICKS_AT_MOST = 7


class _Span(Struct, frozen=True):
    """What lasted, in years and their parts, before the axis is known."""

    kind: str
    name: RichText
    url: str
    period: Period
    start: float
    end: float
    """Infinite where it goes on."""


class _Axis(Struct, frozen=True):
    first: int
    last: int

    def place(self, year: float) -> float:
        """Where the beginning of a year, or a part of a year, stands; what is beyond, at the edge."""
        part = (year - self.first) / (self.last + 1 - self.first)
        return round(min(max(part, 0.0), 1.0) * 100, 2)


def timeline(listing: Listing) -> Timeline | None:
    """None where the works are of one year or none."""
    years = [year for year in listing.site.years if year.key]
    if len(years) < 2:
        return None
    spans = sorted(_spans(listing), key=lambda span: (span.start, span.end))
    axis = _axis(int(years[-1].key), int(years[0].key), [int(span.start) for span in spans])
    return Timeline(
        axis.first,
        axis.last,
        bars=tuple(_bars(listing, axis)),
        lanes=tuple(_lanes(spans, axis)),
        ticks=tuple(_ticks(axis)),
    )


def _axis(oldest: int, newest: int, starts: Sequence[int]) -> _Axis:
    last = max([newest, *(start for start in starts if start <= newest + YEARS_AHEAD)])
    return _Axis(max(min([oldest, *starts]), last - YEARS_SHOWN + 1), last)


def _bars(listing: Listing, axis: _Axis) -> Iterator[Bar]:
    groups = {int(year.key): year for year in listing.site.years if year.key}
    links = {year.key: year.url for year in listing.years()}
    tallest = max((len(groups[year].works) for year in groups if year >= axis.first), default=1)
    for year in range(axis.first, axis.last + 1):
        group = groups.get(year, Group(str(year), ()))
        count = len(group.works)
        selected = sum(listing.site.works_by_id[work].selected for work in group.works)
        left = axis.place(year)
        yield Bar(
            year,
            count,
            selected,
            links.get(group.key, ""),
            x=left,
            width=round(axis.place(year + 1) - left, 2),
            height=round(count * 100 / tallest, 2),
            selected_height=round(selected * 100 / tallest, 2),
        )


def _lanes(spans: Iterable[_Span], axis: _Axis) -> Iterator[Lane]:
    for span in spans:
        x, end = axis.place(span.start), axis.place(span.end)
        if x < end:
            yield Lane(span.kind, span.name, span.url, span.period, x, round(end - x, 2))


def _ticks(axis: _Axis) -> Iterator[tuple[int, float]]:
    years = range(axis.first, axis.last + 1)
    step = next(step for step in STEPS if len(years) <= step * TICKS_AT_MOST)
    return ((year, axis.place(year + 0.5)) for year in years if year % step == 0)


def _spans(listing: Listing) -> Iterator[_Span]:
    for kind in (*CAREER, "projects"):
        spans = [span for span in _spans_of(kind, listing) if span is not None]
        yield from sorted(spans, key=lambda span: (-span.start, -span.end))[:LANES_SHOWN]


def _spans_of(kind: str, listing: Listing) -> Iterator[_Span | None]:
    if kind == "projects":
        for project in listing.site.projects:
            url = listing.addresses.local(record_path("projects", project.id))
            yield _span(kind, project.title, url, project.period)
    cv = listing.site.cv
    for section in cv.sections if cv else ():
        if section.key == kind:
            for item in section.items:
                yield _span(kind, item.title, listing.addresses.target(item.url) if item.url else "", item.period)


def _span(kind: str, name: RichText, url: str, period: Period | None) -> _Span | None:
    """What has a beginning, to the end of the year or month of its end."""
    if period is None or period.start is None:
        return None
    start, end = period.start, period.end or period.start
    until = float("inf") if period.ongoing else end.year + (end.month or 12) / 12
    return _Span(kind, name, url, period, start.year + ((start.month or 1) - 1) / 12, until)
