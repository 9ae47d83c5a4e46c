"""Ids of other records, which must exist."""

from __future__ import annotations

from frontis.door.reading import Reading, Reference
from frontis.door.shapes import Shape, one_or_many
from frontis.yaml_tree import Node, Scalar


def reference(collection: str) -> Shape[str]:
    """The id of one record of a collection; whether it exists is checked when all are read."""

    def read(node: Node, reading: Reading) -> str | None:
        if not isinstance(node, Scalar):
            reading.wrong_type(node, "one id")
            return None
        found = node.text.strip()
        reading.references.append(Reference(collection, found, node.origin))
        return found

    return Shape(read, {"type": ["string", "null"]})


def references(collection: str) -> Shape[tuple[str, ...]]:
    """The ids of some records of a collection."""
    return one_or_many(reference(collection), "an id, or a list of ids")
