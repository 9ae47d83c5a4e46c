"""Records of the other kinds with their people, works and links resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from frontis.model.awards import Award
from frontis.model.contributions import Contribution
from frontis.model.names import Name
from frontis.model.people import Person
from frontis.model.posts import Post
from frontis.model.projects import Project
from frontis.model.records import Record
from frontis.model.talks import Talk
from frontis.model.teaching import Course
from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, record_path, work_path
from frontis.plan.authors import author_entries
from frontis.plan.entries import AnyRecord, AuthorEntry, Entry, LinkEntry, NamedLink
from frontis.plan.pictures import FIGURE, PORTRAIT, picture_entry
from frontis.plan.works import topic_links
from frontis.site.assemble import Site

RECORD_KINDS = {"teaching": "course", "projects": "project", "people": "person", "posts": "post"}
"""Collections whose records can have pages, and the kind of that page."""


def entry(record: AnyRecord, collection: str, site: Site, addresses: Addresses) -> Entry[AnyRecord]:
    """The record as lists and its page show it."""
    own_page = has_page(record, collection)
    page = record_path(collection, record.id) if own_page else f"{collection}/"
    return Entry(
        record=record,
        id=record.id,
        url=addresses.local(page, "" if own_page else record.id),
        anchor=record.id,
        has_page=own_page,
        links=tuple(_links(record, addresses)),
        image=picture_entry(
            record.image, record.image_alt, addresses, PORTRAIT if isinstance(record, Person) else FIGURE
        ),
        video=addresses.target(record.video) if isinstance(record, Talk) and record.video else "",
        topics=tuple(_topics(record.topics, site, addresses)),
        people=_people(record, site, addresses),
        works=work_links(_works(record, site), site, addresses),
    )


def _topics(words: Iterable[str], site: Site, addresses: Addresses) -> Iterator[NamedLink]:
    """The topics that the words mean, each once; those that no work names have no address."""
    with_pages = {topic.key: topic for topic in topic_links(words, site, addresses)}
    for key, word in {site.topic_names.key(word): word for word in words}.items():
        topic = site.topic_names.topic(key)
        yield with_pages.get(key) or NamedLink(topic.name if topic else RichText(word), "", key)


def has_page(record: Record, collection: str) -> bool:
    """Whether it has a page of its own: where its kind has such pages; a course, when there is a text to show."""
    return collection in RECORD_KINDS and not (isinstance(record, Course) and record.text is None)


def entries(
    records: Iterable[AnyRecord], collection: str, site: Site, addresses: Addresses
) -> tuple[Entry[AnyRecord], ...]:
    """The entries of a collection, in its order."""
    return tuple(entry(record, collection, site, addresses) for record in records)


def work_links(ids: Iterable[str], site: Site, addresses: Addresses) -> tuple[NamedLink, ...]:
    """Works by their titles; those that can't be seen yet are left out."""
    return tuple(
        NamedLink(site.works_by_id[work].title, addresses.local(work_path(work)), work)
        for work in ids
        if work in site.works_by_id
    )


def _links(record: Record, addresses: Addresses) -> Iterable[LinkEntry]:
    for link in record.links:
        yield LinkEntry(link.label, addresses.target(link.target))
    if record.url:
        yield LinkEntry("link", addresses.target(record.url), "url")


def _people(record: Record, site: Site, addresses: Addresses) -> tuple[AuthorEntry, ...]:
    if isinstance(record, Post):
        return author_entries(record.authors, site, addresses)
    names: Sequence[Name] = ()
    if isinstance(record, Talk):
        names = record.speakers
    elif isinstance(record, Project):
        names = record.people
    return author_entries([Contribution(name) for name in names], site, addresses)


def _works(record: Record, site: Site) -> Sequence[str]:
    if isinstance(record, Talk | Award):
        return (record.publication,) if record.publication else ()
    if isinstance(record, Project):
        return site.works_of_projects.get(record.id, ())
    if isinstance(record, Person):
        return site.works_of_people.get(record.id, ())
    return ()
