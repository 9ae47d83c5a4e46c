"""An award or honour."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.model.records import Record
from frontis.model.texts import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Record):
    """A distinction received."""

    title: RichText
    by: RichText | None = None
    amount: str | None = None
    publication: str | None = None
    """The id of the work that was honoured."""
