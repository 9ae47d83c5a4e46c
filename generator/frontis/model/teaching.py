"""A course taught."""

from __future__ import annotations

from frontis.model.records import Record
from frontis.model.texts import RichText


class Course(Record, frozen=True, kw_only=True):
    """A course in one or several terms."""

    title: RichText
    code: str | None = None
    role: RichText | None = None
    term: RichText | None = None
    institution: RichText | None = None
    level: RichText | None = None
    students: str | None = None
    """How many, as written."""
