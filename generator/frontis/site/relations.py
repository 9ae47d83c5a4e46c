"""Which works belong together: those of a project, of a person, and those related to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from frontis.model.projects import Project
from frontis.model.publications import Publication
from frontis.site.groups import TopicGroup
from frontis.site.people import People, Someone

NEIGHBOURS = 4
"""How far to look on each side within a topic, so that the whole stays linear."""
SHOWN = 3


Known = tuple[tuple[int, Someone], ...]
"""Places in the list of a work's authors and then editors, and whom the names there mean."""


def known_people(works: Iterable[Publication], people: People) -> dict[str, Known]:
    """Work id to where in its lists one is named oneself, or a person of the site; works with neither are left out."""
    found: dict[str, Known] = {}
    for work in works:
        named = [people.who(author.name) for author in (*work.authors, *work.editors)]
        known = tuple([(place, who) for place, who in enumerate(named) if who.is_self or who.person])
        if known:
            found[work.id] = known
    return found


def works_of_people(known: Mapping[str, Known]) -> dict[str, tuple[str, ...]]:
    """Person id to the ids of the works on which that person is named."""
    found: dict[str, list[str]] = {}
    for work, there in known.items():
        for person in {who.person: None for _, who in there if who.person is not None}:
            found.setdefault(person, []).append(work)
    return {person: tuple(ids) for person, ids in found.items()}


def works_of_projects(works: Sequence[Publication], projects: Iterable[Project]) -> dict[str, tuple[str, ...]]:
    """Project id to the ids of its works, named by either side, in the order of `works`."""
    places = {work.id: place for place, work in enumerate(works)}
    named: dict[str, set[str]] = {project.id: set(project.publications) & places.keys() for project in projects}
    for work in works:
        for project in work.projects:
            named.setdefault(project, set()).add(work.id)
    return {project: tuple(sorted(ids, key=places.__getitem__)) for project, ids in named.items() if ids}


def projects_of_works(
    works_by_project: Mapping[str, Iterable[str]], projects: Iterable[Project]
) -> dict[str, tuple[Project, ...]]:
    """Work id to its projects: the other side of `works_of_projects`."""
    found: dict[str, list[Project]] = {}
    for project in projects:
        for work in works_by_project.get(project.id, ()):
            found.setdefault(work, []).append(project)
    return {work: tuple(named) for work, named in found.items()}


def related_works(works: Sequence[Publication], topics: Iterable[TopicGroup]) -> dict[str, tuple[str, ...]]:
    """Work id to the ids of the few works nearest to it: those that share most topics, then the nearest in time."""
    places = {work.id: place for place, work in enumerate(works)}
    near: dict[int, list[int]] = {}
    for topic in topics:
        there = [places[work] for work in topic.works]
        for number, place in enumerate(there):
            near.setdefault(place, []).extend(there[max(0, number - NEIGHBOURS) : number + NEIGHBOURS + 1])
    return {works[place].id: tuple([works[other].id for other in _nearest(place, near[place])]) for place in near}


def _nearest(place: int, near: Iterable[int]) -> list[int]:
    """The places of those that share most topics: `near` has each once for every topic, and the work itself too."""
    ranked = sorted([(-count, abs(other - place), other) for other, count in Counter(near).items() if other != place])
    return [other for *_, other in ranked[:SHOWN]]
