"""What talks, courses, projects and all other kinds of records but publications share."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.dates import PartialDate, Period
from frontis.model.links import Link, Picture, Target
from frontis.model.texts import Document, RichText


class Record(Struct, frozen=True, kw_only=True):
    """The fields that every kind has besides its own."""

    origin: Origin
    id: str
    date: PartialDate | None = None
    """Its day, or the start of its period: what it is sorted by."""
    period: Period | None = None
    """From `start` and `end`, where they are given."""
    url: Target | None = None
    links: tuple[Link, ...] = ()
    image: Picture | None = None
    image_alt: str | None = None
    summary: RichText | None = None
    topics: tuple[str, ...] = ()
    text: Document | None = None
    publish: PartialDate | None = None
    draft: bool = False
    extra: tuple[tuple[str, object], ...] = ()
