"""A post of the blog."""

from __future__ import annotations

from frontis.model.contributions import Contribution
from frontis.model.records import Record
from frontis.model.texts import RichText


class Post(Record, frozen=True, kw_only=True):
    """A dated text; its `date` is always there."""

    title: RichText
    authors: tuple[Contribution, ...] = ()
    languages: tuple[str, ...] = ()
