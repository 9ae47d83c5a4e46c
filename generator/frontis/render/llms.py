"""What a language model should know of the site: who it is about, its sections, its works and where their data lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.formats import llms
from frontis.formats.llms import DescribedLink
from frontis.plan.pages import Page, WorkPage
from frontis.plan.plan import MenuItem, Plan, Shared
from frontis.plan.works import EXPORT_LABELS
from frontis.render.description import who
from frontis.render.words import Words

MOST_WORKS = 100
"""Beyond the newest as many, works are found in the files that hold all."""
OVERVIEW_KINDS = ("year", "topic", "venue")


def text(plan: Plan, site: Shared, words: Words) -> str:
    """The file `llms.txt`."""
    pages = [page for page in plan.pages if page.language == site.language]
    works = [page for page in pages if isinstance(page, WorkPage)]
    sections: dict[str, Iterable[DescribedLink]] = {
        words("site_menu"): [_section(item, site, words) for item in site.menu],
        words("publications"): [_work(page) for page in _most_telling(works)],
        words("downloads"): _files(site, words, len(works)),
        llms.OPTIONAL: [_overview(page, words) for page in pages if page.kind in OVERVIEW_KINDS],
    }
    return llms.document(site.title.plain, site.description.plain if site.description else who(site), sections)


def _most_telling(works: list[WorkPage]) -> list[WorkPage]:
    return [page for place, page in enumerate(works) if place < MOST_WORKS or page.entry.record.selected]


def _section(item: MenuItem, site: Shared, words: Words) -> DescribedLink:
    return DescribedLink(item.label.plain if item.label else words(f"menu.{item.name}"), _absolute(item.url, site))


def _work(page: WorkPage) -> DescribedLink:
    """The page, whose it is and where it appeared, and the files that say so in the formats of reference managers."""
    record, addresses = page.entry.record, page.addresses
    venue = record.venue.plain if record.venue else record.venue_short or ""
    said = (", ".join(author.name for author in page.entry.authors), venue, str(record.year or ""))
    files = ((addresses.csl_json, "json"), (addresses.bibtex, "bib"), (addresses.pdf, "pdf"))
    links = ", ".join(llms.link(EXPORT_LABELS.get(kind, "PDF"), address) for address, kind in files if address)
    note = [*(llms.escaped(part) for part in said if part), *([links] if links else ())]
    return DescribedLink(record.title.plain, page.canonical, ". ".join(note))


def _files(site: Shared, words: Words, works: int) -> Iterator[DescribedLink]:
    count = llms.escaped(words("count_works", count=works))
    for ending, label in EXPORT_LABELS.items() if works else ():
        yield DescribedLink(label, _absolute(f"{site.root}publications.{ending}", site), count)
    yield DescribedLink("Atom", _absolute(site.feed, site), llms.escaped(words("feed")))
    yield DescribedLink("JSON Feed", _absolute(site.json_feed, site), llms.escaped(words("feed")))


def _overview(page: Page, words: Words) -> DescribedLink:
    name = page.title.plain if page.title else words(page.heading_key)
    return DescribedLink(name, page.canonical)


def _absolute(url: str, site: Shared) -> str:
    return site.url + url.removeprefix(site.root) if site.url and url.startswith(site.root) else url
