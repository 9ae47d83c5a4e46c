"""A news item: a day and a sentence or two."""

from __future__ import annotations

from frontis.model.highlights import Highlight
from frontis.model.records import Record


class NewsItem(Record, frozen=True, kw_only=True):
    """Something that happened; its `date` and `text` are always there."""

    highlights: tuple[Highlight, ...] = ()
