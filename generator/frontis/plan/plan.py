"""What is to be built: pages, exports and copies, and what all pages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from frontis.model.dates import PartialDate
from frontis.model.links import Picture
from frontis.model.publications import Publication
from frontis.model.texts import Document, RichText
from frontis.plan.entries import AuthorEntry, LinkEntry, NamedLink, PictureEntry, WorkEntry
from frontis.plan.pages import Page
from frontis.plan.pictures import PlannedPicture


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the menu."""

    name: str
    """The section that it leads to; empty for a link of the writer's own."""
    label: RichText | None
    """None where the interface names it."""
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileEntry:
    """The person, with addresses resolved."""

    name: str
    role: RichText | None
    affiliation: RichText | None
    affiliation_url: str
    photo: PictureEntry | None
    photo_address: str
    """The portrait's absolute address, or empty."""
    email: str
    links: tuple[LinkEntry, ...]
    """`kind` is the key as written: `orcid`, `github`, …"""
    given: str
    family: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What every template sees as `site`."""

    title: RichText
    description: RichText | None
    url: str
    """Its address with scheme and host, or empty."""
    base: str
    """The base path: where the home page is."""
    language: str
    profile: ProfileEntry
    menu: tuple[MenuItem, ...]
    search: str
    """The address of the search's page, or empty."""
    feed: str
    json_feed: str
    updated: PartialDate | None
    """The newest date of its content."""
    files: Mapping[str, str]
    """Files of the content, their accents composed (NFC), and their addresses, for links inside documents."""
    pictures: Mapping[str, PictureEntry]
    """Pictures by their address, for documents that show them."""
    topics: tuple[NamedLink, ...]
    venues: tuple[NamedLink, ...]


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An entry of a feed: a work, a news item or a post."""

    url: str
    title: RichText | None
    """None for a news item, which has only a text."""
    date: PartialDate
    authors: tuple[AuthorEntry, ...]
    categories: tuple[str, ...]
    """The names of its topics."""
    work: WorkEntry | None = None
    text: Document | None = None
    summary: RichText | None = None


@dataclass(frozen=True, slots=True)
class PlannedFeed:
    """A feed, in Atom or as JSON Feed."""

    path: str
    format: str
    """`atom` or `json`."""
    title: str
    address: str
    """Its own absolute address."""
    page: str
    """The absolute address of the page that it follows."""
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class PlannedExport:
    """Works in another format."""

    path: str
    format: str
    """`bib`, `ris` or `json`."""
    works: tuple[Publication, ...]
    of_one: bool = False
    """Whether it lies beside a work's page and holds that work alone."""


@dataclass(frozen=True, slots=True)
class PlannedText:
    """A file whose text is ready, such as the sitemap."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class PlannedOverview:
    """A file about the whole site, for machines, with words of the interface."""

    path: str
    format: str
    """`search` (the index of the search) or `llms` (for language models)."""


@dataclass(frozen=True, slots=True)
class PlannedCopy:
    """A file of the content that is published as it is, or as a bare picture."""

    path: str
    content_file: str
    """Path relative to `content/`."""
    bare: Picture | None = None
    """The picture that it is, where what is noted in its file is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole site to be."""

    shared: Shared
    pages: tuple[Page, ...]
    feeds: tuple[PlannedFeed, ...]
    exports: tuple[PlannedExport, ...]
    texts: tuple[PlannedText, ...]
    overviews: tuple[PlannedOverview, ...]
    copies: tuple[PlannedCopy, ...]
    pictures: tuple[PlannedPicture, ...] = ()
