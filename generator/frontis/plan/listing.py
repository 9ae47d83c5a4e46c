"""Works under headings, as a page lists them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from frontis.model.dates import PartialDate
from frontis.model.publications import Publication
from frontis.model.records import Record
from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, topic_path, year_path
from frontis.plan.entries import MarkEntry, NamedLink
from frontis.plan.pages import WorkGroup
from frontis.plan.works import WorkEntry
from frontis.site import groups
from frontis.site.assemble import Site


class Listing(Struct, frozen=True):
    """What every list of works is made of."""

    site: Site
    addresses: Addresses
    entries: Mapping[str, WorkEntry]
    """Every visible work, by id."""
    related: Mapping[str, Sequence[str]]
    """Work id to the ids of those nearest to it."""

    def of(self, works: Sequence[str], by: str | None = None) -> tuple[WorkGroup, ...]:
        """The works with these ids in groups, as `publications.group_by` says or `by`."""
        by = by or self.site.settings.publications.group_by
        records = [self.site.works_by_id[work] for work in works]
        return tuple(self._group(by, each) for each in groups.group(records, self._key(by)))

    def _key(self, by: str) -> Callable[[Publication], Sequence[str]]:
        keys: dict[str, Callable[[Publication], Sequence[str]]] = {
            "year": groups.year_of,
            "month": groups.month_of,
            "day": groups.day_of,
            "type": groups.type_of,
            "topic": self._first_topic,
            "none": lambda work: ("",),
        }
        return keys[by]

    def _first_topic(self, work: Publication) -> Sequence[str]:
        """A list shows a work once, so its first topic decides."""
        return (self.site.topic_names.key(work.topics[0]) if work.topics else "",)

    def _group(self, by: str, each: groups.Group) -> WorkGroup:
        works = tuple(self.entries[work] for work in each.works)
        anchor = _anchor(by, each.key)
        free = anchor if anchor not in self.entries else ""
        return WorkGroup(by, each.key, self._name(by, each.key), free, self._url(by, each.key), works)

    def _name(self, by: str, key: str) -> RichText | None:
        topic = self.site.topics_by_key.get(key) if by == "topic" else None
        return topic.name if topic else None

    def _url(self, by: str, key: str) -> str:
        if by == "year" and key and self.has_year_pages:
            return self.addresses.local(year_path(key))
        return self.addresses.local(topic_path(key)) if by == "topic" and key else ""

    @property
    def has_year_pages(self) -> bool:
        """Whether the site wants pages of years; a list that is cut leads to every year, and needs them."""
        wanted = self.site.settings.publications
        return wanted.per_year_pages or len(self.site.works) > wanted.list_limit

    def years(self) -> tuple[NamedLink, ...]:
        """The years to go to: their pages, or their headings on the list; no address where there is neither."""
        return tuple(
            NamedLink(
                RichText(year.key),
                self._year_url(year.key),
                year.key,
                len(year.works),
            )
            for year in self.site.years
            if year.key
        )

    def _year_url(self, year: str) -> str:
        if self.has_year_pages:
            return self.addresses.local(year_path(year))
        by_year = self.site.settings.publications.group_by == "year"
        return self.addresses.local("publications/", _anchor("year", year)) if by_year else ""


def _anchor(by: str, key: str) -> str:
    """`y2019`; for other groups what no record can be called, so that no page bears an id twice."""
    if by == "none":
        return ""
    return f"y{key}" if by == "year" and key else f"_{by}-{key or 'none'}"


def marks_shown(works: Iterable[WorkEntry]) -> tuple[MarkEntry, ...]:
    """The marks after names that a list of works shows, in the order of their first appearance."""
    return tuple(dict.fromkeys(mark for work in works for mark in work.marks))


def newest_date(records: Iterable[Publication | Record], today: datetime.date) -> PartialDate | None:
    """When the records last changed, as they tell it: the newest of their dates that has come."""
    day = (today.year, today.month, today.day)
    newest, latest = None, (0, 0, 0)
    for record in records:
        for date in _dates(record):
            if date and latest < (key := date.sort_key) <= day:
                newest, latest = date, key
    return newest


def _dates(record: Publication | Record) -> Sequence[PartialDate | None]:
    """Of publication, of other versions, of counted citations."""
    if not isinstance(record, Publication) or not (record.versions or record.citations):
        return (record.date,)
    cited = record.citations.date if record.citations else None
    return (record.date, *(version.date for version in record.versions), cited)


def neighbour(links: Sequence[NamedLink], place: int) -> NamedLink | None:
    """The link at a place, or None before the first and behind the last."""
    return links[place] if 0 <= place < len(links) else None
