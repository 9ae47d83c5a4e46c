"""What a feed tells, and its entries, before they are spelled as Atom or as JSON Feed."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from frontis.model.dates import PartialDate

_NEVER = "1970-01-01T00:00:00Z"


def updated(dates: Iterable[PartialDate]) -> str:
    """The newest of the dates as an RFC 3339 time: 1 January for a year, midnight UTC for a day.

    Without a date it is a fixed one, as Atom demands one of a feed without entries.
    """
    newest = max((date.first_day for date in dates), default=None)
    return f"{newest.isoformat()}T00:00:00Z" if newest else _NEVER


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
        """When it was last changed: the record's date."""
        return updated((self.published,))


class Feed(Struct, frozen=True, kw_only=True):
    """A feed with its entries, in the order in which they are to be read."""

    title: str
    """Plain text."""
    home_url: str
    feed_url: str
    author: FeedAuthor
    language: str
    """BCP 47."""
    updated: str
    """The time of its newest entry."""
    entries: tuple[str, ...] = ()
    """Spelled in the feed's format: an entry is the same in every feed that has it."""
