"""XML of styles and locales as small nodes, without the namespace that all of them share."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from msgspec import Struct, field

from frontis.diagnostics import Unreadable


class Node(Struct, eq=False):
    """An element with its attributes, children and text."""

    tag: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, otherwise)

    def named(self, tag: str) -> Iterator[Node]:
        """The children of one kind."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Node | None:
        """The first child of one kind."""
        return next(self.named(tag), None)


def parse(text: str, root: str) -> Node:
    """The root node, which must be called `root`; raises `Unreadable` for what is no such file."""
    document = Node("", {})
    open_nodes = [document]

    def start(tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag.rpartition(":")[2], attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(tag: str) -> None:
        open_nodes.pop()

    def characters(text: str) -> None:
        open_nodes[-1].text += text

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    try:
        parser.Parse(text.encode(errors="replace"), True)
    except expat.ExpatError as failure:
        raise Unreadable(f"the style is no XML: {failure}", "download it again") from None
    if document.children[0].tag != root:
        raise Unreadable(
            f"the file is no CSL {root}: it begins with <{document.children[0].tag}>", "see citationstyles.org"
        )
    return document.children[0]
