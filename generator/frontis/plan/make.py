"""Site to Plan, and the collisions between what wants the same address."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from frontis.diagnostics import Diagnostic
from frontis.formats import robots, sitemap
from frontis.plan.addresses import Addresses, file_path, language_folder, topic_path, venue_path, work_file
from frontis.plan.cards import PlannedCard, planned_cards
from frontis.plan.collections import collection_pages
from frontis.plan.collisions import collisions
from frontis.plan.cv import cv_pages
from frontis.plan.entries import NamedLink
from frontis.plan.feeds import feeds
from frontis.plan.frame import Frame
from frontis.plan.home import home_page
from frontis.plan.listing import Listing
from frontis.plan.pages import Page
from frontis.plan.pictures import bare_files, pictures_in_texts, planned_pictures
from frontis.plan.plan import Files, Plan, PlannedCopy, PlannedExport, PlannedFeed, PlannedOverview, PlannedText, Shared
from frontis.plan.publications import publication_pages
from frontis.plan.redirects import redirect_pages
from frontis.plan.search import overviews, search_pages
from frontis.plan.shared import files, shared
from frontis.plan.works import EXPORT_LABELS, WorkEntry
from frontis.site.assemble import Site
from frontis.site.languages import in_language
from frontis.site.omissions import without
from frontis.site.relations import related_works


def make_plan(site: Site, left_out: frozenset[str] = frozenset()) -> tuple[Plan, list[Diagnostic]]:
    """Everything that is to be built, in every language, and what wants an address that is taken.

    Files for machines that the writer put into `content/static/` stay as they are; of `left_out` there is nothing.
    """
    related = {} if "related" in left_out else related_works(site.works, site.topics)
    site = without(site, left_out)
    addresses = _addresses(site)
    in_texts = pictures_in_texts(site)
    parts = [_part(in_language(site, language), addresses, related, in_texts, left_out) for language in addresses]
    pages = tuple(page for part in parts for page in part.pages)
    own = {file_path(file.path) for file in site.files}
    pictures = tuple(planned_pictures(site, in_texts))
    bare = bare_files(site, pictures)
    plan = Plan(
        shared=parts[0].shared,
        translated={
            part.shared.language: replace(part.shared, card=part.shared.card or parts[0].shared.card)
            for part in parts[1:]
        },
        files={part.shared.language: part.files for part in parts},
        pages=pages,
        feeds=tuple(feed for part in parts for feed in part.feeds),
        exports=tuple(_exports(site, joined="exports" not in left_out)),
        texts=tuple(text for text in _texts(pages, addresses[site.language]) if text.path not in own),
        overviews=tuple(each for part in parts for each in part.overviews if each.path not in own),
        copies=tuple(
            PlannedCopy(file_path(file.path), file.path, file.picture if file.path in bare else None)
            for file in site.files
        ),
        pictures=pictures,
        cards=tuple(card for part in parts for card in part.cards),
    )
    return plan, list(collisions(plan))


class _Part(Struct, frozen=True):
    """What is built in one language."""

    shared: Shared
    files: Files
    pages: tuple[Page, ...]
    feeds: tuple[PlannedFeed, ...]
    overviews: tuple[PlannedOverview, ...]
    cards: tuple[PlannedCard, ...]


def _part(
    site: Site,
    languages: Mapping[str, Addresses],
    related: Mapping[str, Sequence[str]],
    in_texts: Container[str],
    left_out: frozenset[str],
) -> _Part:
    addresses = languages[site.language]
    frame = _frame(site, addresses, languages, left_out)
    entries = {work.id: WorkEntry(work, site.cited[work.id], site, addresses) for work in site.works}
    listing = Listing(site, addresses, entries, related)
    pages = tuple(_pages(listing, frame))
    pages += tuple(search_pages(pages, listing, frame))
    return _Part(
        shared=shared(site, addresses, frame, pages),
        files=files(site, addresses, in_texts),
        pages=pages,
        feeds=tuple(feeds(listing, frame)),
        overviews=tuple(overviews(pages, frame)),
        cards=tuple(planned_cards(site, addresses)) if frame.has("cards") else (),
    )


def _addresses(site: Site) -> dict[str, Addresses]:
    """The addresses of every language, the default one first."""
    settings = site.settings
    folders = {language: language_folder(language, settings.language) for language in settings.languages}
    if len(folders) == 1:
        return {settings.language: Addresses(settings.url, settings.base_path)}
    files = {file_path(file.path) for file in site.files}
    pages = (path.removesuffix("index.html") for path in files if path.endswith("/index.html"))
    apart = tuple(sorted({*filter(None, folders.values()), *pages}))
    return {
        language: Addresses(settings.url, settings.base_path, folder, apart) for language, folder in folders.items()
    }


def _frame(site: Site, addresses: Addresses, languages: Mapping[str, Addresses], left_out: frozenset[str]) -> Frame:
    return Frame(
        addresses,
        topics=tuple(
            NamedLink(topic.name, addresses.local(topic_path(topic.key)), topic.key, len(topic.works))
            for topic in site.topics
        ),
        venues=tuple(
            NamedLink(venue.name, addresses.local(venue_path(venue.key)), venue.key, len(venue.works))
            for venue in site.venues
        ),
        language=site.language,
        languages=tuple(languages.items()) if len(languages) > 1 else (),
        left_out=left_out,
    )


def _pages(listing: Listing, frame: Frame) -> Iterable[Page]:
    settings = listing.site.settings
    named = [entry.name for entry in settings.menu or ()] + [section.name for section in settings.home or ()]
    yield home_page(listing, frame)
    yield from publication_pages(listing, frame, stream="new" in named)
    yield from collection_pages(listing, frame)
    yield from cv_pages(listing, frame)
    if not frame.addresses.folder:
        yield from redirect_pages(listing.site, frame.addresses)
        yield _not_found(frame)


def _not_found(frame: Frame) -> Page:
    """The one page for what is not there, from which the home pages of all languages are reached."""
    framed = frame.named("404", "404.html")
    framed["alternates"] = frame.alternates("")
    return Page(indexed=False, **framed)


def _exports(site: Site, *, joined: bool) -> Iterable[PlannedExport]:
    for ending in EXPORT_LABELS:
        if joined:
            yield PlannedExport(f"publications.{ending}", ending, site.works)
        if ending in site.settings.publications.downloads:
            for work in site.works:
                yield PlannedExport(work_file(work.id, ending), ending, (work,), of_one=True)


def _texts(pages: Sequence[Page], addresses: Addresses) -> Iterable[PlannedText]:
    """Files for machines."""
    yield PlannedText("sitemap.xml", lambda: sitemap.document(_listed(page) for page in pages if page.indexed))
    yield PlannedText("robots.txt", partial(robots.document, addresses.absolute("sitemap.xml")))
    yield PlannedText(".nojekyll", str)


def _listed(page: Page) -> sitemap.ListedPage:
    alternates = tuple((each.language, each.address) for each in page.alternates)
    return sitemap.ListedPage(page.canonical, page.modified, alternates)
