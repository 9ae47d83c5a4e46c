"""The page of the search, and the files about the whole site that machines read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from frontis.plan.filters import has_filter
from frontis.plan.frame import Frame
from frontis.plan.listing import Listing
from frontis.plan.pages import Page, SearchPage
from frontis.plan.plan import PlannedOverview
from frontis.plan.works import WorkEntry

INDEX = "search.json"
JOINED = "publications.json"
"""Has every abstract in the default language; also read by the search, after its index."""
TRANSLATED = "abstracts.json"
"""Has those of another language, read after the joined export."""
MENU_IS_ENOUGH = 10
"""Pages up to which a site needs no search."""


def search_pages(pages: Collection[Page], listing: Listing, frame: Frame) -> Iterable[SearchPage]:
    """The page of the search, unless the site is small or has a page of its own in that place."""
    works = tuple(listing.entries.values())
    own = {page.path for page in pages}
    if frame.has("search") and len(own) > MENU_IS_ENOUGH and frame.addresses.place("search/") not in own:
        yield SearchPage(
            index=frame.addresses.of_language(INDEX),
            abstracts=tuple(_abstracts(works, frame)),
            works=frame.addresses.local("publications/") if has_filter(len(works)) else "",
            years=listing.years(),
            topics=frame.topics,
            venues=frame.venues,
            indexed=False,
            **frame.named("search", "search/"),
        )


def _abstracts(works: Collection[WorkEntry], frame: Frame) -> Iterator[str]:
    if frame.has("exports") and any(each.record.abstract for each in works):
        yield frame.addresses.local(JOINED)
    if frame.addresses.folder and any(each.record.abstract and not each.record.abstract.language for each in works):
        yield frame.addresses.of_language(TRANSLATED)


def overviews(pages: Iterable[Page], frame: Frame) -> Iterable[PlannedOverview]:
    """What the search reads, where there is one; and once for the site, what a language model should know of it."""
    search = next((page for page in pages if isinstance(page, SearchPage)), None)
    if search:
        yield PlannedOverview(frame.addresses.place(INDEX), "search", frame.language)
    if search and frame.addresses.of_language(TRANSLATED) in search.abstracts:
        yield PlannedOverview(frame.addresses.place(TRANSLATED), "abstracts", frame.language)
    if frame.has("llms") and not frame.addresses.folder:
        yield PlannedOverview("llms.txt", "llms", frame.language)
