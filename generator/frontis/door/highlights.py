"""Highlights: one or a list, each a text or a text with an address."""

from __future__ import annotations

from msgspec.structs import replace

from frontis.door.reading import Reading
from frontis.door.shapes import Shape, one_or_many, turned, value
from frontis.door.tables import Field, record, short_or_record, table
from frontis.door.targets import target
from frontis.door.texts import plain
from frontis.model.highlights import Highlight
from frontis.model.links import Target
from frontis.model.texts import PlainText
from frontis.yaml_tree import Mapping, Node


def _parse(text: PlainText) -> Highlight:
    """What the words say in the site's language, and how other languages put it."""
    found = Highlight.parse(text)
    return replace(found, text=PlainText(found.text, text.translations))


def _text() -> Shape[Highlight]:
    """The words, or those of each language."""
    one = value(lambda text: _parse(PlainText(text)), "a text such as 'Oral Presentation, 3%'")
    several = turned(plain(), _parse)

    def read(node: Node, reading: Reading) -> Highlight | None:
        return (several if isinstance(node, Mapping) else one).read(node, reading)

    return Shape(read, several.schema)


_TEXT = _text()
_WITH_ADDRESS = table(
    "highlight",
    Field("text", _TEXT, "The words shown, such as `Best Paper Award`.", required=True, example="Best Paper Award"),
    Field("url", target(), "Where it is announced."),
    titled_by=("text",),
)


def highlights() -> Shape[tuple[Highlight, ...]]:
    """What a work was distinguished by."""
    full = record(_WITH_ADDRESS, _highlight, "a text, or a mapping {text: …, url: …}")
    return one_or_many(short_or_record(_TEXT, full), "a text, or a list of texts")


def _highlight(text: Highlight, url: Target | None = None) -> Highlight:
    return replace(text, url=url)
