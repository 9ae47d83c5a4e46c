"""Who is who: oneself and the people of the site, found in author lists."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from frontis.model.names import Name
from frontis.model.people import Person
from frontis.settings.values import Profile
from frontis.site.identity import Bearers, Spellings


@dataclass(frozen=True, slots=True)
class Someone:
    """Whom a name means."""

    is_self: bool = False
    person: str | None = None
    """The id in `people.yaml`."""
    orcid: str = ""
    """The address of that person's ORCID record."""


NOBODY_KNOWN = Someone()


class People:
    """Finds the person that a name means; remembers what it found, since names come again and again."""

    def __init__(self, profile: Profile, people: Collection[Person]) -> None:
        self._self = Spellings.of([profile.name, *profile.names])
        self._people = Bearers.of({person.id: [person.name, *person.names] for person in people})
        self._orcids = {person.id: person.orcid.url for person in people if person.orcid}
        self._found: dict[Name, Someone] = {}

    def who(self, name: Name) -> Someone:
        """Oneself, a person of the site, or nobody known. Where two people fit, nobody: a wrong link is worse."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._find(name)
        return found

    def _find(self, name: Name) -> Someone:
        is_self = self._self.matches(name)
        person = self._people.of_name(name)
        if person is None:
            return Someone(is_self) if is_self else NOBODY_KNOWN
        return Someone(is_self, person, self._orcids.get(person, ""))
