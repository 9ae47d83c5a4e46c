"""Works as CSL-JSON, the input of citation processors (schema csl-data.json of CSL 1.0.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from frontis.formats import online
from frontis.formats.characters import legal
from frontis.formats.genres import genre
from frontis.formats.json_text import on_one_line
from frontis.formats.page_ranges import PageRange
from frontis.formats.venue_roles import VenueRole, container, institution, publisher, venue_role
from frontis.model.dates import PartialDate
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import plain
from frontis.text.patterns import regex

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERED = regex(
    rf"(?:version\s+|v\.?\s*(?=\d))?({'|'.join(_ORDINALS)}|\d[\w.]*?)(?:st|nd|rd|th|\.)?(?:\s+(?:edition|ed\.?|version))?",
    re.IGNORECASE,
)

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def item(publication: Publication) -> dict[str, object]:
    """One work as an item; members without a value are left out."""
    members: dict[str, object] = {
        "id": publication.id,
        "type": publication.type,
        "title": plain(publication.title),
        "author": [_name(author.name) for author in publication.authors],
        "editor": [_name(editor.name) for editor in publication.editors],
        "issued": _date(publication.date) if publication.date else None,
        **_venue(publication),
        **_place_in_volume(publication),
        **_identifiers(publication),
        "abstract": plain(publication.abstract),
        "keyword": ", ".join(publication.keywords),
        "language": publication.language,
        "status": publication.status,
        "note": plain(publication.note),
    }
    return {name: legal(value) if isinstance(value, str) else value for name, value in members.items() if value}


def text(publication: Publication) -> str:
    """One work as the text of its item, on one line."""
    return on_one_line(item(publication))


def joined(items: Iterable[str]) -> str:
    """Texts of items as one JSON array, an item a line."""
    return "[\n" + ",\n".join(items) + "\n]\n"


def _venue(publication: Publication) -> dict[str, object]:
    around = plain(container(publication))
    is_event = venue_role(publication) is VenueRole.CONFERENCE
    is_talk = publication.type == "speech"
    return {
        "event-title" if is_talk else "container-title": around,
        "container-title-short": publication.venue_short if around and not is_talk else None,
        "event-place" if is_event else "publisher-place": plain(publication.location),
        "collection-title": plain(publication.series),
        "publisher": _publisher(publication),
        "genre": genre(publication),
    }


def _publisher(publication: Publication) -> str | None:
    """Of a thesis or report its institution, of a preprint its archive."""
    if venue_role(publication) is VenueRole.INSTITUTION:
        return plain(institution(publication))
    return plain(publisher(publication)) or ("arXiv" if is_preprint(publication) else None)


def is_preprint(publication: Publication) -> bool:
    """Whether the work is known by its arXiv number alone: its archive is its publisher, the number its own."""
    return publication.type == "article" and publication.arxiv is not None


def _place_in_volume(publication: Publication) -> dict[str, object]:
    """CSL's `issue` is that of a journal; the number of a report, patent or preprint is its `number`."""
    in_journal = venue_role(publication) is VenueRole.JOURNAL
    return {
        "volume": publication.volume,
        "issue" if in_journal else "number": publication.number
        or (f"arXiv:{publication.arxiv}" if is_preprint(publication) else None),
        "page": PageRange.parse(publication.pages).joined("-") if publication.pages else None,
        "version" if publication.type in ("dataset", "software") else "edition": _edition(publication),
    }


def _edition(publication: Publication) -> str | None:
    """The number of an edition or version, where its text says no more than that: `Second edition` as `2`."""
    text = publication.edition
    number = _NUMBERED.fullmatch(text) if text else None
    if text is None or number is None:
        return text
    word = number[1].casefold()
    return str(_ORDINALS.index(word) + 1) if word in _ORDINALS else word


def _identifiers(publication: Publication) -> dict[str, object]:
    arxiv = online.arxiv(publication)
    return {
        "DOI": str(publication.doi) if publication.doi else None,
        "ISBN": str(publication.isbn) if publication.isbn else None,
        "PMID": str(publication.pmid) if publication.pmid else None,
        "PMCID": str(publication.pmcid) if publication.pmcid else None,
        "URL": online.address(publication),
        "custom": {"arXiv": str(arxiv)} if arxiv and not is_preprint(publication) else None,
    }


def _date(date: PartialDate) -> dict[str, object]:
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}


@lru_cache(maxsize=1 << 12)
def _name(name: Name) -> dict[str, str]:
    if not name.family:
        return {"literal": legal(name.display)}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: legal(text) for part, text in parts.items() if text}
