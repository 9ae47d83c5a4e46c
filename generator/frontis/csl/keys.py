"""What names and dates are sorted by."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.csl.item import Date, Item, Person


def sorting_names(item: Item, variables: Iterable[str], demotes_particle: bool) -> str:
    """Family names first; what is dropped comes last, and the particle too unless it belongs to the family name."""
    people = (person for variable in variables for person in item.names[variable])
    return "; ".join(_name(person, demotes_particle) for person in people)


def _name(person: Person, demotes_particle: bool) -> str:
    before, after = ("", person.particle) if demotes_particle else (person.particle, "")
    parts = (before, person.family, person.given, person.dropping, after, person.suffix)
    return person.literal or " ".join(filter(None, parts))


def sorting_date(date: Date) -> str:
    """The first day in figures, years before Christ first."""
    if not date.parts:
        return date.literal
    year, month, day = date.parts[0]
    return f"{year + 100000:06}{month:02}{day:02}"
