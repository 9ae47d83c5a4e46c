"""Names in lists of authors that look like one's own, but are not among its spellings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from frontis.checks.written import Written
from frontis.diagnostics import Diagnostic, warning
from frontis.model.names import Name
from frontis.model.people import Person
from frontis.model.publications import Publication
from frontis.settings.values import Profile
from frontis.site.identity import Spellings
from frontis.text.folding import folded

_ALIKE = 0.85
"""How alike two family names are that may be one, mistyped."""


def near_spellings(
    works: Iterable[Publication], profile: Profile, people: Iterable[Person], written: Written
) -> Iterator[Diagnostic]:
    """A warning for each such name, where it stands first; a person of `people.yaml` is known to be somebody else."""
    own = Spellings.of((profile.name, *profile.names))
    others = Spellings.of(_spelled(people))
    seen: set[Name] = set()
    for work in sorted(works, key=lambda each: each.origin):
        for name in (author.name for author in work.authors):
            if name in seen or own.matches(name) or others.matches(name) or not _is_near(name, profile.name):
                continue
            seen.add(name)
            what = f"'{name.display}' may be you, and is not among the spellings of your name"
            hint = f"if it is you, add it in site.yaml: `names: [{name.display}]` under `profile`; else leave it"
            yield warning("near-spelling", what, written.place(name.display, work.origin), hint)


def _spelled(people: Iterable[Person]) -> Iterator[str | Name]:
    for person in people:
        yield person.name
        yield from person.names


def _is_near(name: Name, own: Name) -> bool:
    given, own_given = _words(name.given), _words(own.given)
    if not given or not own_given:
        return False
    if folded(name.full_family) == folded(own.full_family):
        return all(_may_stand_for(one, other) for one, other in zip_longest(given, own_given, fillvalue=""))
    alike = SequenceMatcher(None, folded(name.full_family), folded(own.full_family)).ratio()
    return given == own_given and alike >= _ALIKE


def _words(given: str) -> list[str]:
    return folded(given).replace(".", " ").replace("-", " ").split()


def _may_stand_for(one: str, other: str) -> bool:
    """Whether two given names can be one: the same, an initial of the other, or left out."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) <= 1 and longer.startswith(shorter))
