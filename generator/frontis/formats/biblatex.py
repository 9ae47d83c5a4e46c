"""Works as BibLaTeX (its manual's section 2.2), for biber."""

from __future__ import annotations

from collections.abc import Iterator

from frontis.formats import bibtex_entries as shared
from frontis.formats import online
from frontis.formats.bibtex_entries import Field, plain_field
from frontis.formats.genres import Degree, degree
from frontis.formats.latex_languages import babel_name
from frontis.formats.venue_roles import institution, venue
from frontis.model.publications import Publication
from frontis.model.work_types import biblatex_type

_VENUE_FIELDS = {
    "article": "journaltitle",
    "review": "journaltitle",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "thesis": "institution",
    "report": "institution",
    "book": "publisher",
    "collection": "publisher",
    "dataset": "publisher",
    "online": "organization",
    "software": "organization",
}
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_STATES = {
    "accepted": "inpress",
    "in press": "inpress",
    "to appear": "forthcoming",
    "in preparation": "inpreparation",
    "under review": "submitted",
    "preprint": "prepublished",
}


def entry(publication: Publication) -> str:
    """One entry, with a line end. The writer's own BibTeX is not taken: its fields may mean other things here."""
    kind = biblatex_type(publication.type)
    return shared.entry_text(kind, shared.key(publication), _fields(kind, publication))


def _fields(kind: str, publication: Publication) -> Iterator[Field]:
    yield from shared.contributors(publication)
    yield from _venue(kind, publication)
    yield from shared.place_in_volume(publication)
    yield "version" if kind in ("dataset", "software") else "edition", plain_field(publication.edition)
    yield "series", shared.latex(publication.series)
    yield "date", publication.date.isoformat() if publication.date else None
    yield "pubstate", _state(publication)
    yield from _eprint(publication)
    yield "note", shared.latex(publication.note)
    yield "langid", babel_name(publication.language) if publication.language else None
    yield from shared.common_end(publication)


def _venue(kind: str, publication: Publication) -> Iterator[Field]:
    """The venue where its entry type has it, the event's name and place, and a publisher that is somebody else."""
    is_event = publication.type in ("paper-conference", "speech")
    place = institution(publication) if kind in ("thesis", "report") else venue(publication)
    field = "eventtitle" if publication.type == "speech" else _VENUE_FIELDS.get(kind, "howpublished")
    if field == "publisher" and publication.publisher:
        field = "organization"
    yield field, shared.latex(place)
    yield "type", _type(kind, publication)
    yield "entrysubtype", _SUBTYPES.get(publication.type)
    if kind == "inproceedings":
        yield "eventtitle", shared.latex(place)
        yield "eventtitleaddon", shared.latex(publication.track)
    if kind == "article":
        yield "shortjournal", plain_field(publication.venue_short)
    yield "venue" if is_event else "location", shared.latex(publication.location)
    yield from shared.other_issuers(publication, place)


def _type(kind: str, publication: Publication) -> str | None:
    """What BibLaTeX must be told of a thesis or report."""
    if kind == "thesis":
        return degree(publication) or plain_field(publication.degree) or Degree.DOCTOR
    return "techreport" if kind == "report" else None


def _state(publication: Publication) -> str | None:
    """BibLaTeX's own words for where a work stands (its manual's section 4.9.2.11), else the writer's."""
    status = publication.status or ""
    return _STATES.get(status.lower()) or plain_field(status)


def _eprint(publication: Publication) -> Iterator[Field]:
    arxiv = online.arxiv(publication)
    if arxiv:
        yield "eprint", str(arxiv)
        yield "eprinttype", "arxiv"
        yield "eprintclass", plain_field(online.primary_class(publication))
