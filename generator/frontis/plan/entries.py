"""Records with their links resolved, as templates see them."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from frontis.model.records import Record
from frontis.model.texts import RichText

AnyRecord = TypeVar("AnyRecord", bound=Record)
ShownRecord = TypeVar("ShownRecord", bound=Record, covariant=True)


class LinkEntry(Struct, frozen=True):
    """A link ready to be shown."""

    label: str
    url: str
    kind: str = "link"
    """`link` for the writer's own, the identifier's name (`doi`) for what follows from one, the ending of an export."""

    @property
    def printed(self) -> str:
        """The address as paper shows it, without its scheme; empty for a place of the site."""
        return self.url.partition("://")[2]


class NamedLink(Struct, frozen=True):
    """A rich text with an address: a topic, a venue, a work."""

    name: RichText | None
    """None where the interface names it, by its key."""
    url: str
    key: str = ""
    count: int = 0
    """How many works stand there, where that is of interest."""


class PictureSource(Struct, frozen=True):
    """The same picture at another width."""

    url: str
    width: int


class PictureEntry(Struct, frozen=True):
    """A picture with its address, size and words."""

    url: str
    width: int
    height: int
    alt: str = ""
    """Empty for a decorative picture."""
    sources: tuple[PictureSource, ...] = ()
    """As WebP, from the narrowest on; none of a drawing, of what moves, of what is small."""
    single: PictureSource | None = None
    """In its own format and never huge, for where only one can be named: posters, previews, feeds; None: itself."""

    @property
    def single_url(self) -> str:
        """The address of the picture where only one can be named."""
        return self.single.url if self.single else self.url


class MarkEntry(Struct, frozen=True):
    """A sign after names and what it says, for a legend."""

    sign: str
    meaning: str
    """`equal` or `corresponding`."""


class AuthorEntry(Struct, frozen=True):
    """A name of an author list."""

    name: str
    marks: tuple[str, ...] = ()
    url: str = ""
    is_self: bool = False
    folded: bool = False
    """Beyond the length of list that the site shows; never so for oneself."""
    affiliation: str = ""
    orcid: str = ""
    """The address of the ORCID record, for metadata."""


class VersionEntry(Struct, frozen=True):
    """Another form of the same work."""

    type: str
    venue: RichText | None
    date: str
    """ISO 8601, as exactly as it is known; or empty."""
    links: tuple[LinkEntry, ...]


class Entry(Struct, Generic[ShownRecord], frozen=True, kw_only=True):
    """A record of any other kind."""

    record: ShownRecord
    id: str
    url: str
    """Its page, or its place on the page of its kind."""
    anchor: str
    """Its id among the records of its kind; empty where it is shown elsewhere, beside others of the same id."""
    has_page: bool
    links: tuple[LinkEntry, ...]
    image: PictureEntry | None
    video: str
    topics: tuple[NamedLink, ...]
    people: tuple[AuthorEntry, ...]
    """Speakers, members, authors, as the kind has them."""
    works: tuple[NamedLink, ...]
    """Works that the record names, or that name it."""
