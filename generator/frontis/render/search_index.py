"""The index of the search: every page and every record with a place of its own, by title, kind, year and words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from msgspec import Struct

from frontis.model.dates import PartialDate
from frontis.model.records import Record
from frontis.model.service import Service
from frontis.model.texts import RichText
from frontis.plan.collections import title_of
from frontis.plan.entries import Entry
from frontis.plan.pages import CollectionPage, HomePage, Page, RecordPage, WorkPage
from frontis.plan.plan import Plan, Shared
from frontis.plan.works import WorkEntry
from frontis.render.words import Words
from frontis.text.folding import folded
from frontis.text.patterns import regex

KINDS = {
    "year": "year_label", "topic": "topic", "venue": "venue", "course": "course", "project": "project",
    "person": "person", "post": "post", "news": "news", "talks": "one_talk", "teaching": "course",
    "projects": "project", "people": "person", "service": "service", "awards": "award", "posts": "post",
}  # fmt: skip
"""The word for a page by its kind, and for one record by its collection."""
TELLING = (
    "event", "location", "code", "term", "role", "institution", "organisation", "by", "now", "thesis", "names",
)  # fmt: skip
"""Fields of records by which one looks for them."""
MOST_WORDS = 300
"""Different words of a long text that are kept; abstracts stand in files of their own, which the search reads too."""
LONGEST_TITLE = 80
_WORD = regex(r"\w{2,}")


class Found(Struct, frozen=True):
    """What the search can find."""

    title: str
    path: str
    """Relative to the home page."""
    kind: str
    """In the words of the interface."""
    year: str
    words: str


def text(plan: Plan, site: Shared, words: Words) -> str:
    """The file: kinds once, and each thing as a list that names its kind by number. The script folds what it needs."""
    pages = [page for page in plan.pages if page.indexed and page.language == site.language]
    found = [each for page in pages for each in _on_page(page, _below(site, page), words)]
    kinds = {kind: number for number, kind in enumerate(dict.fromkeys(each.kind for each in found))}
    rows = [[each.title, each.path, kinds[each.kind], each.year, each.words] for each in found]
    return json.dumps({"kinds": list(kinds), "pages": rows}, ensure_ascii=False, separators=(",", ":"))


def abstracts(plan: Plan, site: Shared, words: Words) -> str:
    """The abstracts that are there in the language, as the joined export has those of the default language."""
    entries = [page.entry for page in plan.pages if isinstance(page, WorkPage) and page.language == site.language]
    told = [(entry.id, entry.record.abstract) for entry in entries]
    own = [{"id": name, "abstract": text.plain} for name, text in told if text and not text.language]
    return json.dumps(own, ensure_ascii=False, separators=(",", ":"))


def _below(site: Shared, page: Page) -> str:
    """Where the page is, seen from the home page of its language."""
    return page.path.removeprefix(site.addresses.folder)


def _on_page(page: Page, path: str, words: Words) -> Iterator[Found]:
    """The page, and those of its records that have no page of their own."""
    if isinstance(page, WorkPage):
        yield _work(path, page.entry, words)
        return
    title = page.title.plain if page.title else words(page.heading_key)
    kind = "" if isinstance(page, CollectionPage) else KINDS.get(page.kind, "")
    entry = page.entry if isinstance(page, RecordPage) else None
    yield Found(title, path, words(kind or "page"), _year(entry.record.date) if entry else "", _page_words(page))
    if isinstance(page, CollectionPage):
        for group in page.groups:
            yield from (_record(path, each, words(KINDS[page.kind])) for each in group.entries if not each.has_page)


def _page_words(page: Page) -> str:
    if isinstance(page, RecordPage):
        return _record_words(page.entry)
    if isinstance(page, HomePage):
        return _distinct(section.text.plain for section in page.sections if section.text)
    return page.description


def _work(path: str, entry: WorkEntry, words: Words) -> Found:
    record = entry.record
    kind = entry.kind or record.type
    said = (
        *(author.name.display for author in record.authors),
        record.venue.plain if record.venue else "",
        record.venue_short or "",
        *(topic.name.plain for topic in entry.topics if topic.name),
        *record.keywords,
        *(highlight.text for highlight in record.highlights),
    )
    return Found(
        record.title.plain,
        path,
        words.maybe(f"kind.{kind}") or kind,
        str(record.year or ""),
        " ".join(filter(None, said)),
    )


def _record(path: str, entry: Entry[Record], kind: str) -> Found:
    return Found(_title(entry.record), f"{path}#{entry.id}", kind, _year(entry.record.date), _record_words(entry))


def _title(record: Record) -> str:
    if isinstance(record, Service):
        return record.role.plain
    if getattr(record, "title", None) or not record.text:
        return title_of(record).plain
    line = " ".join(record.text.plain.split())
    return line if len(line) <= LONGEST_TITLE else line[:LONGEST_TITLE].rpartition(" ")[0] + "…"


def _record_words(entry: Entry[Record]) -> str:
    record = entry.record
    telling = [_plain(getattr(record, name, None)) for name in TELLING]
    people = [person.name for person in entry.people]
    texts = [record.summary.plain if record.summary else "", record.text.plain if record.text else ""]
    return _distinct([*telling, *people, *texts])


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return value.plain if isinstance(value, RichText) else str(value or "")


def _distinct(texts: Iterable[str]) -> str:
    """The words of the texts, folded, each once."""
    return " ".join([*dict.fromkeys(_WORD.findall(folded(" ".join(texts))))][:MOST_WORDS])


def _year(date: PartialDate | None) -> str:
    return str(date.year) if date else ""
