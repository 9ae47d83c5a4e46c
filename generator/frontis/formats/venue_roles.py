"""What the venue is to a work: its journal, its conference, the book around it, its institution or publisher."""

from __future__ import annotations

from enum import StrEnum

from frontis.model.publications import Publication
from frontis.model.texts import RichText


class VenueRole(StrEnum):
    """How a work of some type relates to the name in `venue`."""

    JOURNAL = "journal"
    CONFERENCE = "conference"
    BOOK = "book"
    SITE = "site"
    INSTITUTION = "institution"
    PUBLISHER = "publisher"


_ROLES = {
    VenueRole.JOURNAL: ("article-journal", "article-magazine", "article-newspaper", "review", "review-book"),
    VenueRole.CONFERENCE: ("paper-conference", "speech"),
    VenueRole.BOOK: ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "figure"),
    VenueRole.SITE: ("webpage", "post", "post-weblog"),
    VenueRole.INSTITUTION: ("thesis", "report"),
}
_ROLE_OF_TYPE = {csl_type: role for role, csl_types in _ROLES.items() for csl_type in csl_types}
_CONTAINERS = (VenueRole.JOURNAL, VenueRole.CONFERENCE, VenueRole.BOOK, VenueRole.SITE)


def venue_role(publication: Publication) -> VenueRole:
    """The role of the work's venue; `PUBLISHER` for works that stand alone, such as books, preprints and datasets."""
    return _ROLE_OF_TYPE.get(publication.type, VenueRole.PUBLISHER)


def venue(publication: Publication) -> RichText | None:
    """The full venue, or the short one of a work that has no other."""
    short = publication.venue_short
    return publication.venue or (RichText(short) if short else None)


def container(publication: Publication) -> RichText | None:
    """The journal, proceedings, book or website that the work is a part of."""
    return venue(publication) if venue_role(publication) in _CONTAINERS else None


def institution(publication: Publication) -> RichText | None:
    """Where a thesis was defended, or who issued a report."""
    if venue_role(publication) is not VenueRole.INSTITUTION:
        return publication.institution
    return publication.institution or venue(publication) or publication.publisher


def publisher(publication: Publication) -> RichText | None:
    """Who published it: for a work that stands alone, that is its venue where nothing else is said."""
    if publication.publisher or venue_role(publication) is not VenueRole.PUBLISHER:
        return publication.publisher
    return venue(publication)
