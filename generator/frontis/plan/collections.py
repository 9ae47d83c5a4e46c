"""The pages of the other kinds: a list for each collection, and the pages of single records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from frontis.diagnostics import Origin
from frontis.model.people import Person
from frontis.model.records import Record
from frontis.model.texts import PlainText, RichText
from frontis.plan import records
from frontis.plan.addresses import Addresses, record_path
from frontis.plan.entries import Entry, NamedLink
from frontis.plan.frame import Frame, Framed
from frontis.plan.listing import Listing, marks_shown, neighbour, newest_date
from frontis.plan.pages import CollectionPage, EntryGroup, Page, RecordPage
from frontis.site.assemble import Site

COLLECTIONS = ("news", "talks", "teaching", "projects", "people", "service", "awards", "posts")
PEOPLE_GROUPS = ("faculty", "postdoc", "phd", "student", "staff", "visitor", "alumni", "collaborator")
"""The order of groups on the page of people; others follow as they come."""


def records_of(collection: str, site: Site) -> Sequence[Record]:
    """The visible records of a collection, in their order."""
    by_name: dict[str, Sequence[Record]] = {
        "news": site.news,
        "talks": site.talks,
        "teaching": site.teaching,
        "projects": site.projects,
        "people": site.people,
        "service": site.service,
        "awards": site.awards,
        "posts": site.posts,
    }
    return by_name.get(collection, ())


def collection_entries(collection: str, site: Site, addresses: Addresses) -> tuple[Entry[Record], ...]:
    """The entries of a collection; empty for an unknown one."""
    return records.entries(records_of(collection, site), collection, site, addresses)


def entries_elsewhere(collection: str, site: Site, addresses: Addresses) -> tuple[Entry[Record], ...]:
    """The entries of a collection for another page than its own, where they bear no id."""
    return tuple(replace(entry, anchor="") for entry in collection_entries(collection, site, addresses))


def collection_pages(listing: Listing, frame: Frame) -> Iterable[Page]:
    """Lists and records of every collection that has content, and the writer's own pages."""
    for collection in COLLECTIONS:
        entries = collection_entries(collection, listing.site, frame.addresses) if frame.has(collection) else ()
        if entries:
            yield _collection_page(collection, entries, listing, frame)
            if collection in records.RECORD_KINDS:
                yield from _record_pages(collection, [entry for entry in entries if entry.has_page], listing, frame)
    yield from _own_pages(listing, frame)


def _collection_page(
    collection: str, entries: tuple[Entry[Record], ...], listing: Listing, frame: Frame
) -> CollectionPage:
    return CollectionPage(
        groups=_grouped(collection, entries),
        modified=newest_date((entry.record for entry in entries), listing.site.today),
        marks=(),
        **frame.named(collection, f"{collection}/", section=collection),
    )


def _grouped(collection: str, entries: Iterable[Entry[Record]]) -> tuple[EntryGroup, ...]:
    """People by their group, what happened on a day by year, the rest as it is."""
    named: dict[str, str] = {}  # the first of the keys with the same text, whatever their translations
    groups: dict[str, list[Entry[Record]]] = {}
    for entry in entries:
        key = _group_key(collection, entry.record)
        groups.setdefault(named.setdefault(str(key), key), []).append(entry)
    keys: Iterable[str] = groups
    if collection == "people":
        keys = sorted(groups, key=lambda key: PEOPLE_GROUPS.index(key) if key in PEOPLE_GROUPS else len(PEOPLE_GROUPS))
    return tuple(EntryGroup(key, tuple(groups[key])) for key in keys)


def _group_key(collection: str, record: Record) -> str:
    if isinstance(record, Person):
        group = record.group or ""
        return PlainText(group.casefold(), language=getattr(group, "language", ""))
    if collection in ("news", "talks", "posts") and record.date:
        return str(record.date.year)
    return ""


def _record_pages(
    collection: str, entries: Sequence[Entry[Record]], listing: Listing, frame: Frame
) -> Iterable[RecordPage]:
    chronicle = [NamedLink(title_of(entry.record), entry.url, entry.id) for entry in entries if collection == "posts"]
    for place, entry in enumerate(entries):
        works = tuple(listing.entries[work.key] for work in entry.works)
        yield RecordPage(
            entry=entry,
            works=works,
            projects=_projects_of(entry.record, listing.site, frame.addresses),
            previous=neighbour(chronicle, place - 1),
            following=neighbour(chronicle, place + 1),
            marks=marks_shown(works),
            modified=newest_date([entry.record, *(work.record for work in works)], listing.site.today),
            **_record_frame(
                records.RECORD_KINDS[collection], record_path(collection, entry.id), entry.record, frame, collection
            ),
        )


class _RecordFramed(Framed):
    """The fields of a record's page that follow from the record."""

    origin: Origin
    description: str


def _record_frame(kind: str, path: str, record: Record, frame: Frame, under: str = "") -> _RecordFramed:
    return _RecordFramed(
        **frame.titled(kind, path, title_of(record), under=under),
        origin=record.origin,
        description=record.summary.plain if record.summary else "",
    )


def title_of(record: Record) -> RichText:
    """What a record is called: its title, or a person's name."""
    if isinstance(record, Person):
        return RichText(record.name.display)
    title = getattr(record, "title", None)
    return title if isinstance(title, RichText) else RichText(record.id)


def _projects_of(record: Record, site: Site, addresses: Addresses) -> tuple[NamedLink, ...]:
    """The projects on which a person works."""
    if not isinstance(record, Person):
        return ()
    return tuple(
        NamedLink(project.title, addresses.local(record_path("projects", project.id)), project.id)
        for project in site.projects
        if any(site.who.who(name).person == record.id for name in project.people)
    )


def _own_pages(listing: Listing, frame: Frame) -> Iterable[RecordPage]:
    for page in listing.site.pages:
        entry = records.entry(page, "pages", listing.site, frame.addresses)
        framed = _record_frame("page", f"{page.path}/", page, frame)
        framed["section"] = page.path
        if page.description:
            framed["description"] = page.description.plain
        yield RecordPage(entry=entry, modified=newest_date([page], listing.site.today), **framed)
