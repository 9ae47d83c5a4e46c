"""With whom the works were written: everybody in the author lists but oneself."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.site.people import People


class Coauthor(Struct, frozen=True):
    """Somebody with whom works were written."""

    name: Name
    """As printed on the first of the works."""
    person: str | None
    """The id in `people.yaml`."""
    works: tuple[str, ...]
    """Ids, in the site's order."""


def coauthors(works: Iterable[Publication], people: People) -> tuple[Coauthor, ...]:
    """Each of them once, most works first, then by name; in time that goes with the author lists."""
    names: dict[str, tuple[Name, str | None]] = {}
    together: dict[str, list[str]] = {}
    for work in works:
        for key, name, person in _others(work, people):
            names.setdefault(key, (name, person))
            together.setdefault(key, []).append(work.id)
    found = (Coauthor(*names[key], tuple(dict.fromkeys(ids))) for key, ids in together.items())
    return tuple(sorted(found, key=lambda each: (-len(each.works), each.name.display)))


def _others(work: Publication, people: People) -> Iterable[tuple[str, Name, str | None]]:
    for author in work.authors:
        someone = people.who(author.name)
        if not someone.is_self:
            key = f"/{someone.person}" if someone.person else someone.key  # no name has a slash in its key
            yield key, author.name, someone.person
