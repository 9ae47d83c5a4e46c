"""The feeds: the newest of the whole site, and all works of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from frontis.model.dates import PartialDate
from frontis.model.news import NewsItem
from frontis.model.posts import Post
from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, record_path, topic_path, work_path
from frontis.plan.authors import author_entries
from frontis.plan.entries import AuthorEntry, NamedLink
from frontis.plan.frame import Frame
from frontis.plan.listing import Listing
from frontis.plan.plan import FeedItem, PlannedFeed
from frontis.plan.works import WorkEntry, topic_links
from frontis.site.assemble import Site
from frontis.site.order import falling

NEWEST = 20


def feeds(listing: Listing, frame: Frame) -> Iterable[PlannedFeed]:
    """Every feed of the site. What has no date is in none."""
    site, addresses = listing.site, listing.addresses
    works = {
        entry.id: _work_item(entry, entry.record.date, addresses)
        for entry in listing.entries.values()
        if entry.record.date
    }
    news = _news_items(site, addresses) if frame.has("news") else ()
    posts = _post_items(site, addresses) if frame.has("posts") else ()
    newest = _newest([*works.values(), *news, *posts])
    for path, form in (("feed.xml", "atom"), ("feed.json", "json")):
        yield _feed(path, form, None, "", newest, site, addresses)
    for topic in site.topics:
        path = topic_path(topic.key)
        items = _newest([works[work] for work in topic.works if work in works], limit=None)
        yield _feed(f"{path}feed.xml", "atom", topic.name, path, items, site, addresses)


def _feed(
    path: str,
    form: str,
    topic: RichText | None,
    page: str,
    items: tuple[FeedItem, ...],
    site: Site,
    addresses: Addresses,
) -> PlannedFeed:
    return PlannedFeed(
        path=addresses.place(path),
        format=form,
        language=site.language,
        topic=topic,
        address=addresses.absolute_of_language(path),
        page=addresses.absolute(page),
        items=items,
    )


def _newest(items: Sequence[FeedItem], limit: int | None = NEWEST) -> tuple[FeedItem, ...]:
    """Newest first; what has the same date keeps its order."""
    return tuple(sorted(items, key=lambda item: falling(item.date))[:limit])


def _work_item(work: WorkEntry, date: PartialDate, addresses: Addresses) -> FeedItem:
    return FeedItem(
        url=addresses.absolute(work_path(work.id)),
        title=work.record.title,
        date=date,
        work=work,
        summary=work.record.summary,
    )


def _news_items(site: Site, addresses: Addresses) -> Iterable[FeedItem]:
    for item in site.news:
        if item.date:
            yield _record_item(item, item.date, addresses.absolute("news/", item.id), (), site, addresses)


def _post_items(site: Site, addresses: Addresses) -> Iterable[FeedItem]:
    for post in site.posts:
        if post.date:
            authors = author_entries(post.authors, site, addresses)
            url = addresses.absolute(record_path("posts", post.id))
            yield _record_item(post, post.date, url, authors, site, addresses)


def _record_item(
    record: NewsItem | Post,
    date: PartialDate,
    url: str,
    authors: tuple[AuthorEntry, ...],
    site: Site,
    addresses: Addresses,
) -> FeedItem:
    return FeedItem(
        url=url,
        title=record.title if isinstance(record, Post) else None,
        date=date,
        authors=authors,
        categories=names_of(topic_links(record.topics, site, addresses)) or record.topics,
        text=record.text,
        summary=record.summary,
    )


def names_of(topics: Iterable[NamedLink]) -> tuple[str, ...]:
    """What a feed calls topics."""
    return tuple(topic.name.plain for topic in topics if topic.name)
