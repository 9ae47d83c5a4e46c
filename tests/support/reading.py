"""Reading one value or record in a test: YAML in, what was read and what was said out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading
from frontis.door.shapes import Shape
from frontis.door.tables import Table
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence, parse


def node(text: str) -> Node:
    """The node of a YAML text that must be right."""
    found, wrong = parse(text, "content/a.yaml")
    assert found is not None and wrong == []
    return found


def plain(found: Node | None) -> Any:
    """A node as strings, lists and dicts."""
    match found:
        case Scalar():
            return found.text
        case Sequence():
            return [plain(item) for item in found.items]
        case Mapping():
            return {key.text: plain(value) for key, value in found.entries}
    return None


def reading(*files: str, languages: tuple[str, ...] = ("en",), folder: str = "") -> Reading:
    """The circumstances in a content folder with these files."""
    return Reading(ContentFolder(Path("content"), frozenset(files)), folder=folder, languages=languages)


def read(shape: Shape[Any], text: str, here: Reading | None = None) -> tuple[Any, list[str]]:
    """What a shape reads, and what it says: messages with their hints after a bar."""
    here = here or reading()
    here.field = here.field or "field"
    found = shape.read(node(text), here)
    return found, said(here)


def read_table(table: Table, text: str, here: Reading | None = None) -> tuple[dict[str, object], list[str]]:
    """What a table of fields reads, and what it says."""
    here = here or reading()
    mapping = node(text)
    assert isinstance(mapping, Mapping)
    return table.read(mapping, here), said(here)


def said(here: Reading) -> list[str]:
    """The messages, each with its hint after a bar."""
    return [f"{each.message} | {each.hint}" for each in here.diagnostics]
