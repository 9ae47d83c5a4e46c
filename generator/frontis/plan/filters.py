"""By what a long list of works can be filtered: only what tells its works apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from frontis.model.highlights import HighlightKind
from frontis.model.texts import RichText
from frontis.plan.entries import NamedLink
from frontis.plan.pages import Filter
from frontis.plan.works import WorkEntry

FEWEST = 10
"""Works that are seen at a glance; from here on a list has a filter."""

RAREST_FIRST = [str(kind) for kind in HighlightKind]


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
    counts = Counter(value for each in values for value in each if value)
    return Filter(
        name, tuple(_option(key, names.get(key), counts[key]) for key in _in_order(name, counts, list(names)))
    )


def _option(key: str, name: RichText | None, count: int) -> NamedLink:
    return NamedLink(name, "", key, count)


def _in_order(name: str, counts: Counter[str], named: Sequence[str]) -> list[str]:
    """The newest year and the rarest distinction first; else what most works have, then as the names are sorted."""
    if name == "year":
        return sorted(counts, key=int, reverse=True)
    if name == "highlight":
        return sorted(counts, key=RAREST_FIRST.index)
    places = {key: place for place, key in enumerate(named)}
    return sorted(counts, key=lambda key: (-counts[key], places.get(key, 0), key))


def _honours(work: WorkEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(highlight.kind) for highlight in work.record.highlights))
