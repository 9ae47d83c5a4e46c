"""What the metadata of a page tell about a person."""

from __future__ import annotations

from msgspec import Struct


class PersonFacts(Struct, frozen=True, kw_only=True):
    """The site's owner or somebody known to the site; addresses are absolute."""

    name: str
    """Plain text, as displayed."""
    other_name: str | None = None
    """The name in another script."""
    given: str | None = None
    family: str | None = None
    url: str | None = None
    """The person's home page."""
    job_title: str | None = None
    affiliation: str | None = None
    affiliation_url: str | None = None
    image: str | None = None
    same_as: tuple[str, ...] = ()
    """Profiles elsewhere; an ORCID iD as its https address."""
