"""The pages of works: the list, years, topics, venues, the stream, and each work's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypedDict

from frontis.model.dates import PartialDate
from frontis.model.texts import RichText
from frontis.plan.addresses import topic_path, venue_path, work_path, year_path
from frontis.plan.cards import card_entry, work_card
from frontis.plan.entries import MarkEntry, NamedLink, PictureEntry
from frontis.plan.filters import has_filter
from frontis.plan.frame import Frame
from frontis.plan.listing import Listing, marks_shown, neighbour, newest_date
from frontis.plan.pages import Page, WorkGroup, WorkPage, WorksPage, works_of
from frontis.plan.works import WorkEntry
from frontis.site.assemble import Site

STREAM_LENGTH = 100
"""How many works the stream of `/new/` holds."""


def publication_pages(listing: Listing, frame: Frame, *, stream: bool) -> Iterable[Page]:
    """Every page that is about works. Without works there is none."""
    site = listing.site
    if not site.works:
        return
    yield _list_page(listing, frame)
    if listing.has_year_pages:
        yield from _year_pages(listing, frame)
    yield from _topic_pages(listing, frame)
    yield from _venue_pages(listing, frame)
    if stream and any(work.date for work in site.works):
        yield _stream_page(listing, frame)
    yield from _work_pages(listing, frame)


def _list_page(listing: Listing, frame: Frame) -> WorksPage:
    site = listing.site
    listed = _within_limit(site)
    shown = _shown(listing, listed)
    return WorksPage(
        total=len(site.works),
        topics=frame.topics,
        venues=frame.venues,
        years=listing.years(),
        has_filter=has_filter(len(listed)),
        **shown,
        **frame.named("publications", "publications/", section="publications"),
    )


def _within_limit(site: Site) -> list[str]:
    """Ids of all works; beyond the limit those of the newest, and of the selected among the rest."""
    limit = site.settings.publications.list_limit
    return [work.id for place, work in enumerate(site.works) if place < limit or work.selected]


class _Shown(TypedDict):
    """The fields of a page that follow from the works it lists."""

    groups: tuple[WorkGroup, ...]
    listed: int
    marks: tuple[MarkEntry, ...]
    modified: PartialDate | None


def _shown(listing: Listing, works: Sequence[str], by: str | None = None) -> _Shown:
    groups = listing.of(works, by)
    shown = works_of(groups)
    modified = newest_date((work.record for work in shown), listing.site.today)
    return _Shown(groups=groups, listed=len(works), marks=marks_shown(shown), modified=modified)


def _year_pages(listing: Listing, frame: Frame) -> Iterable[WorksPage]:
    years = [year for year in listing.site.years if year.key]
    links = listing.years()
    for place, year in enumerate(years):
        yield WorksPage(
            total=len(year.works),
            years=links,
            previous=neighbour(links, place - 1),
            following=neighbour(links, place + 1),
            **_shown(listing, year.works, "year"),
            **frame.titled("year", year_path(year.key), RichText(year.key), under="publications"),
        )


def _topic_pages(listing: Listing, frame: Frame) -> Iterable[WorksPage]:
    for topic in listing.site.topics:
        path = topic_path(topic.key)
        yield WorksPage(
            total=len(topic.works),
            text=topic.description,
            feed=frame.addresses.of_language(f"{path}feed.xml"),
            **_shown(listing, topic.works, "year"),
            **frame.titled("topic", path, topic.name, under="publications"),
        )


def _venue_pages(listing: Listing, frame: Frame) -> Iterable[WorksPage]:
    for venue in listing.site.venues:
        link = venue.venue.url if venue.venue else None
        yield WorksPage(
            total=len(venue.works),
            link=frame.addresses.target(link) if link else "",
            **_shown(listing, venue.works, "year"),
            **frame.titled("venue", venue_path(venue.key), venue.name, under="publications"),
        )


def _stream_page(listing: Listing, frame: Frame) -> WorksPage:
    newest = [work.id for work in listing.site.works if work.date][:STREAM_LENGTH]
    return WorksPage(total=len(newest), **_shown(listing, newest, "day"), **frame.named("new", "new/", section="new"))


def _card(work: WorkEntry, listing: Listing, frame: Frame) -> PictureEntry | None:
    addresses = frame.addresses
    return card_entry(work_card(work.record, listing.site, addresses), addresses) if frame.has("cards") else None


def _work_pages(listing: Listing, frame: Frame) -> Iterable[WorkPage]:
    works = listing.entries.values()
    links = {work.id: NamedLink(work.record.title, work.url, work.id) for work in works}
    chronicle = list(links.values())
    for place, work in enumerate(works):
        yield WorkPage(
            entry=work,
            card=_card(work, listing, frame),
            related=tuple([links[other] for other in listing.related.get(work.id, ())]),
            previous=neighbour(chronicle, place - 1),
            following=neighbour(chronicle, place + 1),
            marks=work.marks,
            modified=newest_date([work.record], listing.site.today),
            origin=work.record.origin,
            **frame.titled("work", work_path(work.id), work.record.title, under="publications"),
        )
