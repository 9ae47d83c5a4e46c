"""One name as a style writes it."""

from __future__ import annotations

from msgspec import Struct

from frontis.csl.casing import Change
from frontis.csl.initials import initials, normalized
from frontis.csl.item import Person
from frontis.text.patterns import regex

_SPACED_SCRIPT = regex(
    r"[-0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u0590-\u06ff\u0900-\u0e7f\u10a0-\u10ff\u1e00-\u1fff]"
)
_JOINING = ("'", "’", "ʼ", "-")


class PersonStyle(Struct, frozen=True):
    """How a style wants names."""

    short: bool = False
    """Family names alone."""
    initialize_with: str | None = None
    initialize: bool = True
    keep_hyphen: bool = True
    sort_separator: str = ", "
    demotes_particle: bool = False
    family: Change = str
    given: Change = str


def written(person: Person, style: PersonStyle, inverted: bool) -> str:
    """The name, family name first where it is inverted."""
    if person.literal:
        return style.family(person.literal)
    if not _SPACED_SCRIPT.search(person.family):
        return person.particle + style.family(person.family) + ("" if style.short else style.given(person.given))
    if style.short:
        return style.family(_joined(person.particle, person.family))
    given = style.given(_given(person.given, style)) if person.given else ""
    return _inverted(person, given, style) if inverted else _in_order(person, given, style)


def _given(given: str, style: PersonStyle) -> str:
    if style.initialize_with is None or not _SPACED_SCRIPT.match(given):
        return given
    shorten = initials if style.initialize else normalized
    return shorten(given, style.initialize_with, style.keep_hyphen)


def _in_order(person: Person, given: str, style: PersonStyle) -> str:
    family = style.family(_joined(person.particle, person.family))
    family = _joined(style.given(person.dropping), family) if person.dropping else family
    if person.suffix:
        family += (", " if person.comma_suffix else " ") + _suffix(person.suffix, style)
    return f"{given} {family}" if given else family


def _inverted(person: Person, given: str, style: PersonStyle) -> str:
    after = [given, person.dropping] if given else [person.dropping]
    if style.demotes_particle:
        first = style.family(person.family)
        after.append(person.particle)
    else:
        first = style.family(_joined(person.particle, person.family))
    parts = (first, " ".join(filter(None, after)), _suffix(person.suffix, style))
    return style.sort_separator.join(filter(None, parts))


def _suffix(suffix: str, style: PersonStyle) -> str:
    """`Jr.`, whose stop is that of initials."""
    return suffix if style.initialize_with is None else normalized(suffix, style.initialize_with, style.keep_hyphen)


def _joined(particle: str, family: str) -> str:
    if not particle:
        return family
    return particle + family if particle.endswith(_JOINING) else f"{particle} {family}"
