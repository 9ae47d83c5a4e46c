"""An award or honour."""

from __future__ import annotations

from frontis.model.records import Record
from frontis.model.texts import RichText


class Award(Record, frozen=True, kw_only=True):
    """A distinction received."""

    title: RichText
    by: RichText | None = None
    amount: str | None = None
    publication: str | None = None
    """The id of the work that was honoured."""
