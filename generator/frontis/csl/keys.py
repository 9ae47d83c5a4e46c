"""What names and dates are sorted by."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.csl.item import Date, Item, Person
from frontis.csl.names import ListStyle


def sorting_names(item: Item, variables: Iterable[str], style: ListStyle, demotes_particle: bool) -> str:
    """The names that the style shows, family names first; their number where it counts them."""
    people = [person for variable in variables for person in item.names[variable][: style.shown(item.names[variable])]]
    if style.counts:
        return f"{len(people):06}"
    return "; ".join(_name(person, style.person.short, demotes_particle) for person in people)


def _name(person: Person, short: bool, demotes_particle: bool) -> str:
    before, after = ("", person.particle) if demotes_particle else (person.particle, "")
    parts = (
        (before, person.family)
        if short
        else (before, person.family, person.given, person.dropping, after, person.suffix)
    )
    return person.literal or " ".join(filter(None, parts))


def sorting_date(date: Date) -> str:
    """The first day in figures, years before Christ first."""
    if not date.parts:
        return date.literal
    year, month, day = date.parts[0]
    return f"{year + 100000:06}{month:02}{day:02}"
