"""The fields of a page."""

from __future__ import annotations

from frontis.door.reading import Reading
from frontis.door.shapes import Shape
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED, WRITTEN
from frontis.door.tables import Field, table
from frontis.door.texts import text
from frontis.model.texts import RichText
from frontis.yaml_tree import Node, Scalar

_ENTRY = text()


def _menu() -> Shape[RichText | bool]:
    def read(node: Node, reading: Reading) -> RichText | bool | None:
        if isinstance(node, Scalar) and node.plain and node.text.lower() in ("true", "yes", "false", "no"):
            return node.text.lower() in ("true", "yes")
        return _ENTRY.read(node, reading)

    return Shape(read, {"anyOf": [{"type": "boolean"}, _ENTRY.schema]}, translatable=True)


PAGE = table(
    "page",
    *SHARED,
    WRITTEN,
    Field("title", text(), "The title.", required=True),
    Field("menu", _menu(), "Whether it stands in the menu: true, or the words to show there."),
    Field("description", text(), "One sentence about the page, for search engines."),
    titled_by=("title", "id"),
    called={**CALLED, "nav": "menu", "name": "title"},
    instead=INSTEAD,
)
