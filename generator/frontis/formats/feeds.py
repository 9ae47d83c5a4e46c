"""What a feed tells, before it is spelled as Atom or as JSON Feed."""

from __future__ import annotations

from msgspec import Struct

from frontis.model.dates import PartialDate

_NEVER = "1970-01-01T00:00:00Z"


class FeedAuthor(Struct, frozen=True):
    """Somebody who wrote an entry, or whose feed it is."""

    name: str
    url: str | None = None


class FeedEntry(Struct, frozen=True, kw_only=True):
    """A work, news item or post, with absolute addresses."""

    id: str
    """An absolute IRI that stays when the entry changes: its page's address."""
    url: str
    title: str
    """Plain text."""
    language: str = ""
    """BCP 47, where it isn't the feed's."""
    content_html: str = ""
    """Finished HTML, whose addresses are absolute."""
    summary: str = ""
    """Plain text."""
    published: PartialDate
    authors: tuple[FeedAuthor, ...] = ()
    """Empty where they are the feed's own."""
    categories: tuple[str, ...] = ()
    """The topics' names."""

    @property
    def updated(self) -> str:
        """The record's date as an RFC 3339 time: 1 January for a year, midnight UTC for a day."""
        return f"{self.published.first_day.isoformat()}T00:00:00Z"


class Feed(Struct, frozen=True, kw_only=True):
    """A feed with its entries, in the order in which they are to be read."""

    title: str
    """Plain text."""
    home_url: str
    feed_url: str
    author: FeedAuthor
    language: str
    """BCP 47."""
    entries: tuple[FeedEntry, ...] = ()

    @property
    def updated(self) -> str:
        """The time of the newest entry; a fixed one for a feed without entries, as Atom demands one."""
        return max((entry.updated for entry in self.entries), default=_NEVER)
