"""Site to Plan, and the collisions between what wants the same address."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.diagnostics import Diagnostic
from frontis.formats import robots, sitemap
from frontis.plan.addresses import Addresses, file_path, topic_path, venue_path, work_file
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
from frontis.plan.plan import Plan, PlannedCopy, PlannedExport, PlannedText
from frontis.plan.publications import publication_pages
from frontis.plan.redirects import redirect_pages
from frontis.plan.search import overviews, search_pages
from frontis.plan.shared import shared
from frontis.plan.works import EXPORT_LABELS, work_entry
from frontis.site.assemble import Site


def make_plan(site: Site) -> tuple[Plan, list[Diagnostic]]:
    """Everything that is to be built, and what wants an address that is taken.

    Files for machines that the writer put into `content/static/` stay as they are.
    """
    addresses = Addresses(site.settings.url, site.settings.base_path)
    frame = _frame(site, addresses)
    listing = Listing(site, addresses, {work.id: work_entry(work, site, addresses) for work in site.works})
    pages = tuple(_pages(listing, frame))
    pages += tuple(search_pages(pages, listing, frame))
    own = {file_path(file.path) for file in site.files}
    in_texts = pictures_in_texts(site)
    pictures = tuple(planned_pictures(site, in_texts))
    bare = bare_files(site, pictures)
    plan = Plan(
        shared=shared(site, addresses, frame, pages, in_texts),
        pages=pages,
        feeds=tuple(feeds(listing)),
        exports=tuple(_exports(site)),
        texts=tuple(text for text in _texts(pages, addresses) if text.path not in own),
        overviews=tuple(overview for overview in overviews(pages) if overview.path not in own),
        copies=tuple(
            PlannedCopy(file_path(file.path), file.path, file.picture if file.path in bare else None)
            for file in site.files
        ),
        pictures=pictures,
    )
    return plan, list(collisions(plan))


def _frame(site: Site, addresses: Addresses) -> Frame:
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
    )


def _pages(listing: Listing, frame: Frame) -> Iterable[Page]:
    settings = listing.site.settings
    named = [entry.name for entry in settings.menu or ()] + [section.name for section in settings.home or ()]
    yield home_page(listing, frame)
    yield from publication_pages(listing, frame, stream="new" in named)
    yield from collection_pages(listing, frame)
    yield from cv_pages(listing, frame)
    yield from redirect_pages(listing.site, frame.addresses)
    yield Page(indexed=False, **frame.named("404", "404.html"))


def _exports(site: Site) -> Iterable[PlannedExport]:
    for ending in EXPORT_LABELS:
        yield PlannedExport(f"publications.{ending}", ending, site.works)
        if ending in site.settings.publications.downloads:
            for work in site.works:
                yield PlannedExport(work_file(work.id, ending), ending, (work,), of_one=True)


def _texts(pages: Iterable[Page], addresses: Addresses) -> Iterable[PlannedText]:
    """Files for machines whose text is ready."""
    listed = [(page.canonical, page.modified) for page in pages if page.indexed]
    yield PlannedText("sitemap.xml", sitemap.document(listed))
    yield PlannedText("robots.txt", robots.document(addresses.absolute("sitemap.xml")))
    yield PlannedText(".nojekyll", "")
