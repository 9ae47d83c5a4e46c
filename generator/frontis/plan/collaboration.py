"""Who works on what: the graph of subjects and co-authors, laid out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, record_path
from frontis.plan.entries import NamedLink
from frontis.plan.frame import Frame
from frontis.plan.overview import Edge, Graph
from frontis.site.assemble import Site
from frontis.site.coauthors import Coauthor
from frontis.site.groups import TopicGroup, VenueGroup

SUBJECTS_SHOWN = 8
COAUTHORS_SHOWN = 10
FEWEST = 2
"""With fewer on either side there is nothing to see."""
HEAVIEST = 4

Shared = Mapping[int, Counter[int]]
"""Somebody's place among the co-authors to how many works are on which subject, by its place."""


def graph(site: Site, people: Sequence[Coauthor], frame: Frame) -> Graph | None:
    """The most frequent topics (without topics: venues) and co-authors; None where nothing joins them."""
    by_topic = len(site.topics) >= FEWEST
    groups = site.topics if by_topic else site.venues
    shared = _shared(groups[:SUBJECTS_SHOWN], people[:COAUTHORS_SHOWN])
    left = sorted({subject for counts in shared.values() for subject in counts})
    if min(len(left), len(shared)) < FEWEST:
        return None
    right = _beside_their_subjects(shared, left)
    links = frame.topics if by_topic else frame.venues
    return Graph(
        kind="topics" if by_topic else "venues",
        subjects=tuple(_briefly(links[subject], groups[subject], site) for subject in left),
        coauthors=tuple(_named(people[someone], frame.addresses) for someone in right),
        edges=tuple(sorted(_edges(shared, left, right), key=lambda edge: edge.count)),
    )


def _briefly(link: NamedLink, group: TopicGroup | VenueGroup, site: Site) -> NamedLink:
    """A topic as it is; a venue by its short name where it has one, since the column is narrow."""
    if isinstance(group, TopicGroup):
        return link
    known = group.venue.short if group.venue else None
    short = known or site.works_by_id[group.works[0]].venue_short
    return replace(link, name=RichText(short)) if short else link


def _shared(groups: Sequence[TopicGroup | VenueGroup], people: Sequence[Coauthor]) -> Shared:
    subjects_of: dict[str, list[int]] = {}
    for place, each in enumerate(groups):
        for work in each.works:
            subjects_of.setdefault(work, []).append(place)
    counted = (
        Counter(subject for work in someone.works for subject in subjects_of.get(work, ())) for someone in people
    )
    return {place: counts for place, counts in enumerate(counted) if counts}


def _beside_their_subjects(shared: Shared, left: Sequence[int]) -> list[int]:
    """The co-authors in an order in which few lines cross: each by the middle of the subjects."""
    rows = {subject: row for row, subject in enumerate(left)}

    def middle(someone: int) -> float:
        counts = shared[someone]
        return sum(rows[subject] * count for subject, count in counts.items()) / counts.total()

    return sorted(shared, key=lambda someone: (middle(someone), someone))


def _edges(shared: Shared, left: Sequence[int], right: Sequence[int]) -> Iterable[Edge]:
    for row, subject in enumerate(left):
        for place, someone in enumerate(right):
            if count := shared[someone][subject]:
                weight = min(count.bit_length(), HEAVIEST)
                yield Edge(row, place, _down(row, left), _down(place, right), count, weight)


def _down(place: int, column: Sequence[int]) -> float:
    """The middle of a row of a column that is 100 high."""
    return round((place + 0.5) * 100 / len(column), 2)


def _named(someone: Coauthor, addresses: Addresses) -> NamedLink:
    url = addresses.local(record_path("people", someone.person)) if someone.person else ""
    return NamedLink(RichText(someone.name.display), url, someone.person or "", len(someone.works))
