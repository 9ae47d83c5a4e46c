"""Who is who: oneself and the people of the site, found in author lists."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from frontis.model.names import Name
from frontis.model.people import Person
from frontis.settings.values import Profile
from frontis.site.identity import Bearers, Spellings, identity_key, identity_keys


class Someone(Struct, frozen=True):
    """Whom a name means."""

    is_self: bool = False
    person: str | None = None
    """The id in `people.yaml`."""
    orcid: str = ""
    """The address of that person's ORCID record."""
    key: str = ""
    """The same for names of anybody that differ in case, accents and order only."""


class People:
    """Finds the person that a name means; remembers what it found, since names come again and again."""

    def __init__(self, profile: Profile, people: Collection[Person]) -> None:
        self._self = Spellings.of([*_in_all_languages(profile.name), *profile.names])
        self._people = Bearers.of({person.id: [*_in_all_languages(person.name), *person.names] for person in people})
        self._orcids = {person.id: person.orcid.url for person in people if person.orcid}
        self._found: dict[Name, Someone] = {}

    def who(self, name: Name) -> Someone:
        """Oneself, a person of the site, or nobody known. Where two people fit, nobody: a wrong link is worse."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._find(name)
        return found

    def _find(self, name: Name) -> Someone:
        keys = identity_keys(name).union(*(identity_keys(other) for _, other in name.translations))
        person = self._people.of_keys(keys)
        orcid = self._orcids.get(person, "") if person else ""
        return Someone(not self._self.keys.isdisjoint(keys), person, orcid, identity_key(name))


def _in_all_languages(name: Name) -> tuple[Name, ...]:
    return (name, *(other for _, other in name.translations))
