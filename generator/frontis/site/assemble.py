"""Library to Site: what may be seen, in order, grouped and linked by ids."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from frontis.model.awards import Award
from frontis.model.cv import CurriculumVitae
from frontis.model.library import ContentFile, Library
from frontis.model.news import NewsItem
from frontis.model.pages import Page
from frontis.model.people import Person
from frontis.model.posts import Post
from frontis.model.projects import Project
from frontis.model.publications import Publication
from frontis.model.records import Record
from frontis.model.service import Service
from frontis.model.talks import Talk
from frontis.model.teaching import Course
from frontis.model.texts import Document
from frontis.settings.values import Settings
from frontis.site.groups import Group, TopicGroup, TopicNames, VenueGroup, group, topic_groups, venue_groups, year_of
from frontis.site.order import AnyRecord, in_order, newest_first
from frontis.site.people import People
from frontis.site.relations import (
    Known,
    known_people,
    projects_of_works,
    works_of_people,
    works_of_projects,
)
from frontis.site.visibility import visible


class Site(Struct, frozen=True, kw_only=True):
    """Everything that pages are made of. Relations are ids; the records are the library's own."""

    settings: Settings
    today: datetime.date
    """The day on which it is looked at."""
    language: str
    """In which its texts are."""
    works: tuple[Publication, ...]
    """All that may be seen, in the site's order."""
    works_by_id: Mapping[str, Publication]
    cited: Mapping[str, Publication]
    """The works as exports and references tell them: in the default language."""
    news: tuple[NewsItem, ...]
    talks: tuple[Talk, ...]
    teaching: tuple[Course, ...]
    projects: tuple[Project, ...]
    people: tuple[Person, ...]
    service: tuple[Service, ...]
    awards: tuple[Award, ...]
    posts: tuple[Post, ...]
    pages: tuple[Page, ...]
    cv: CurriculumVitae | None
    introduction: Document | None
    files: tuple[ContentFile, ...]
    who: People
    topic_names: TopicNames
    years: tuple[Group, ...]
    """Newest first; the works without a year last, under an empty key."""
    topics: tuple[TopicGroup, ...]
    topics_by_key: Mapping[str, TopicGroup]
    venues: tuple[VenueGroup, ...]
    known_people: Mapping[str, Known]
    """Work id to where oneself and the people of the site stand in its lists."""
    works_of_people: Mapping[str, tuple[str, ...]]
    works_of_projects: Mapping[str, tuple[str, ...]]
    projects_of_works: Mapping[str, tuple[Project, ...]]

    @property
    def records(self) -> Iterator[Record]:
        """All that may be seen besides the works, kind by kind."""
        kinds: tuple[tuple[Record, ...], ...] = (
            self.news, self.talks, self.teaching, self.projects, self.people, self.service, self.awards, self.posts,
            self.pages,
        )  # fmt: skip
        return chain.from_iterable(kinds)


def assemble(library: Library, settings: Settings, today: datetime.date, *, drafts: bool = False) -> Site:
    """The site as it is on `today`; with `drafts`, with everything that is not out yet."""

    def dated(records: Iterable[AnyRecord]) -> tuple[AnyRecord, ...]:
        return newest_first(visible(records, today, drafts=drafts))

    works = in_order(_in_own_language(visible(library.publications, today, drafts=drafts), settings.language))
    projects = dated(library.projects)
    who = People(settings.profile, library.people)
    known = known_people(works, who)
    names = TopicNames(library.topics)
    topics = topic_groups(works, names, settings.language)
    by_project = works_of_projects(works, projects)
    by_id = {work.id: work for work in works}
    return Site(
        settings=settings,
        today=today,
        language=settings.language,
        works=works,
        works_by_id=by_id,
        cited=by_id,
        news=dated(library.news),
        talks=dated(library.talks),
        teaching=dated(library.teaching),
        projects=projects,
        people=tuple(visible(library.people, today, drafts=drafts)),
        service=dated(library.service),
        awards=dated(library.awards),
        posts=dated(library.posts),
        pages=tuple(visible(library.pages, today, drafts=drafts)),
        cv=library.cv,
        introduction=library.introduction,
        files=library.files,
        who=who,
        topic_names=names,
        years=group(works, year_of),
        topics=topics,
        topics_by_key={topic.key: topic for topic in topics},
        venues=venue_groups(works, library.venues, settings.language),
        known_people=known,
        works_of_people=works_of_people(known),
        works_of_projects=by_project,
        projects_of_works=projects_of_works(by_project, projects),
    )


def _in_own_language(works: Iterable[Publication], language: str) -> Iterable[Publication]:
    """The works; a title that stands in the work's own language, and not in the site's, says so."""
    for work in works:
        if work.language and work.language != language and not work.title.translations:
            yield replace(work, title=replace(work.title, language=work.language))
        else:
            yield work
