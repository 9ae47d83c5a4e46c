"""What is to be built: pages, exports and copies, and what all pages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct

from frontis.model.dates import PartialDate
from frontis.model.links import Picture
from frontis.model.publications import Publication
from frontis.model.texts import Document, RichText
from frontis.plan.addresses import Addresses
from frontis.plan.cards import PlannedCard
from frontis.plan.entries import AuthorEntry, LinkEntry, PictureEntry
from frontis.plan.pages import Alternate, Page
from frontis.plan.pictures import PlannedPicture
from frontis.plan.works import WorkEntry


class MenuItem(Struct, frozen=True):
    """An entry of the menu."""

    name: str
    """The section that it leads to; empty for a link of the writer's own."""
    label: RichText | None
    """None where the interface names it."""
    url: str


class ProfileEntry(Struct, frozen=True, kw_only=True):
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


class Shared(Struct, frozen=True, kw_only=True):
    """What every template sees as `site`."""

    title: RichText
    description: RichText | None
    url: str
    """Its address with scheme and host, or empty."""
    root: str
    """The base path: what files and the theme's assets begin with."""
    base: str
    """Where the home page of this language is: the base path, or `/zh/` under it."""
    home: str
    """The address of that home page with scheme and host."""
    language: str
    direction: str
    """`ltr` or `rtl`."""
    languages: tuple[Alternate, ...]
    """The home page in every language; empty where there is one."""
    addresses: Addresses
    """Spells the addresses of links in texts."""
    citation_styles: tuple[str, ...]
    """The styles in which works are cited, by name."""
    profile: ProfileEntry
    menu: tuple[MenuItem, ...]
    search: str
    """The address of the search's page, or empty."""
    feed: str
    json_feed: str
    icon: str
    """The address of the icon that the content brings, or empty."""
    card: PictureEntry | None = None
    """The picture for chats, of every page without one of its own; None in a script that cards can't show."""

    @property
    def default_language(self) -> str:
        """The first language of the site, in which works are cited."""
        return self.languages[0].language if self.languages else self.language


class Files(Struct, frozen=True):
    """What texts can name besides pages."""

    addresses: Mapping[str, str]
    """Files of the content, their accents composed (NFC), and their addresses, for links."""
    pictures: Mapping[str, PictureEntry]
    """Pictures by their address."""


class FeedItem(Struct, frozen=True):
    """An entry of a feed: a work, a news item or a post."""

    url: str
    title: RichText | None
    """None for a news item, which has only a text."""
    date: PartialDate
    work: WorkEntry | None = None
    """Knows its own authors and topics."""
    authors: tuple[AuthorEntry, ...] = ()
    categories: tuple[str, ...] = ()
    """The names of its topics."""
    text: Document | None = None
    summary: RichText | None = None


class PlannedFeed(Struct, frozen=True):
    """A feed, in Atom or as JSON Feed."""

    path: str
    format: str
    """`atom` or `json`."""
    language: str
    topic: RichText | None
    """Whose works it has; None for that of the whole site."""
    address: str
    """Its own absolute address."""
    page: str
    """The absolute address of the page that it follows."""
    items: tuple[FeedItem, ...]


class PlannedExport(Struct, frozen=True):
    """Works in another format."""

    path: str
    format: str
    """`bib`, `ris` or `json`."""
    works: tuple[Publication, ...]
    of_one: bool = False
    """Whether it lies beside a work's page and holds that work alone."""


class PlannedText(Struct, frozen=True, dict=True):
    """A file whose text follows from the plan alone, such as the sitemap."""

    path: str
    written: Callable[[], str]

    @cached_property
    def text(self) -> str:
        """What it says."""
        return self.written()


class PlannedOverview(Struct, frozen=True):
    """A file about the whole site, for machines, with words of the interface."""

    path: str
    format: str
    """`search` (the index of the search), `abstracts` (what it reads besides) or `llms` (for language models)."""
    language: str


class PlannedCopy(Struct, frozen=True):
    """A file of the content that is published as it is, or as a bare picture."""

    path: str
    content_file: str
    """Path relative to `content/`."""
    bare: Picture | None = None
    """The picture that it is, where what is noted in its file is left out."""


class Plan(Struct, frozen=True, kw_only=True):
    """The whole site to be."""

    shared: Shared
    """Of the default language."""
    translated: Mapping[str, Shared]
    """Language to what its pages share, for the others."""
    files: Mapping[str, Files]
    """Language to the files that its texts can name."""
    pages: tuple[Page, ...]
    feeds: tuple[PlannedFeed, ...]
    exports: tuple[PlannedExport, ...]
    texts: tuple[PlannedText, ...]
    overviews: tuple[PlannedOverview, ...]
    copies: tuple[PlannedCopy, ...]
    pictures: tuple[PlannedPicture, ...] = ()
    cards: tuple[PlannedCard, ...] = ()

    @property
    def languages(self) -> dict[str, Shared]:
        """Every language with what its pages share, the default one first."""
        return {self.shared.language: self.shared, **self.translated}
