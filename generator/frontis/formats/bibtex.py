"""Works as BibTeX, in UTF-8, for `\\bibliographystyle` of every age."""

from __future__ import annotations

from collections.abc import Iterator

from frontis.formats import bibtex_entries as shared
from frontis.formats import online
from frontis.formats.bibtex_entries import Field, plain_field
from frontis.formats.bibtex_macros import MONTH_MACROS
from frontis.formats.genres import Degree, degree, genre
from frontis.formats.latex_languages import babel_name
from frontis.formats.venue_roles import institution, venue
from frontis.model.publications import Publication
from frontis.model.work_types import bibtex_type

MEDIA_TYPE = "application/x-bibtex"
_VENUE_FIELDS = {
    "article": "journal",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "inbook": "booktitle",
    "booklet": "howpublished",
    "phdthesis": "school",
    "mastersthesis": "school",
    "techreport": "institution",
    "misc": "howpublished",
    "unpublished": "howpublished",
}


def entry(publication: Publication) -> str:
    """One entry, with a line end; the writer's own word for word where there is one."""
    if publication.bibtex:
        return publication.bibtex.strip("\n") + "\n"
    kind = _kind(publication)
    return shared.entry_text(kind, shared.key(publication), _fields(kind, publication))


def cited(publication: Publication, entry: str) -> str:
    """The entry as a bibliography needs it, without the abstract, which is its last field; a writer's own unchanged."""
    if publication.bibtex:
        return entry
    reference, abstract, _ = entry.partition("\n  abstract = {")
    return f"{reference}\n}}\n" if abstract else entry


def _kind(publication: Publication) -> str:
    """The entry type; BibTeX tells two theses apart."""
    kind = bibtex_type(publication.type)
    return "mastersthesis" if kind == "phdthesis" and degree(publication) is Degree.MASTER else kind


def _fields(kind: str, publication: Publication) -> Iterator[Field]:
    yield from shared.contributors(publication)
    yield from _venue(kind, publication)
    yield "track", shared.latex(publication.track)
    yield "type", _kind_of_thesis(publication) if kind == "phdthesis" else None
    yield from shared.place_in_volume(publication)
    yield "edition", plain_field(publication.edition)
    yield "series", shared.latex(publication.series)
    yield "address", shared.latex(publication.location)
    yield from _date(publication)
    yield from _eprint(publication)
    yield "pubstate", plain_field(publication.status)
    yield "note", shared.latex(publication.note)
    yield "language", babel_name(publication.language) if publication.language else None
    yield from shared.common_end(publication)


def _kind_of_thesis(publication: Publication) -> str | None:
    """Only what styles would not print by themselves."""
    return None if degree(publication) in (Degree.MASTER, Degree.DOCTOR) else plain_field(genre(publication))


def _venue(kind: str, publication: Publication) -> Iterator[Field]:
    """The venue in the field that styles look for it in, and the publisher where that is somebody else."""
    field = _VENUE_FIELDS.get(kind, "publisher")
    place = institution(publication) if field in ("school", "institution") else venue(publication)
    if field == "publisher" and publication.publisher:
        field = "howpublished"
    yield field, shared.latex(place)
    yield from shared.other_issuers(publication, place)


def _date(publication: Publication) -> Iterator[Field]:
    """Year, month and day; without a year the status takes its place, as styles cite nothing else: `forthcoming`."""
    date = publication.date
    if date:
        yield "year", f"{date.year:04}"
        yield "month", MONTH_MACROS[date.month - 1] if date.month else None
        yield "day", str(date.day) if date.day else None
    else:
        yield "year", plain_field(publication.status)


def _eprint(publication: Publication) -> Iterator[Field]:
    """As arXiv asks for it: number, archive and primary class."""
    arxiv = online.arxiv(publication)
    if arxiv:
        yield "eprint", str(arxiv)
        yield "archiveprefix", "arXiv"
        yield "primaryclass", plain_field(online.primary_class(publication))
