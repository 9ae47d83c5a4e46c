"""A post of the blog."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.model.contributions import Contribution
from frontis.model.records import Record
from frontis.model.texts import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """A dated text; its `date` is always there."""

    title: RichText
    authors: tuple[Contribution, ...] = ()
    languages: tuple[str, ...] = ()
