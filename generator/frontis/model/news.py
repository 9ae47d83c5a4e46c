"""A news item: a day and a sentence or two."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.model.highlights import Highlight
from frontis.model.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem(Record):
    """Something that happened; its `date` and `text` are always there."""

    highlights: tuple[Highlight, ...] = ()
