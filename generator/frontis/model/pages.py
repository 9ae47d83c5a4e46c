"""A free page, whose place under `content/pages/` gives its URL."""

from __future__ import annotations

from frontis.model.records import Record
from frontis.model.texts import RichText


class Page(Record, frozen=True, kw_only=True):
    """A page of the writer's own."""

    title: RichText
    path: str
    """Where it stands, without slashes around: `software/tools`."""
    menu: RichText | None = None
    """The shorter words that the menu shows."""
    in_menu: bool = False
    description: RichText | None = None
