"""Service to the community: reviewing, organising, editing."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.model.records import Record
from frontis.model.texts import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Record):
    """A role held."""

    role: RichText
    organisation: RichText | None = None
    kind: str | None = None
    """As written: editor, chair, area chair, reviewer, committee, outreach…"""
