"""Feeds in the Atom Syndication Format (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from frontis.formats.feeds import Feed, FeedAuthor, FeedEntry
from frontis.formats.markup import DECLARATION, element, parent

MEDIA_TYPE = "application/atom+xml"
_UNTITLED = "Untitled"


def document(feed: Feed) -> str:
    """The feed as an Atom document."""
    children = [*_head(feed), *feed.entries]
    return DECLARATION + parent("feed", children, xmlns="http://www.w3.org/2005/Atom", xml_lang=feed.language)


def _head(feed: Feed) -> Iterator[str]:
    yield element("id", feed.feed_url)
    yield element("title", feed.title or _UNTITLED)
    yield element("updated", feed.updated)
    yield element("link", rel="self", type=MEDIA_TYPE, href=feed.feed_url)
    yield element("link", rel="alternate", type="text/html", href=feed.home_url)
    yield _author(feed.author)


def entry(entry: FeedEntry) -> str:
    """An entry."""
    children = [
        element("id", entry.id),
        element("title", entry.title or _UNTITLED, xml_lang=entry.language or None),
        element("link", rel="alternate", type="text/html", href=entry.url),
        element("published", entry.updated),
        element("updated", entry.updated),
        *(_author(author) for author in entry.authors),
        *(element("category", term=term) for term in entry.categories if term.strip()),
    ]
    if entry.summary:
        children.append(element("summary", entry.summary))
    if entry.content_html:
        children.append(element("content", entry.content_html, type="html", xml_base=entry.url))
    return parent("entry", children)


@lru_cache(maxsize=1 << 12)
def _author(author: FeedAuthor) -> str:
    return parent("author", [element("name", author.name), *([element("uri", author.url)] if author.url else ())])
