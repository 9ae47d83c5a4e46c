"""Service to the community: reviewing, organising, editing."""

from __future__ import annotations

from frontis.model.records import Record
from frontis.model.texts import RichText


class Service(Record, frozen=True, kw_only=True):
    """A role held."""

    role: RichText
    organisation: RichText | None = None
    kind: str | None = None
    """As written: editor, chair, area chair, reviewer, committee, outreach…"""
