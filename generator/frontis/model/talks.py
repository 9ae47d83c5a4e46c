"""A talk."""

from __future__ import annotations

from frontis.model.links import Target
from frontis.model.names import Name
from frontis.model.records import Record
from frontis.model.texts import RichText


class Talk(Record, frozen=True, kw_only=True):
    """A talk given or to be given."""

    title: RichText
    event: RichText | None = None
    kind: str | None = None
    """As written: invited, keynote, tutorial, contributed, poster, panel…"""
    location: RichText | None = None
    speakers: tuple[Name, ...] = ()
    """The people of `with`."""
    publication: str | None = None
    """The id of the work that it presents."""
    video: Target | None = None
