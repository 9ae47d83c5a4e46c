"""FAIR Signposting (https://signposting.org/FAIR/, level 1): typed links that lead machines from a work's page on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from frontis.formats import bibtex, csl_json, ris
from frontis.formats.person_facts import PersonFacts
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.publications import Publication
from frontis.model.work_types import schema_type
from frontis.text.addresses import WEB

_ORCID = "https://orcid.org/"


class SignpostLink(Struct, frozen=True):
    """A `<link>` of the page's head; `rel` is a relation registered with IANA (RFC 8288)."""

    rel: str
    href: str
    type: str | None = None
    """The media type of what is there; None for addresses that stand for a thing and not a file."""


def links(
    publication: Publication,
    addresses: WorkAddresses,
    people: tuple[PersonFacts | None, ...] = (),
) -> tuple[SignpostLink, ...]:
    """The links of a work's page. `people` are those whom the site knows among the authors, in their order."""
    return (
        SignpostLink("cite-as", publication.doi.url if publication.doi else addresses.page),
        *_types(publication),
        *_authors(publication, people),
        *_exports(addresses),
        *([SignpostLink("item", addresses.pdf, "application/pdf")] if addresses.pdf else ()),
        *([SignpostLink("license", publication.license.url)] if publication.license else ()),
    )


def _types(publication: Publication) -> Iterator[SignpostLink]:
    """What the page is (about something else) and what the work is."""
    yield SignpostLink("type", "https://schema.org/AboutPage")
    yield SignpostLink("type", f"https://schema.org/{schema_type(publication.type)}")


def _authors(publication: Publication, people: tuple[PersonFacts | None, ...]) -> Iterator[SignpostLink]:
    """An address that identifies each author, if there is one: the ORCID iD, else a home page."""
    known = [*people, *[None] * len(publication.authors)]
    for author, facts in zip(publication.authors, known, strict=False):
        orcid = author.orcid.url if author.orcid else _orcid_of(facts)
        address = orcid or author.url or (facts.url if facts else None)
        if address and address.startswith(WEB):
            yield SignpostLink("author", address)


def _orcid_of(facts: PersonFacts | None) -> str | None:
    return next((address for address in facts.same_as if address.startswith(_ORCID)), None) if facts else None


def _exports(addresses: WorkAddresses) -> Iterator[SignpostLink]:
    exports = (
        (addresses.bibtex, bibtex.MEDIA_TYPE),
        (addresses.ris, ris.MEDIA_TYPE),
        (addresses.csl_json, csl_json.MEDIA_TYPE),
    )
    for address, media_type in exports:
        if address:
            yield SignpostLink("describedby", address, media_type)
