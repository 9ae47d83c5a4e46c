"""A research project."""

from __future__ import annotations

from msgspec import Struct

from frontis.model.links import Target
from frontis.model.names import Name
from frontis.model.records import Record
from frontis.model.texts import RichText


class Funding(Struct, frozen=True, kw_only=True):
    """Who pays for a project."""

    name: RichText
    grant: str | None = None
    amount: str | None = None
    url: Target | None = None


class Project(Record, frozen=True, kw_only=True):
    """A project, with its people and works."""

    title: RichText
    status: str | None = None
    funding: tuple[Funding, ...] = ()
    people: tuple[Name, ...] = ()
    publications: tuple[str, ...] = ()
    """Ids of works, besides those that name the project."""
