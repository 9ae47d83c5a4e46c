"""A site in another of its languages: each text in that language, else in the one it has, which it then says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from frontis.model.links import Link
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import Document, PlainText, Prose, RichText
from frontis.settings.values import Settings
from frontis.site.assemble import Site
from frontis.site.groups import by_size_and_name, venue_key

T = TypeVar("T")


def in_language(site: Site, language: str) -> Site:
    """The site whose texts are those of a language; who is who, order, groups and ids stay what they are."""
    if language == site.language:
        return site
    chosen = _Choice(language, site.language)
    works = tuple(chosen.work(work) for work in site.works)
    projects = chosen(site.projects)
    by_id = {project.id: project for project in projects}
    topics = by_size_and_name(chosen(site.topics), language)
    return replace(
        site,
        language=language,
        settings=_settings(site.settings, chosen),
        works=works,
        works_by_id={work.id: work for work in works},
        news=chosen(site.news),
        talks=chosen(site.talks),
        teaching=chosen(site.teaching),
        projects=projects,
        people=chosen(site.people),
        service=chosen(site.service),
        awards=chosen(site.awards),
        posts=chosen(site.posts),
        pages=chosen(site.pages),
        cv=chosen(site.cv),
        introduction=chosen(site.introduction),
        topics=topics,
        topics_by_key={topic.key: topic for topic in topics},
        venues=by_size_and_name(chosen(site.venues), language),
        projects_of_works={
            work: tuple(by_id[project.id] for project in found) for work, found in site.projects_of_works.items()
        },
    )


def _settings(settings: Settings, chosen: _Choice) -> Settings:
    return replace(
        settings,
        title=chosen(settings.title),
        description=chosen(settings.description),
        profile=chosen(settings.profile),
        menu=chosen(settings.menu),
    )


class _Choice(Struct, frozen=True):
    """Chooses the texts of one language."""

    language: str
    default: str
    """The language of what has no translation."""

    def __call__(self, value: T) -> T:
        """The value with all texts in it chosen; the value itself where there are none."""
        choose = _CHOICES.get(type(value))
        if choose:
            found: T = choose(self, value)
            return found
        return self._inside(value) if isinstance(value, Struct) else value

    def work(self, work: Publication) -> Publication:
        """The work, its title in its own language where it has no other, and still in the same group of its venue."""
        title = work.title
        if work.language and not title.translations:
            title = replace(title, language="" if work.language == self.language else work.language)
        else:
            title = self(title)
        return replace(self._inside(work), title=title, venue_key=venue_key(work) or None)

    def _inside(self, record: T) -> T:
        kind: Any = type(record)
        changed = {}
        for name in _fields(kind):
            value = getattr(record, name)
            if value is not None and (chosen := self(value)) is not value:
                changed[name] = chosen
        return replace(record, **changed) if changed else record  # type: ignore[type-var]

    def text(self, text: RichText | Prose | Document) -> RichText | Prose | Document:
        """The text in the language, else as it is, with its own language."""
        for language, source in text.translations:
            if language == self.language:
                return replace(text, source=source, translations=())
        return replace(text, language=self.default, translations=())

    def plain(self, text: PlainText) -> PlainText:
        """The same for a text without markup."""
        found = dict(text.translations).get(self.language)
        return PlainText(text, language=self.default) if found is None else PlainText(found)

    def name(self, name: Name) -> Name:
        """The name that somebody has in the language, else the one that is printed everywhere.

        It keeps the other as a translation, so that it means the same person.
        """
        found = dict(name.translations).get(self.language)
        return replace(found, translations=((self.default, replace(name, translations=())),)) if found else name

    def link(self, link: Link) -> Link:
        """The link, whose label is the writer's, in the default language."""
        return replace(link, label=PlainText(link.label, language=self.default))

    def each(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """The same for each of several values."""
        chosen = tuple(map(self, values))
        return chosen if any(new is not old for new, old in zip(chosen, values, strict=True)) else values


def _as_it_is(chosen: _Choice, value: Any) -> Any:
    return value


_CHOICES: dict[type, Callable[[_Choice, Any], Any]] = {
    **dict.fromkeys((str, int, bool, float, type(None)), _as_it_is),
    **dict.fromkeys((RichText, Prose, Document), _Choice.text),
    PlainText: _Choice.plain,
    Name: _Choice.name,
    Link: _Choice.link,
    tuple: _Choice.each,
}
"""What is done with a value, by its type; another record is looked into."""


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(kind.__struct_fields__)
