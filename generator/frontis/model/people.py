"""A person: a member of the group, a student, a co-author."""

from __future__ import annotations

from frontis.model.identifiers import Orcid
from frontis.model.names import Name
from frontis.model.records import Record
from frontis.model.texts import RichText


class Person(Record, frozen=True, kw_only=True):
    """Somebody with a name, known under further spellings of it."""

    name: Name
    names: tuple[str, ...] = ()
    role: RichText | None = None
    group: str | None = None
    """As written: faculty, postdoc, phd, student, staff, alumni, collaborator…"""
    orcid: Orcid | None = None
    email: str | None = None
    now: RichText | None = None
    """Where an alumnus went."""
    thesis: RichText | None = None
