"""Works in the RIS format (specification of 2011), as Zotero, EndNote and Mendeley read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.formats import online
from frontis.formats.characters import one_line
from frontis.formats.genres import genre
from frontis.formats.page_ranges import PageRange
from frontis.formats.venue_roles import VenueRole, container, institution, publisher, venue_role
from frontis.model.dates import PartialDate
from frontis.model.publications import Publication
from frontis.model.texts import plain
from frontis.model.work_types import ris_type

MEDIA_TYPE = "application/x-research-info-systems"
_LINE_END = "\r\n"


def record(publication: Publication) -> str:
    """One work from `TY` to `ER`; lines end in CR LF, as the specification wants."""
    tags = [("TY", ris_type(publication.type)), *_tags(publication)]
    lines = [f"{tag}  - {line}" for tag, value in tags if value and (line := one_line(value))]
    return _LINE_END.join([*lines, "ER  - ", ""])


def joined(records: Iterable[str]) -> str:
    """Texts of records as one file."""
    return _LINE_END.join(records)


def _tags(publication: Publication) -> Iterator[tuple[str, str | None]]:
    yield "ID", publication.id
    yield from (("AU", author.name.inverted_suffix_last) for author in publication.authors)
    yield from (("A2", editor.name.inverted_suffix_last) for editor in publication.editors)
    yield "TI", publication.title.plain
    yield "M3", genre(publication)
    yield from _venue(publication)
    yield from _dates(publication.date)
    yield from _place_in_volume(publication)
    yield from _identifiers(publication)
    yield "AB", plain(publication.abstract)
    yield from (("KW", keyword) for keyword in publication.keywords)
    yield "LA", publication.language
    yield "N1", plain(publication.note)


def _venue(publication: Publication) -> Iterator[tuple[str, str | None]]:
    """T2 is the container; for conferences also C3, which Zotero takes for the title of the proceedings."""
    around = container(publication)
    yield "T2", plain(around)
    if venue_role(publication) is VenueRole.CONFERENCE:
        yield "C3", plain(around)
    yield "J2", publication.venue_short if around else None
    yield "T3", plain(publication.series)
    issuer = institution(publication) if venue_role(publication) is VenueRole.INSTITUTION else publisher(publication)
    yield "PB", plain(issuer)
    place = "C1" if publication.type == "paper-conference" else "CY"
    yield place, plain(publication.location)


def _dates(date: PartialDate | None) -> Iterator[tuple[str, str | None]]:
    """PY is the year alone, DA `YYYY/MM/DD` as far as it is known."""
    if date:
        yield "PY", f"{date.year:04}"
        yield "DA", "/".join([*date.isoformat().split("-"), "", ""][:3]) if date.month else None


def _place_in_volume(publication: Publication) -> Iterator[tuple[str, str | None]]:
    yield "VL", publication.volume
    yield "M1" if publication.type in ("report", "patent") else "IS", publication.number
    if publication.pages:
        pages = PageRange.parse(publication.pages)
        yield "SP", pages.first
        yield "EP", pages.last
    yield "ET", publication.edition


def _identifiers(publication: Publication) -> Iterator[tuple[str, str | None]]:
    arxiv = online.arxiv(publication)
    yield "SN", str(publication.isbn) if publication.isbn else None
    yield "DO", str(publication.doi) if publication.doi else None
    yield "AN", f"arXiv:{arxiv}" if arxiv else str(publication.pmid) if publication.pmid else None
    yield "C2", str(publication.pmcid) if publication.pmcid and publication.type == "article-journal" else None
    yield "UR", online.address(publication)
