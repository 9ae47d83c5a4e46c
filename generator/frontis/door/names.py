"""Names in lists of authors, speakers and members: a list, one text with "and", or mappings that say more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from frontis.diagnostics import Unreadable
from frontis.door.reading import Reading, is_missing, kind_of
from frontis.door.shapes import TEXT, Shape, flag, value
from frontis.door.shared_fields import ORCID
from frontis.door.tables import Field, is_by_language, record, table
from frontis.door.targets import safe_address
from frontis.door.texts import BY_LANGUAGE, Translations, plain, translatable
from frontis.model.author_marks import Mark, meanings
from frontis.model.contributions import Contribution
from frontis.model.identifiers import Orcid
from frontis.model.names import MarkedName, Name, is_et_al, parse_author, parse_names
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
_NameByLanguage = tuple[tuple[str, Name], ...]
_WANTS = "a list of names, or one text with 'and' between the names"


class Contributors(NamedTuple):
    """A list of authors or editors."""

    names: tuple[Contribution, ...]
    et_al: bool = False
    """Whether more exist that are not named."""


def contributors() -> Shape[Contributors]:
    """Authors or editors, each with marks, an address, an affiliation."""
    item = {"anyOf": [{"type": ["string", "null"]}, _AUTHOR.schema(), BY_LANGUAGE]}
    return Shape(_read_contributors, {"anyOf": [*item["anyOf"], {"type": "array", "items": item}]})


def names() -> Shape[tuple[Name, ...]]:
    """People by their names alone."""

    def read(node: Node, reading: Reading) -> tuple[Name, ...] | None:
        found = _read_contributors(node, reading)
        return None if found is None else tuple(each.name for each in found.names)

    return Shape(read, {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": ["string", "null"]}}]})


def name() -> Shape[Name]:
    """One name, or one for each language."""
    return _in_languages(Name.parse, lambda one, others: replace(one, translations=others))


def _marked_name() -> Shape[MarkedName]:
    """One author's name with its signs, or one for each language; the signs are those of the default one."""
    return _in_languages(parse_author, lambda one, others: one._replace(name=replace(one.name, translations=others)))


def _in_languages(parse: Callable[[str], T], with_others: Callable[[T, _NameByLanguage], T]) -> Shape[T]:
    one = value(parse, "a name", TEXT)

    def make(text: str, others: Translations, node: Node, reading: Reading) -> T:
        return with_others(parse(text), tuple((tag, Name.parse(each)) for tag, each in others))

    several = translatable(make, lambda node, reading: None)

    def read(node: Node, reading: Reading) -> T | None:
        try:
            return (several if isinstance(node, Mapping) else one).read(node, reading)
        except Unreadable as failure:
            reading.unreadable(failure, node.origin)
            return None

    return Shape(read, {"anyOf": [one.schema, BY_LANGUAGE]}, translatable=True)


def _contribution(
    name: MarkedName,
    url: str | None = None,
    equal: bool = False,
    corresponding: bool = False,
    affiliation: str | None = None,
    orcid: Orcid | None = None,
) -> Contribution:
    return Contribution(name.name, name.marks, equal, corresponding, url, affiliation, orcid)


_MARKED_NAME = _marked_name()
_AUTHOR = table(
    "author",
    Field("name", _MARKED_NAME, "The name as printed on the work.", required=True),
    Field("url", value(safe_address, "a web address", TEXT), "Their homepage."),
    Field("equal", flag(), "Contributed equally (the mark `*`)."),
    Field("corresponding", flag(), "Corresponding author (the mark `✉`)."),
    Field("affiliation", plain(), "Where they worked at the time."),
    ORCID,
    titled_by=("name",),
)
_AUTHOR_SHAPE = record(_AUTHOR, _contribution, "a name, or a mapping such as {name: …, url: …}")


def _read_contributors(node: Node, reading: Reading) -> Contributors | None:
    items = node.items if isinstance(node, Sequence) else (node,)
    found: list[Contribution] = []
    et_al = False
    for item in items:
        if is_missing(item):
            continue
        if isinstance(item, Scalar):
            several, more = _read_text(item, reading, listed=isinstance(node, Sequence))
            found += several
            et_al = et_al or more
        elif isinstance(item, Mapping):
            one = _read_mapping(item, reading)
            found += [one] if one else []
        else:
            message = f"'{reading.field}' must be {_WANTS}; here one name is {kind_of(item)}"
            reading.error("wrong-type", message, item.origin, f"write '{reading.field}: [Ann Lee, Bo Li]'")
    return Contributors(_with_meanings(found), et_al) if found or et_al else None


def _read_mapping(node: Mapping, reading: Reading) -> Contribution | None:
    """One author: a name in several languages, or one with what else is said of them."""
    if not node.entries or not is_by_language(node, reading):
        return _AUTHOR_SHAPE.read(node, reading)
    name = _MARKED_NAME.read(node, reading)
    return _contribution(name) if name else None


@lru_cache(maxsize=4096)
def _item(text: str) -> Contribution | None:
    """One item of a list, None for `et al.`; kept, because the same few people stand on most works of a site."""
    return None if is_et_al(text) else _contribution(parse_author(text))


def _read_text(node: Scalar, reading: Reading, listed: bool) -> tuple[Iterable[Contribution], bool]:
    """The authors that one text names: one where it is an item of a list."""
    try:
        if not listed:
            several, et_al = parse_names(node.text)
            return map(_contribution, several), et_al
        one = _item(node.text)
        return ((one,), False) if one else ((), True)
    except Unreadable as failure:
        reading.unreadable(failure, node.origin, "bad-name")
        return (), False


def _with_meanings(found: list[Contribution]) -> tuple[Contribution, ...]:
    """The authors with what the signs at their names say."""
    if not any(each.marks for each in found):
        return tuple(found)
    said = meanings(each.marks for each in found)
    return tuple(_with_meaning(each, {said[mark] for mark in each.marks if mark in said}) for each in found)


def _with_meaning(one: Contribution, said: set[Mark]) -> Contribution:
    if not said:
        return one
    return replace(
        one,
        equal=one.equal or Mark.EQUAL in said,
        corresponding=one.corresponding or Mark.CORRESPONDING in said,
    )
