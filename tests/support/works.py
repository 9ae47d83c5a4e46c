"""Works made in a line, for tests of single stages."""

from __future__ import annotations

from typing import Any

from frontis.diagnostics import Origin
from frontis.model.contributions import Contribution
from frontis.model.dates import PartialDate
from frontis.model.identifiers import ArxivId, Doi, Isbn, OpenReviewId, Pmcid, Pmid
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import Prose, RichText

HERE = Origin("content/publications.yaml")
RICH = {"title", "venue", "track", "publisher", "series", "location", "institution", "summary", "note"}

EVERYTHING: dict[str, Any] = {
    "venue": "Journal of Shots",
    "venue_short": "JS",
    "volume": "4",
    "number": "2",
    "pages": "101–117",
    "publisher": "Shot House",
    "series": "Shots",
    "location": "Bergen, Norway",
    "edition": "2",
    "institution": "University of Bergen",
    "editors": ["Ann Sun"],
    "language": "en",
    "status": "published",
    "abstract": "About $k$ shots.\n\nAnd more.",
    "note": "A note",
    "keywords": ("vision", "shots"),
    "doi": Doi("10.1000/x"),
    "arxiv": ArxivId("1812.02391"),
    "pmid": Pmid("23456789"),
    "pmcid": Pmcid("PMC3531190"),
    "isbn": Isbn("9783161484100"),
    "openreview": OpenReviewId("BJOFETxR-"),
    "category": "cs.CV",
}
"""Values for the fields that a work may have besides those that `work` fills in."""


def work(**fields: Any) -> Publication:
    """A journal article of 2019 by Mira Halvorsen, with these fields instead or besides.

    Texts may be given as text, dates in ISO 8601, authors and editors as a list of names.
    """
    known: dict[str, Any] = {
        "origin": HERE,
        "id": "halvorsen-2019-meta-learning",
        "title": "Meta-Learning in a Few Shots",
        "type": "article-journal",
        "authors": ["Mira Halvorsen"],
        "date": "2019",
    }
    return Publication(**{field: _value(field, value) for field, value in (known | fields).items()})


def a_work(**fields: Any) -> Publication:
    """A work of 2019 by nobody, of which only what is told matters."""
    return work(**{"id": "work", "title": "A Work", "authors": ()} | fields)


def by(name: str, **fields: Any) -> Contribution:
    """The contribution of somebody with that name."""
    return Contribution(Name.parse(name), **fields)


def _value(field: str, value: Any) -> Any:
    if field in ("authors", "editors"):
        return tuple(by(name) if isinstance(name, str) else name for name in value)
    if not isinstance(value, str):
        return value
    if field in ("date", "publish"):
        return PartialDate.parse(value)
    if field == "abstract":
        return Prose(value)
    return RichText(value) if field in RICH else value
