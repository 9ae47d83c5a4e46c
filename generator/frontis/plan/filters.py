"""By what a long list of works can be filtered: only what tells its works apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from frontis.model.highlights import HighlightKind
from frontis.model.texts import RichText
from frontis.plan.entries import NamedLink
from frontis.plan.works import WorkEntry

FEWEST = 10
"""Works that are seen at a glance; from here on a list has a filter."""

RAREST_FIRST = [str(kind) for kind in HighlightKind]


class FilterOption(Struct, frozen=True):
    """A value by which a list of works can be filtered."""

    key: str
    name: RichText | None
    """None where the interface words it, by its key."""
    count: int
    places: str
    """Where in the list the works stand that have it: how far each is from the one before."""


class Filter(Struct, frozen=True):
    """By what a list of works can be filtered."""

    name: str
    """`year`, `type`, `topic`, `venue`, `highlight` or `selected`: also its name in the page's address."""
    options: tuple[FilterOption, ...]


def has_filter(works: int) -> bool:
    """Whether a list of so many works has a filter."""
    return works >= FEWEST


def filters(works: Sequence[WorkEntry], topics: Iterable[NamedLink], venues: Iterable[NamedLink]) -> tuple[Filter, ...]:
    """The filters that distinguish something among the works, each with its values and how many works have them."""
    found = {
        "year": _filter("year", [(str(work.record.year or ""),) for work in works]),
        "type": _filter("type", [(work.record.type,) for work in works]),
        "topic": _filter("topic", [tuple(topic.key for topic in work.topics) for work in works], topics),
        "venue": _filter("venue", [(work.venue_key,) for work in works], venues),
        "highlight": _filter("highlight", [_honours(work) for work in works]),
        "selected": _filter("selected", [("yes",) if work.record.selected else () for work in works]),
    }
    return tuple(each for each in found.values() if each)


def _filter(name: str, values: Sequence[tuple[str, ...]], links: Iterable[NamedLink] = ()) -> Filter | None:
    """None where all works have the same value, or none."""
    if len(set(values)) < 2:
        return None
    names = {link.key: link.name for link in links}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(values):
        for value in filter(None, each):
            places[value].append(place)
    return Filter(
        name,
        tuple(
            FilterOption(key, names.get(key), len(places[key]), _gaps(places[key]))
            for key in _in_order(name, places, list(names))
        ),
    )


def _gaps(places: Sequence[int]) -> str:
    return " ".join([str(here - before) for before, here in pairwise([0, *places])])


def _in_order(name: str, places: Mapping[str, Sequence[int]], named: Sequence[str]) -> list[str]:
    """The newest year and the rarest distinction first; else what most works have, then as the names are sorted."""
    if name == "year":
        return sorted(places, key=int, reverse=True)
    if name == "highlight":
        return sorted(places, key=RAREST_FIRST.index)
    ranks = {key: rank for rank, key in enumerate(named)}
    return sorted(places, key=lambda key: (-len(places[key]), ranks.get(key, 0), key))


def _honours(work: WorkEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(highlight.kind) for highlight in work.record.highlights))
