"""Works put under headings: by year, topic, venue, type, month or day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.model.vocabularies import Topic, Venue
from frontis.text.collation import sort_key
from frontis.text.slugs import folder_name


class Group(Struct, frozen=True):
    """A heading's key and the works under it, in the site's order."""

    key: str
    """`2019`, `2019-06`, `2019-06-16`, a CSL type, a topic's or venue's key; empty for what has none."""
    works: tuple[str, ...]
    """Ids."""


class TopicGroup(Struct, frozen=True):
    """A topic that the site's works name, with what `topics.yaml` knows of it."""

    key: str
    name: RichText
    description: RichText | None
    works: tuple[str, ...]


class VenueGroup(Struct, frozen=True):
    """A venue in which works appeared, with what `venues.yaml` knows of it."""

    key: str
    name: RichText
    venue: Venue | None
    works: tuple[str, ...]


def group(works: Iterable[Publication], key: Callable[[Publication], Sequence[str]]) -> tuple[Group, ...]:
    """Groups in the order in which `works` first come to them; a work stands in each group that `key` names."""
    found: dict[str, list[str]] = {}
    for work in works:
        for name in key(work):
            found.setdefault(name, []).append(work.id)
    return tuple(Group(name, tuple(ids)) for name, ids in found.items())


def year_of(work: Publication) -> Sequence[str]:
    """The year, or the group of works without one."""
    return (str(work.year) if work.year else "",)


def month_of(work: Publication) -> Sequence[str]:
    """The month, or the year where no month is known."""
    date = work.date
    if date is None:
        return ("",)
    return (f"{date.year}-{date.month:02d}" if date.month else str(date.year),)


def day_of(work: Publication) -> Sequence[str]:
    """The date as exactly as it is known."""
    return (work.date.isoformat() if work.date else "",)


def type_of(work: Publication) -> Sequence[str]:
    """The CSL type."""
    return (work.type,)


class TopicNames:
    """Finds the topic that a word means: a key, a name or a spelling of `topics.yaml`, or the word itself."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._topics = {topic.key: topic for topic in topics}
        self._keys = {
            spelling.casefold(): topic.key
            for topic in self._topics.values()
            for spelling in (topic.key, topic.name.plain, *topic.names)
        }
        self._found: dict[str, str] = {}

    def key(self, word: str) -> str:
        """The topic's key, which is also its place in URLs."""
        found = self._found.get(word)
        if found is None:
            known = self._keys.get(word.casefold())
            found = self._found[word] = known or self._keys.get(made := folder_name(word), made)
        return found

    def topic(self, key: str) -> Topic | None:
        """What `topics.yaml` says of it."""
        return self._topics.get(key)


NamedGroup = TypeVar("NamedGroup", TopicGroup, VenueGroup)


def by_size_and_name(groups: Iterable[NamedGroup], language: str) -> tuple[NamedGroup, ...]:
    """Most works first, then by name as the language sorts."""
    return tuple(sorted(groups, key=lambda each: (-len(each.works), sort_key(each.name.plain, language), each.key)))


def topic_groups(works: Sequence[Publication], names: TopicNames, language: str) -> tuple[TopicGroup, ...]:
    """A group for each topic that a work names, most works first."""
    words = {names.key(word): word for work in reversed(works) for word in work.topics}
    groups = group(works, lambda work: tuple(dict.fromkeys(names.key(word) for word in work.topics)))
    return by_size_and_name((_topic_group(each, names.topic(each.key), words) for each in groups), language)


def _topic_group(each: Group, topic: Topic | None, words: dict[str, str]) -> TopicGroup:
    name = topic.name if topic else RichText(words[each.key])
    return TopicGroup(each.key, name, topic.description if topic else None, each.works)


def venue_key(work: Publication) -> str:
    """The key of a work's venue: that of `venues.yaml`, else made of its short or full name; empty without a venue."""
    if work.venue_key:
        return work.venue_key
    if work.venue_short:
        return folder_name(work.venue_short)
    return folder_name(work.venue.plain) if work.venue else ""


def venue_groups(works: Sequence[Publication], venues: Iterable[Venue], language: str) -> tuple[VenueGroup, ...]:
    """A group for each venue in which a work appeared, most works first."""
    known = {venue.key: venue for venue in venues}
    names = {venue_key(work): work.venue or RichText(work.venue_short or "") for work in reversed(works)}
    groups = group(works, lambda work: (venue_key(work),))
    names |= {key: venue.name for key, venue in known.items()}
    found = [VenueGroup(each.key, names[each.key], known.get(each.key), each.works) for each in groups if each.key]
    return by_size_and_name(found, language)
