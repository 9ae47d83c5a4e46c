"""A course taught."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.model.records import Record
from frontis.model.texts import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Course(Record):
    """A course in one or several terms."""

    title: RichText
    code: str | None = None
    role: RichText | None = None
    term: RichText | None = None
    institution: RichText | None = None
    level: RichText | None = None
    students: str | None = None
    """How many, as written."""
