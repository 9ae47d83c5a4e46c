"""Feeds in JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import indent

from frontis.formats.characters import legal
from frontis.formats.feeds import Feed, FeedAuthor, FeedEntry

MEDIA_TYPE = "application/feed+json"


def document(feed: Feed) -> str:
    """The feed as a JSON Feed document."""
    top = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": legal(feed.title),
        "home_page_url": feed.home_url,
        "feed_url": feed.feed_url,
        "language": feed.language,
        "authors": [_author(feed.author)],
    }
    start = json.dumps(_given(top), ensure_ascii=False, indent=2).removesuffix("\n}")
    items = indent(",\n".join(feed.entries), "    ")
    items = f"[\n{items}\n  ]" if feed.entries else "[]"
    return f'{start},\n  "items": {items}\n}}\n'


def entry(entry: FeedEntry) -> str:
    """An entry."""
    return json.dumps(_item(entry), ensure_ascii=False, indent=2)


def _item(entry: FeedEntry) -> dict[str, object]:
    form, content = ("content_html", entry.content_html) if entry.content_html else ("content_text", entry.summary)
    rest = {
        "summary": legal(entry.summary),
        "date_published": entry.updated,
        "date_modified": entry.updated,
        "authors": [_author(author) for author in entry.authors],
        "language": entry.language,
        "tags": [legal(category) for category in entry.categories],
    }
    return {"id": entry.id, "url": entry.url, "title": legal(entry.title), form: legal(content), **_given(rest)}


def _author(author: FeedAuthor) -> dict[str, object]:
    return _given({"name": legal(author.name), "url": author.url})


def _given(members: Mapping[str, object]) -> dict[str, object]:
    """The members that have something to say."""
    return {name: value for name, value in members.items() if value}
