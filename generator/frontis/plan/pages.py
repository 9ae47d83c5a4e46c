"""The kinds of pages, each with exactly the data that its template sees as `page`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.cv import CvSection
from frontis.model.dates import PartialDate
from frontis.model.records import Record
from frontis.model.texts import Document, RichText
from frontis.plan.entries import Entry, MarkEntry, NamedLink, PictureEntry
from frontis.plan.filters import Filter, filters
from frontis.plan.overview import Overview
from frontis.plan.works import WorkEntry


class Alternate(Struct, frozen=True):
    """A page in one of the site's languages."""

    language: str
    url: str
    """As links have it, with the base path."""
    address: str
    """With scheme and host."""


class Page(Struct, frozen=True, kw_only=True):
    """What every page has."""

    kind: str
    """`home`, `publications`, `year`, `work`, `topic`, … : also the name of the template."""
    path: str
    """Where it is, relative to the root of the site: `publications/2019/`; empty for the home page."""
    url: str
    """The path as links have it, with the base path."""
    canonical: str
    """The address with scheme and host."""
    language: str
    """In which it is."""
    alternates: tuple[Alternate, ...] = ()
    """The page in every language of the site, itself too; empty where there is one."""
    title: RichText | None
    """The heading; None where the interface names the page (`publications` in the site's language)."""
    heading_key: str = ""
    """The interface word of the heading, where `title` is None; for a group's page, what the group is."""
    description: str = ""
    """A sentence for search engines; empty where the theme should make one."""
    section: str = ""
    """The entry of the menu to which it belongs."""
    way_up: tuple[NamedLink, ...] = ()
    """The pages above it, without the home page."""
    feed: str = ""
    """The address of a feed of its own."""
    indexed: bool = True
    """Whether search engines may list it."""
    modified: PartialDate | None = None
    """The newest date of its content, for the sitemap."""
    origin: Origin = Origin("site.yaml")
    """The record that asked for it."""
    marks: tuple[MarkEntry, ...] = ()
    """Marks after names that the page shows and its legend explains."""

    @property
    def template(self) -> str:
        """The template that renders it."""
        return f"{self.kind}.html"


class WorkGroup(Struct, frozen=True):
    """A heading with works."""

    by: str
    """What the key is: `year`, `month`, `day`, `type`, `topic`, `none`."""
    key: str
    name: RichText | None
    """The heading where it is a text of the content (a topic); else the interface words it from the key."""
    anchor: str
    """The heading's id: `y2019`."""
    url: str
    """The group's own page, or empty."""
    works: tuple[WorkEntry, ...]
    without_id: tuple[str, ...] = ()
    """Ids of the works that bear their id elsewhere on the same page."""


def works_of(listed: Sequence[WorkGroup]) -> list[WorkEntry]:
    """All works of the groups, in their order."""
    return [work for group in listed for work in group.works]


class EntryGroup(Struct, frozen=True):
    """A heading with records of another kind; without a key there is no heading."""

    key: str
    entries: tuple[Entry[Record], ...]


class Section(Struct, frozen=True):
    """A section of the home page: works in groups, or records, or the introduction."""

    name: str
    """`about`, `news`, `selected`, `recent`, `publications`, `talks`, …"""
    url: str
    """The page with all of it, or empty."""
    more: bool = True
    """Whether that page has more than the section."""
    groups: tuple[WorkGroup, ...] = ()
    entries: tuple[Entry[Record], ...] = ()
    text: Document | None = None


class HomePage(Page, frozen=True, kw_only=True):
    """The home page."""

    sections: tuple[Section, ...]
    image: str
    """The portrait's absolute address, for cards; or empty."""
    overview: Overview | None
    """The whole at a glance, for themes that show it."""
    topics: tuple[NamedLink, ...] = ()


class WorksPage(Page, frozen=True, kw_only=True, dict=True):
    """A list of works: all of them, or those of a year, a topic, a venue, a stream."""

    groups: tuple[WorkGroup, ...]
    total: int
    """How many works the site has for this page; more than are listed where the list is cut."""
    listed: int
    years: tuple[NamedLink, ...] = ()
    """The years to go to, with their counts."""
    text: RichText | None = None
    """What `topics.yaml` says of the topic."""
    link: str = ""
    """The venue's own home page."""
    previous: NamedLink | None = None
    """The newer year."""
    following: NamedLink | None = None
    """The older year."""
    topics: tuple[NamedLink, ...] = ()
    venues: tuple[NamedLink, ...] = ()
    has_filter: bool = False
    """Whether the list is long enough for one."""

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that tell the listed works apart."""
        return filters(works_of(self.groups), self.topics, self.venues) if self.has_filter else ()


class WorkPage(Page, frozen=True, kw_only=True):
    """The page of one work."""

    entry: WorkEntry
    card: PictureEntry | None = None
    """The picture for chats, where one is drawn for the work."""
    related: tuple[NamedLink, ...]
    previous: NamedLink | None
    """The next newer work."""
    following: NamedLink | None
    """The next older work."""

    @property
    def addresses(self) -> WorkAddresses:
        """The absolute addresses that metadata names."""
        return self.entry.addresses


class CollectionPage(Page, frozen=True, kw_only=True):
    """All records of one kind: news, talks, teaching, projects, people, service, awards, posts."""

    groups: tuple[EntryGroup, ...]


class RecordPage(Page, frozen=True, kw_only=True):
    """The page of one record: a course, a project, a person, a post, a page of the writer's own."""

    entry: Entry[Record]
    works: tuple[WorkEntry, ...] = ()
    projects: tuple[NamedLink, ...] = ()
    previous: NamedLink | None = None
    following: NamedLink | None = None


class CvPage(Page, frozen=True, kw_only=True):
    """The curriculum vitae: the sections of `cv.yaml`, and what the collections know."""

    sections: tuple[CvSection, ...]
    groups: tuple[WorkGroup, ...]
    """The works, by type."""
    talks: tuple[Entry[Record], ...]
    teaching: tuple[Entry[Record], ...]
    projects: tuple[Entry[Record], ...]
    service: tuple[Entry[Record], ...]
    awards: tuple[Entry[Record], ...]
    honours: tuple[tuple[str, int], ...]
    """Kind of highlight and how many works have one."""


class SearchPage(Page, frozen=True, kw_only=True):
    """The search over all pages."""

    index: str
    """The address of its index."""
    abstracts: tuple[str, ...]
    """The addresses of the works' abstracts, in the joined export, then in another language, which counts more."""
    works: str
    """The address of the list of works, whose filter reads abstracts too; or empty."""
    years: tuple[NamedLink, ...]
    topics: tuple[NamedLink, ...]
    venues: tuple[NamedLink, ...]


class RedirectPage(Page, frozen=True, kw_only=True):
    """An old address of a page, which leads to the new one."""

    target: str
