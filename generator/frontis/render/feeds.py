"""Planned feeds to Atom and JSON Feed, with the full text of what they hold."""

from __future__ import annotations

from collections.abc import Callable

from frontis.formats import atom, json_feed
from frontis.formats.feeds import Feed, FeedAuthor, FeedEntry
from frontis.plan.plan import FeedItem, PlannedFeed, Shared
from frontis.render.texts import Texts

FORMATS: dict[str, Callable[[Feed], str]] = {"atom": atom.document, "json": json_feed.document}


def feed_text(feed: PlannedFeed, site: Shared, texts: Texts) -> str:
    """The feed in its format."""
    return FORMATS[feed.format](
        Feed(
            title=feed.title,
            home_url=feed.page,
            feed_url=feed.address,
            author=FeedAuthor(site.profile.name, site.url or None),
            language=site.language,
            entries=tuple(_entry(item, texts) for item in feed.items),
        )
    )


def _entry(item: FeedItem, texts: Texts) -> FeedEntry:
    return FeedEntry(
        id=item.url,
        url=item.url,
        title=_title(item),
        content_html=_content(item, texts),
        summary=item.summary.plain if item.summary else "",
        published=item.date,
        authors=tuple(FeedAuthor(name) for name in item.authors),
        categories=item.categories,
    )


def _title(item: FeedItem) -> str:
    """Its title, else its whole text on one line, for an entry of Atom has to have a title."""
    if item.title:
        return item.title.plain
    return " ".join(item.text.plain.split()) if item.text else ""


def _content(item: FeedItem, texts: Texts) -> str:
    if item.text:
        return texts.document(item.text)
    return texts.prose(item.work.abstract) if item.work and item.work.abstract else ""
