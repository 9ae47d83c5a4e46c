"""The vocabularies: `venues.yaml` and `topics.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from frontis.door.reading import Reading
from frontis.door.tables import Table
from frontis.door.vocabularies import TOPIC, VENUE
from frontis.model.texts import RichText
from frontis.model.vocabularies import Topic, Venue
from frontis.text.slugs import valid_id
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


def read_venues(node: Node | None, reading: Reading) -> tuple[Venue, ...]:
    """The entries of `venues.yaml`."""
    return _entries(node, VENUE, Venue, reading)


def read_topics(node: Node | None, reading: Reading) -> tuple[Topic, ...]:
    """The entries of `topics.yaml`."""
    return _entries(node, TOPIC, Topic, reading)


def _entries(node: Node | None, fields: Table, make: Callable[..., T], reading: Reading) -> tuple[T, ...]:
    found = []
    seen: dict[str, Scalar] = {}
    for key, each in _keyed(node, fields, reading):
        values = _values(each, fields, reading)
        if values is None:
            continue
        if not valid_id(key.text):
            message = f"'{key.text}' can't be the key of a {fields.noun}"
            reading.error(
                "bad-id",
                message,
                key.origin,
                "a key has letters, digits, '.', '_' and '-'; the name goes under 'name:'",
            )
            continue
        values.pop("key", None)
        first = seen.setdefault(key.text.lower(), key)
        if first is not key:
            message = f"'{key.text}' differs from '{first.text}' in line {first.origin.line} only in capitals"
            reading.error("duplicate-key", message, key.origin, "make one entry of both")
            continue
        if "name" in values:
            found.append(make(origin=key.origin, key=key.text, **values))
    return tuple(found)


def _values(node: Node, fields: Table, reading: Reading) -> dict[str, Any] | None:
    if isinstance(node, Mapping):
        return fields.read(node, reading)
    if isinstance(node, Scalar) and node.text:
        return {"name": RichText(node.text.strip())}
    hint = "write below it 'name: …'"
    reading.error("wrong-type", f"a {fields.noun} needs at least its name", node.origin, hint)
    return None


def _keyed(node: Node | None, fields: Table, reading: Reading) -> Iterable[tuple[Scalar, Node]]:
    """Each entry with its key: of a mapping, or of a list whose items have a `key`."""
    if isinstance(node, Mapping):
        yield from node.entries
    elif isinstance(node, Sequence):
        for item in node.items:
            key = item.get("key") if isinstance(item, Mapping) else None
            if isinstance(key, Scalar):
                yield key, item
            else:
                hint = "write it as 'KEY:', the word that records use, and below it, indented, 'name: …'"
                reading.error("missing-field", f"{fields.noun} without a key", item.origin, hint)
    elif node is not None and node.text:
        reading.error(
            "wrong-type",
            f"a text stands where keys with {fields.noun}s were expected",
            node.origin,
            "write one key a line, and below it, indented, 'name: …'",
        )
