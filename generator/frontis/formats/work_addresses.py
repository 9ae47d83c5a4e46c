"""Where a work and its exports can be fetched, for the formats that must say so."""

from __future__ import annotations

from msgspec import Struct


class WorkAddresses(Struct, frozen=True):
    """The absolute URLs of one work's page and of what belongs to it."""

    page: str
    pdf: str | None = None
    """The full text, where the site itself publishes it."""
    bibtex: str | None = None
    ris: str | None = None
    csl_json: str | None = None
    image: str | None = None
