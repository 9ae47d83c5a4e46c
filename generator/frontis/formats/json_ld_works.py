"""A work as a node of schema.org's type that fits, with its authors, venue and identifiers."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from msgspec.structs import replace

from frontis.formats import online
from frontis.formats.json_ld import Node, given, organization
from frontis.formats.page_ranges import PageRange
from frontis.formats.person_facts import PersonFacts
from frontis.formats.venue_roles import VenueRole, container, institution, publisher, venue_role
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.contributions import Contribution
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import plain
from frontis.model.work_types import schema_type

_NOBODY = PersonFacts(name="")
"""Of whom the site knows nothing."""


def work(
    publication: Publication,
    addresses: WorkAddresses,
    language: str,
    people: tuple[PersonFacts | None, ...] = (),
) -> Node:
    """The work's node.

    `language` is the site's, for a work that names none. `people` are those whom the site knows among the
    authors, in the authors' order, with None for the others.
    """
    authors = zip_longest(publication.authors, people[: len(publication.authors)])
    return given(
        schema_type(publication.type),
        **_titles(publication),
        **{"@id": addresses.page},
        url=addresses.page,
        mainEntityOfPage=addresses.page,
        author=[_contributor(author, facts) for author, facts in authors],
        editor=[_contributor(editor, None) for editor in publication.editors] if not container(publication) else None,
        datePublished=publication.date.isoformat() if publication.date else None,
        creativeWorkStatus=publication.status,
        abstract=plain(publication.abstract),
        description=_description(publication),
        keywords=list(publication.keywords),
        inLanguage=publication.language or language,
        award=[highlight.text for highlight in publication.highlights if highlight.kind == "award"],
        image=addresses.image,
        license=publication.license.url if publication.license else None,
        isPartOf=_part_of(publication),
        publisher=organization(plain(publisher(publication) or institution(publication))),
        identifier=_identifiers(publication),
        sameAs=list(online.same_as(publication)),
        encoding=_encoding(addresses),
        **_place_in_volume(publication),
    )


def _titles(publication: Publication) -> Node:
    """Google reads an article's `headline`, everybody else the `name` that every node has."""
    title = publication.title.plain
    return {"headline": title, "name": title}


def _description(publication: Publication) -> str | None:
    """A dataset must describe itself; other works do where a summary was written."""
    if publication.summary or publication.type != "dataset":
        return plain(publication.summary)
    return plain(publication.abstract) or publication.title.plain


def _contributor(contribution: Contribution, facts: PersonFacts | None) -> Node:
    """A person, with what is said at the name on this work and what the site knows; or a group by its name."""
    name = contribution.name
    if is_group(contribution):
        return given("Organization", name=name.display, url=contribution.url)
    known = facts or _NOBODY
    own, orcid = contribution.affiliation, contribution.orcid
    if not (facts or own or orcid or contribution.url):
        return _named(name)
    told = given(
        "Person",
        url=contribution.url or known.url,
        affiliation=organization(own) if own else organization(known.affiliation, known.affiliation_url),
        sameAs=list(dict.fromkeys((orcid.url, *known.same_as) if orcid else known.same_as)),
    )
    return _named(name) | told


@lru_cache(maxsize=1 << 12)
def _named(name: Name) -> Node:
    """A person of whom no more is known, as of most."""
    return given(
        "Person",
        name=(replace(name, other_form="") if name.other_form else name).display,
        alternateName=name.other_form,
        givenName=name.given,
        familyName=name.full_family if name.family else None,
    )


def _part_of(publication: Publication) -> Node | None:
    """The journal with its volume and issue, the proceedings or the book; None for a work that stands alone."""
    around = plain(container(publication))
    if not around:
        return None
    role = venue_role(publication)
    short = publication.venue_short if publication.venue_short != around else None
    if role is VenueRole.JOURNAL:
        return _issue(publication, given("Periodical", name=around, alternateName=short))
    if role is VenueRole.SITE:
        return given("WebSite", name=around, alternateName=short)
    return given(
        "Book" if role is VenueRole.BOOK else "PublicationVolume",
        name=around,
        alternateName=short,
        volumeNumber=publication.volume if role is VenueRole.CONFERENCE else None,
        isbn=str(publication.isbn) if publication.isbn else None,
        editor=[_contributor(editor, None) for editor in publication.editors],
        publisher=organization(plain(publication.publisher)),
        isPartOf=given("CreativeWorkSeries", name=plain(publication.series)) if publication.series else None,
    )


def _issue(publication: Publication, journal: Node) -> Node:
    inside = journal
    if publication.volume:
        inside = given("PublicationVolume", volumeNumber=publication.volume, isPartOf=inside)
    if publication.number:
        inside = given("PublicationIssue", issueNumber=publication.number, isPartOf=inside)
    return inside


def _place_in_volume(publication: Publication) -> Node:
    pages = PageRange.parse(publication.pages) if publication.pages else None
    alone = not container(publication)
    return {
        "pagination": pages.joined("–") if pages else None,
        "pageStart": pages.first if pages and pages.last else None,
        "pageEnd": pages.last if pages else None,
        "isbn": str(publication.isbn) if publication.isbn and alone else None,
        "version": publication.edition if publication.type in ("dataset", "software") else None,
        "bookEdition": publication.edition if publication.type == "book" else None,
        "reportNumber": publication.number if publication.type == "report" else None,
    }


def _identifiers(publication: Publication) -> list[Node]:
    arxiv = online.arxiv(publication)
    known = {"DOI": publication.doi, "arXiv": arxiv, "PMID": publication.pmid, "PMCID": publication.pmcid}
    return [
        {"@type": "PropertyValue", "propertyID": system, "value": str(identifier), "url": identifier.url}
        for system, identifier in known.items()
        if identifier
    ]


def _encoding(addresses: WorkAddresses) -> Node | None:
    """The full text."""
    return given("MediaObject", contentUrl=addresses.pdf, encodingFormat="application/pdf") if addresses.pdf else None


def is_group(contribution: Contribution) -> bool:
    """Whether the name is that of several people: one that has no parts and more than one word."""
    return not contribution.name.family and " " in contribution.name.literal
