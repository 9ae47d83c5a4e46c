"""The ways to write a value: each reads a node, and describes itself to editors as JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Dictionary
from typing import Any, Generic, TypeVar

from msgspec import Struct

from frontis.diagnostics import Unreadable, did_you_mean
from frontis.door.reading import Reading, is_missing
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
U = TypeVar("U")
Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NUMBER: Schema = {"type": ["string", "number"]}
SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
"""Any plain scalar: `title: 1e3` is a title."""


def nullable(schema: Schema) -> Schema:
    """The schema that also allows nothing, which counts as missing."""
    if isinstance(kind := schema.get("type"), str):
        return {**schema, "type": [kind, "null"]}
    if isinstance(kind, list):
        return {**schema, "type": sorted({*kind, "null"})}
    return {"anyOf": [schema, {"type": "null"}]} if schema else {}


class Shape(Struct, Generic[T], frozen=True):
    """One way to write a value."""

    read: Callable[[Node, Reading], T | None]
    """The value, or None after noting in the reading what is wrong."""
    schema: Schema
    """JSON Schema, draft 7 (what the YAML extension of VS Code reads in all its versions)."""
    translatable: bool = False
    """Whether it is a text, of which there may be one for each language of the site."""


def value(parse: Callable[[str], T], wants: str, schema: Schema = SCALAR, code: str = "bad-value") -> Shape[T]:
    """A scalar that a value type reads; `wants` (`a date`) is said when something else stands there."""

    def read(node: Node, reading: Reading) -> T | None:
        if not isinstance(node, Scalar):
            reading.wrong_type(node, wants)
            return None
        try:
            return parse(node.text.strip())
        except Unreadable as failure:
            reading.unreadable(failure, node.origin, code)
            return None

    return Shape(read, schema)


def string(wants: str = "a text") -> Shape[str]:
    """A plain text, kept as written but for the space around it."""
    return value(str, wants)


def choice(
    options: Iterable[str], wants: str, instead: Dictionary[str, str] | None = None, usual: Iterable[str] = ()
) -> Shape[str]:
    """One of some words, in any case; `instead` has the hints for words that people try.

    Where nothing is near, the hint lists the `usual` options, or all.
    """
    known = {option.lower(): option for option in options}
    offer = f"most are: {', '.join(usual)}" if usual else f"one of: {', '.join(known.values())}"

    def parse(text: str) -> str:
        found = known.get(text.lower())
        if found is None:
            hint = (instead or {}).get(text.lower()) or did_you_mean(text, known.values())
            raise Unreadable(f"'{text}' is not {wants}", hint or offer)
        return found

    return value(parse, wants, {"enum": list(known.values())})


def flag() -> Shape[bool]:
    """Yes or no."""
    words = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

    def parse(text: str) -> bool:
        found = words.get(text.lower())
        if found is None:
            raise Unreadable(f"'{text}' is neither true nor false", "write true or false")
        return found

    return value(parse, "true or false", {"type": "boolean"})


def whole_number(least: int = 0) -> Shape[int]:
    """A whole number from `least` on."""
    wants = f"a whole number from {least} on" if least else "a whole number"

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdecimal()) or len(text) > 9 or int(text) < least:
            raise Unreadable(f"'{text}' is not {wants}", "write digits only, such as 12")
        return int(text)

    return value(parse, wants, {"type": "integer", "minimum": least})


def list_of(item: Shape[T], wants: str) -> Shape[tuple[T, ...]]:
    """A list, item by item; what can't be read is noted and left out, empty items are passed over."""

    def read(node: Node, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, Sequence):
            reading.wrong_type(node, wants)
            return None
        found = (item.read(each, reading) for each in node.items if not is_missing(each))
        return tuple(each for each in found if each is not None)

    return Shape(read, {"type": "array", "items": item.schema})


def one_or_many(item: Shape[T], wants: str) -> Shape[tuple[T, ...]]:
    """One value, or a list of such values."""
    many = list_of(item, wants)

    def read(node: Node, reading: Reading) -> tuple[T, ...] | None:
        if isinstance(node, Sequence):
            return many.read(node, reading)
        one = item.read(node, reading)
        return None if one is None else (one,)

    return Shape(read, {"anyOf": [item.schema, many.schema]})


def words(wants: str) -> Shape[tuple[str, ...]]:
    """A list of free words, or one text with commas between them; each word counts once."""
    many = list_of(string(), wants)

    def read(node: Node, reading: Reading) -> tuple[str, ...] | None:
        if isinstance(node, Scalar):
            parts = [part.strip() for part in node.text.replace(";", ",").split(",")]
            return tuple(dict.fromkeys(part for part in parts if part))
        found = many.read(node, reading)
        return None if found is None else tuple(dict.fromkeys(found))

    return Shape(read, {"anyOf": [SCALAR, many.schema]})


def turned(shape: Shape[T], turn: Callable[[T], U]) -> Shape[U]:
    """The same way of writing, with the value turned into another; `turn` may raise `Unreadable`."""

    def read(node: Node, reading: Reading) -> U | None:
        found = shape.read(node, reading)
        if found is None:
            return None
        try:
            return turn(found)
        except Unreadable as failure:
            reading.unreadable(failure, node.origin)
            return None

    return Shape(read, shape.schema, shape.translatable)


def free_mapping() -> Shape[tuple[tuple[str, object], ...]]:
    """A mapping of anything, for themes."""

    def read(node: Node, reading: Reading) -> tuple[tuple[str, object], ...] | None:
        if not isinstance(node, Mapping):
            reading.wrong_type(node, "a mapping of 'name: value' lines")
            return None
        return tuple((key.text, plain_value(each)) for key, each in node.entries)

    return Shape(read, {"type": "object"})


def plain_value(node: Node) -> object:
    """A node as Python values, by the core schema of YAML 1.2."""
    if isinstance(node, Sequence):
        return tuple(plain_value(item) for item in node.items)
    if isinstance(node, Mapping):
        return {key.text: plain_value(each) for key, each in node.entries}
    return _plain_scalar(node)


def _plain_scalar(node: Scalar) -> object:
    text = node.text
    if not node.plain:
        return text
    if is_missing(node):
        return None
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    for number in (int, float):
        try:
            return number(text) if text.isascii() and "_" not in text and text[-1].isdigit() else text
        except ValueError:
            continue
    return text
