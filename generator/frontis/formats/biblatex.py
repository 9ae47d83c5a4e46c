"""Works as BibLaTeX (its manual's section 2.2), for biber."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.formats import online
from frontis.formats.bibtex_entries import Field, common_end, entry_text, plain_field, title
from frontis.formats.latex_languages import babel_name
from frontis.formats.latex_values import name_list
from frontis.formats.page_ranges import PageRange
from frontis.formats.venue_roles import VenueRole, container, institution, publisher, venue_role
from frontis.model.publications import Publication
from frontis.model.work_types import biblatex_type

_TITLE_FIELDS = {VenueRole.JOURNAL: "journaltitle", VenueRole.CONFERENCE: "booktitle", VenueRole.BOOK: "booktitle"}


def entry(publication: Publication) -> str:
    """One entry, with a line end. The writer's own BibTeX is not taken: its fields may mean other things here."""
    return entry_text(biblatex_type(publication.type), publication.bibtex_key or publication.id, _fields(publication))


def file(publications: Iterable[Publication]) -> str:
    """All works, with a blank line between entries."""
    return "\n".join(entry(publication) for publication in publications)


def _fields(publication: Publication) -> Iterator[Field]:
    yield "title", title(publication)
    yield "author", name_list(publication.authors, publication.et_al)
    yield "editor", name_list(publication.editors)
    yield from _venue(publication)
    yield "volume", plain_field(publication.volume)
    yield "number", plain_field(publication.number)
    yield "pages", plain_field(PageRange.parse(publication.pages).joined("--") if publication.pages else None)
    yield "edition", plain_field(publication.edition)
    yield "series", publication.series.latex if publication.series else None
    yield "date", publication.date.isoformat() if publication.date else None
    yield "pubstate", plain_field(publication.status)
    yield from _eprint(publication)
    yield "note", publication.note.latex if publication.note else None
    yield "langid", babel_name(publication.language) if publication.language else None
    yield from common_end(publication)


def _venue(publication: Publication) -> Iterator[Field]:
    role = venue_role(publication)
    around = container(publication)
    yield _TITLE_FIELDS.get(role, "organization"), around.latex if around else None
    if role is VenueRole.JOURNAL:
        yield "shortjournal", plain_field(publication.venue_short)
    if role is VenueRole.CONFERENCE:
        yield "eventtitle", around.latex if around else None
        yield "venue", publication.location.latex if publication.location else None
    elif publication.location:
        yield "location", publication.location.latex
    issuer = institution(publication)
    yield "institution", issuer.latex if issuer else None
    house = publisher(publication)
    yield "publisher", house.latex if house and house != issuer else None


def _eprint(publication: Publication) -> Iterator[Field]:
    arxiv = online.arxiv(publication)
    if arxiv:
        yield "eprint", str(arxiv)
        yield "eprinttype", "arxiv"
        yield "eprintclass", plain_field(online.primary_class(publication))
