"""A name in a role on a work: who contributed, with the marks that stood at the name."""

from __future__ import annotations

from msgspec import Struct

from frontis.model.identifiers import Orcid
from frontis.model.names import Name


class Contribution(Struct, frozen=True, omit_defaults=True):
    """An author or editor as printed on one work; who that is, is found in `site`."""

    name: Name
    marks: tuple[str, ...] = ()
    """Signs after the name as written, such as `*` or `✉`."""
    equal: bool = False
    corresponding: bool = False
    url: str | None = None
    affiliation: str | None = None
    orcid: Orcid | None = None
