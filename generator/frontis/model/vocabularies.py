"""The vocabularies that enrich free words: venues and topics."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.links import Target
from frontis.model.texts import RichText


class Venue(Struct, frozen=True, kw_only=True):
    """A series of conferences or a journal, under its key in `venues.yaml`."""

    origin: Origin
    key: str
    name: RichText
    short: str | None = None
    names: tuple[str, ...] = ()
    """Other spellings."""
    type: str | None = None
    """The CSL type of what appears there."""
    url: Target | None = None
    rank: str | None = None


class Topic(Struct, frozen=True, kw_only=True):
    """A field of work, under its key in `topics.yaml`."""

    origin: Origin
    key: str
    name: RichText
    names: tuple[str, ...] = ()
    description: RichText | None = None
