"""Highwire Press tags, to the letter of Google Scholar's inclusion guidelines, and as Zotero reads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from frontis.formats import online
from frontis.formats.characters import one_line
from frontis.formats.page_ranges import PageRange
from frontis.formats.venue_roles import VenueRole, container, institution, publisher, venue_role
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.contributions import Contribution
from frontis.model.dates import PartialDate
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import plain

Tag = tuple[str, str | None]
Tags = tuple[tuple[str, str], ...]

_CONTAINER_TAGS = {
    VenueRole.JOURNAL: "citation_journal_title",
    VenueRole.CONFERENCE: "citation_conference_title",
    VenueRole.BOOK: "citation_inbook_title",
}


_ZOTERO_TYPES = {
    "article": "preprint", "book": "book", "broadcast": "tvBroadcast", "chapter": "bookSection", "classic": "book",
    "collection": "book", "dataset": "dataset", "entry": "encyclopediaArticle", "entry-dictionary": "dictionaryEntry",
    "entry-encyclopedia": "encyclopediaArticle", "graphic": "artwork", "interview": "interview", "map": "map",
    "manuscript": "manuscript", "motion_picture": "film", "paper-conference": "conferencePaper", "patent": "patent",
    "post": "forumPost", "post-weblog": "blogPost", "report": "report", "software": "computerProgram",
    "song": "audioRecording", "speech": "presentation", "standard": "standard", "thesis": "thesis",
    "webpage": "webpage",
}  # fmt: skip
_TELL_THE_TYPE = frozenset(
    (*_CONTAINER_TAGS.values(), "citation_dissertation_institution", "citation_technical_report_institution")
)


def tags(publication: Publication, addresses: WorkAddresses) -> Tags:
    """Name and content of each `<meta>`, in the order in which they are to stand."""
    everything = _tags(publication, addresses)
    found = tuple((name, line) for name, content in everything if content and (line := one_line(content)))
    return found + _type(publication, found)


def _type(publication: Publication, found: Tags) -> Tags:
    """What the work is, for Zotero, which takes it for a journal article where no tag of Highwire says otherwise."""
    zotero = _ZOTERO_TYPES.get(publication.type)
    if zotero is None or any(name in _TELL_THE_TYPE for name, _ in found):
        return ()
    return (("z:itemType", zotero),)


def _tags(publication: Publication, addresses: WorkAddresses) -> tuple[Tag, ...]:
    return (
        ("citation_title", publication.title.plain),
        *_authors(publication),
        ("citation_publication_date", publication_date(publication.date) if publication.date else None),
        *_venue(publication),
        *_place_in_volume(publication),
        *_identifiers(publication),
        ("citation_language", publication.language),
        ("citation_keywords", "; ".join(publication.keywords)),
        ("citation_abstract", plain(publication.abstract)),
        ("citation_abstract_html_url", addresses.page),
        ("citation_pdf_url", addresses.pdf),
    )


def publication_date(date: PartialDate) -> str:
    """`2019/06/16`, or the year alone where the day is not known: the guidelines know nothing between."""
    return date.isoformat().replace("-", "/") if date.day else f"{date.year:04}"


@lru_cache(maxsize=1 << 12)
def author_name(name: Name, alone: bool = True) -> str:
    """`Family, Given`, which Scholar understands best.

    Zotero takes a comma between two groups of several words for one between two authors, if the page names no other
    author; such a name is given in its natural order, which Scholar reads as well.
    """
    inverted = name.inverted_suffix_last
    before, comma, after = inverted.partition(", ") if alone else (inverted, "", "")
    return replace(name, other_form="").display if comma and " " in before and " " in after else inverted


def _authors(publication: Publication) -> Iterator[Tag]:
    """One tag for each author, what is known of that one right behind; never an "et al.".

    Scholar leaves out pages without an author: a volume that has editors only is found by them. Of other works
    it doesn't ask for the editors, but Zotero reads them.
    """
    authors = publication.authors or publication.editors
    for author in authors:
        yield "citation_author", author_name(author.name, len(authors) == 1)
        if author.affiliation or author.orcid:
            yield from _about(author)
    for editor in publication.editors if publication.authors else ():
        yield "citation_editor", author_name(editor.name, len(publication.editors) == 1)


def _about(author: Contribution) -> Iterator[Tag]:
    yield "citation_author_institution", author.affiliation
    yield "citation_author_orcid", author.orcid.url if author.orcid else None


def _venue(publication: Publication) -> Iterator[Tag]:
    role = venue_role(publication)
    around = container(publication)
    if around and role in _CONTAINER_TAGS:
        yield _CONTAINER_TAGS[role], around.plain
        yield "citation_journal_abbrev", publication.venue_short if role is VenueRole.JOURNAL else None
    yield "citation_series_title", plain(publication.series)
    yield from _institution(publication)
    issuer = publisher(publication)
    yield "citation_publisher", plain(issuer)


def _institution(publication: Publication) -> Iterator[Tag]:
    issuer = institution(publication)
    if publication.type == "thesis":
        yield "citation_dissertation_institution", plain(issuer)
    elif publication.type == "report":
        yield "citation_technical_report_institution", plain(issuer)
        yield "citation_technical_report_number", publication.number


def _place_in_volume(publication: Publication) -> Iterator[Tag]:
    yield "citation_volume", publication.volume
    yield "citation_issue", publication.number if publication.type != "report" else None
    if publication.pages:
        pages = PageRange.parse(publication.pages)
        yield "citation_firstpage", pages.first
        yield "citation_lastpage", pages.last


def _identifiers(publication: Publication) -> Iterator[Tag]:
    arxiv = online.arxiv(publication)
    yield "citation_doi", str(publication.doi) if publication.doi else None
    yield "citation_isbn", str(publication.isbn) if publication.isbn else None
    yield "citation_pmid", str(publication.pmid) if publication.pmid else None
    yield "citation_arxiv_id", arxiv.number if arxiv else None
