"""Ids: made where none is given, and unique ignoring case within a collection."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import count
from typing import TypeVar

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.model.publications import Publication
from frontis.model.records import Record

R = TypeVar("R", Publication, Record)


class Claim(Struct, frozen=True, omit_defaults=True):
    """An id that a record has or would get."""

    id: str
    origin: Origin
    title: str
    """What a message calls the record: `publication 'Meta-Learning…'`."""
    given: bool = True
    """Whether the writer gave it, or it was made."""


def unique(made: str, taken: Collection[str]) -> str:
    """The id, with a number after it if one of the lower-case ids `taken` is the same."""
    numbered = (made if number == 1 else f"{made}-{number}" for number in count(1))
    return next(each for each in numbered if each.lower() not in taken)


def collisions(claims: Sequence[Claim]) -> list[Diagnostic]:
    """An error for every record whose id an earlier one has, with ids to paste."""
    first: dict[str, Claim] = {}
    taken = {claim.id.lower() for claim in claims}
    found = []
    for claim in claims:
        other = first.setdefault(claim.id.lower(), claim)
        if other is not claim:
            free = unique(claim.id, taken)
            taken.add(free.lower())
            found.append(_collision(claim, other, free))
    return found


def without_doubles(records: Iterable[R]) -> tuple[R, ...]:
    """The records with each id once: the later ones are errors already, and would only cause more."""
    first: dict[str, R] = {}
    for record in records:
        first.setdefault(record.id.lower(), record)
    return tuple(first.values())


def _collision(claim: Claim, other: Claim, free: str) -> Diagnostic:
    place = f"{other.origin.file}:{other.origin.line}"
    if claim.origin.file.endswith(".bib"):
        message = f"the key of {claim.title} gives the id '{claim.id}', which {other.title} in {place} has too"
        return error(
            "duplicate-id",
            message,
            claim.origin,
            f"if they are two, make the key here '{free}'; if they are one, remove one",
        )
    if claim.given and other.given:
        message = f"the id '{claim.id}' is also that of {other.title} in {place}"
        return error("duplicate-id", message, claim.origin, f"give one of them another, such as 'id: {free}'")
    message = f"{claim.title} and {other.title} in {place} get the same id '{claim.id}'"
    named = "" if other.given else f"'id: {other.id}' there and "
    return error(
        "duplicate-id",
        message,
        claim.origin,
        f"if they are two, paste {named}'id: {free}' here; if they are one, remove one",
    )
