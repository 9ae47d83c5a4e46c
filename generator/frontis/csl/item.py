"""An item of CSL-JSON made ready: its texts, names and dates, and the shape that decides what a reference shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from msgspec import Struct

from frontis.csl.marks import bare, typographic
from frontis.csl.numbers import is_numeric
from frontis.text.patterns import regex

NAMES = frozenset((
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editor-translator", "editorial-director", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
    "reviewed-author", "script-writer", "series-creator", "translator",
))  # fmt: skip
DATES = frozenset(("accessed", "available-date", "event-date", "issued", "original-date", "submitted"))
NUMBERS = frozenset((
    "chapter-number", "collection-number", "edition", "issue", "number", "number-of-pages", "number-of-volumes", "page",
    "page-first", "part-number", "printing-number", "section", "supplement-number", "version", "volume",
))  # fmt: skip
_OLD_NAMES = {"shortTitle": "title-short", "journalAbbreviation": "container-title-short", "event": "event-title"}
_IDENTIFIERS = frozenset(("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL"))
_NO_VARIABLES = frozenset((
    "abstract", "annote", "citation-key", "citation-label", "citation-number", "id", "keyword", "language", "type",
    "year-suffix",
))  # fmt: skip
"""What no reference shows: what only programs use, and long texts."""
_NO_TEXTS = NAMES | DATES | _NO_VARIABLES
_PARTS = ("family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal")
_PAGES = regex(r"(?:pp?\.\s*)?((\w+).*)")
"""Pages without the label that some give them, and the first of them."""
_ISO = regex(r"(-?\d{1,4})(?:-(\d\d?))?(?:-(\d\d?))?")


class Person(Struct, frozen=True, cache_hash=True):
    """A name in its parts; `literal` alone for an institution or whoever has no parts."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """That is never dropped: `van der` Velde."""
    dropping: str = ""
    """That falls away with the given name: Alexander `von` Humboldt."""
    suffix: str = ""
    comma_suffix: bool = False
    literal: str = ""


class Date(NamedTuple):
    """A date or a range: one or two rows of year, month and day, zero where unknown."""

    parts: tuple[tuple[int, int, int], ...] = ()
    season: str = ""
    literal: str = ""
    circa: bool = False


class Shape(Struct, frozen=True, eq=False):
    """All of an item that the choices of a style look at: items of one shape have the same parts."""

    type: str
    variables: tuple[str, ...]
    numeric: tuple[str, ...]
    uncertain: tuple[str, ...]
    language: str


class Item(Struct):
    """A work as styles see it."""

    shape: Shape
    texts: dict[str, str]
    names: dict[str, tuple[Person, ...]]
    dates: dict[str, Date]
    open_lists: frozenset[str] = frozenset()
    """Lists of names that go on with people who are not named."""


def item(members: Mapping[str, Any], open_lists: frozenset[str] = frozenset()) -> Item:
    """The item of CSL-JSON; members that are not as the schema wants them are left out."""
    texts: dict[str, str] = {}
    names: dict[str, tuple[Person, ...]] = {}
    dates: dict[str, Date] = {}
    for member, value in members.items():
        variable = _OLD_NAMES.get(member, member)
        if isinstance(value, list):
            if variable in NAMES and (people := tuple([person for person in map(_person, value) if person])):
                names[variable] = people
        elif isinstance(value, dict):
            if variable in DATES and (date := _date(value)):
                dates[variable] = date
        elif variable not in _NO_TEXTS and (text := _text(value)):
            texts[variable] = text if variable in _IDENTIFIERS else typographic(text)
    if "page" in texts and (pages := _PAGES.fullmatch(texts["page"])):
        texts["page"] = pages[1]
        texts.setdefault("page-first", pages[2])
    return Item(_shape(members, texts, names, dates), texts, names, dates, open_lists)


@cache
def _same_shape(
    kind: str, variables: tuple[str, ...], numeric: tuple[str, ...], uncertain: tuple[str, ...], language: str
) -> Shape:
    """The one object for a shape, by which programs are found without comparing all that it holds."""
    return Shape(kind, variables, numeric, uncertain, language)


def _text(value: object) -> str:
    """A text or number as text."""
    if isinstance(value, str):
        return bare(value).strip()
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def _shape(
    members: Mapping[str, Any], texts: dict[str, str], names: dict[str, tuple[Person, ...]], dates: dict[str, Date]
) -> Shape:
    return _same_shape(
        str(members.get("type") or "document"),
        (*texts, *names, *dates),
        tuple([variable for variable in texts if variable in NUMBERS and is_numeric(texts[variable])]),
        tuple([variable for variable, date in dates.items() if date.circa]),
        str(members.get("language") or "").casefold(),
    )


def _person(value: object) -> Person | None:
    if not isinstance(value, dict):
        return None
    parts = [text if isinstance(text := value.get(name), str) else "" for name in _PARTS]
    return person(*parts, bool(value.get("comma-suffix")))


@lru_cache(maxsize=1 << 14)
def person(
    family: str, given: str, particle: str, dropping: str, suffix: str, literal: str, comma_suffix: bool
) -> Person | None:
    """The name of such parts, the same object for the same name; None without any."""
    family, given, particle, dropping, suffix, literal = (
        typographic(bare(part).strip()) for part in (family, given, particle, dropping, suffix, literal)
    )
    if family:
        return Person(family, given, particle, dropping, suffix, comma_suffix)
    literal = literal or given
    return Person(literal=literal) if literal else None


def _date(value: Mapping[str, Any]) -> Date | None:
    literal, raw = value.get("literal"), value.get("raw")
    circa = value.get("circa") not in (None, False, "", 0, "0", "false")
    rows = value.get("date-parts")
    parts = tuple(row for row in map(_row, rows if isinstance(rows, list) else ()) if row)[:2]
    if not parts and isinstance(raw, str):
        parts = tuple((int(y), int(m or 0), int(d or 0)) for y, m, d in (_ISO.findall(raw) if _is_iso(raw) else ()))[:2]
        literal = literal or raw
    if parts:
        return Date(parts, str(value.get("season") or ""), "", circa)
    return Date((), "", bare(literal).strip(), circa) if isinstance(literal, str) and literal.strip() else None


def _is_iso(raw: str) -> bool:
    return all(_ISO.fullmatch(side) for side in raw.strip().split("/"))


def _row(row: object) -> tuple[int, int, int] | None:
    if not isinstance(row, list) or not row:
        return None
    numbers = [number if (number := _whole(part)) is not None else 0 for part in row[:3]]
    year, month, day = numbers + [0] * (3 - len(numbers))
    if not year:
        return None
    return year, month if 0 < month <= 24 else 0, day if 0 < day <= 31 else 0


def _whole(part: object) -> int | None:
    try:
        return int(part) if isinstance(part, str | int | float) else None
    except (ValueError, OverflowError):
        return None
