"""A publication as its record tells it, complete with what follows from the vocabularies."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.contributions import Contribution
from frontis.model.dates import PartialDate
from frontis.model.highlights import Highlight
from frontis.model.identifiers import ArxivId, Doi, Isbn, OpenReviewId, Pmcid, Pmid
from frontis.model.licenses import License
from frontis.model.links import Link, Picture, Target
from frontis.model.texts import Prose, RichText


class Version(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Another form of the same work: its preprint, a workshop version, a reprint."""

    type: str
    """A type of CSL 1.0.2."""
    venue: RichText | None = None
    date: PartialDate | None = None
    url: Target | None = None
    arxiv: ArxivId | None = None
    doi: Doi | None = None


class Publication(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One work. What was not given is None or empty, and leaves no trace on a page."""

    origin: Origin
    id: str
    """`[A-Za-z0-9][A-Za-z0-9._-]*`, unique ignoring case; given, or made of author, year and title."""
    title: RichText
    type: str
    """A type of CSL 1.0.2; given, or inferred from venue and identifiers."""
    authors: tuple[Contribution, ...] = ()
    et_al: bool = False
    """More authors exist and are not named here (BibTeX's `and others`)."""
    editors: tuple[Contribution, ...] = ()
    venue: RichText | None = None
    """The full venue as written; where the record gave a key of `venues.yaml`, that entry's name."""
    venue_short: str | None = None
    """The short venue without a year: `CVPR`."""
    venue_key: str | None = None
    """The key in `venues.yaml` of the series it belongs to, where one is known."""
    date: PartialDate | None = None
    """A year at least, or None for a work without a year."""
    status: str | None = None
    track: RichText | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    """As written with an en dash or hyphen: `101–117`, or an article number."""
    publisher: RichText | None = None
    series: RichText | None = None
    location: RichText | None = None
    edition: str | None = None
    institution: RichText | None = None
    language: str | None = None
    """Language of the work (BCP 47), where it isn't the site's."""
    highlights: tuple[Highlight, ...] = ()
    links: tuple[Link, ...] = ()
    """The writer's links, in the order given."""
    abstract: Prose | None = None
    summary: RichText | None = None
    note: RichText | None = None
    image: Picture | None = None
    image_alt: str | None = None
    video: Target | None = None
    url: Target | None = None
    doi: Doi | None = None
    arxiv: ArxivId | None = None
    pmid: Pmid | None = None
    pmcid: Pmcid | None = None
    isbn: Isbn | None = None
    openreview: OpenReviewId | None = None
    license: License | None = None
    category: str | None = None
    topics: tuple[str, ...] = ()
    """Keys of `topics.yaml`, or free words."""
    keywords: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    """Ids of projects."""
    citations: Citations | None = None
    bibtex: str | None = None
    """The entry that the writer wants shown and exported word for word."""
    bibtex_key: str | None = None
    """The key to export under, where it isn't the id."""
    degree: str | None = None
    """What a `.bib` file says of the degree of a thesis: `Master's thesis`."""
    aliases: tuple[str, ...] = ()
    """Old paths of its page."""
    versions: tuple[Version, ...] = ()
    publish: PartialDate | None = None
    draft: bool = False
    selected: bool = False
    extra: tuple[tuple[str, object], ...] = ()

    @property
    def year(self) -> int | None:
        """The year of its date."""
        return self.date.year if self.date else None


class Citations(Struct, frozen=True, omit_defaults=True):
    """How often the work was cited, as counted by someone on a day."""

    count: int
    source: str | None = None
    date: PartialDate | None = None
