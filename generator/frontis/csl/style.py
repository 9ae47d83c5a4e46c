"""A citation style as its file tells it."""

from __future__ import annotations

from msgspec import Struct

from frontis.csl.xml import Node
from frontis.diagnostics import Unreadable


class Style(Struct, frozen=True):
    """What a style says about a bibliography."""

    options: Node
    """The root, whose attributes every name inherits."""
    macros: dict[str, Node]
    locales: tuple[Node, ...]
    default_locale: str
    bibliography: Node

    @property
    def layout(self) -> Node:
        """How one reference is made."""
        return self.bibliography.first("layout") or Node("layout", {})

    @property
    def sort_keys(self) -> tuple[Node, ...]:
        """By what a bibliography is sorted; none where it stays in the order given."""
        sort = self.bibliography.first("sort")
        return tuple(sort.named("key")) if sort else ()


def style(root: Node) -> Style:
    """The style of a file; raises `Unreadable` where it has no bibliography."""
    bibliography = root.first("bibliography")
    if bibliography is None or bibliography.first("layout") is None:
        raise Unreadable(
            "the style has no bibliography", "choose one that makes them: apa, mla, chicago, ieee, vancouver, …"
        )
    return Style(
        options=root,
        macros={macro.get("name"): macro for macro in root.named("macro")},
        locales=tuple(root.named("locale")),
        default_locale=root.get("default-locale"),
        bibliography=bibliography,
    )


def title(root: Node) -> str:
    """What the style calls itself."""
    info = root.first("info")
    named = info.first("title") if info else None
    return " ".join(named.text.split()) if named else ""


def parent(root: Node) -> str | None:
    """The name of the style that this one, which only has another name, refers to; None for a whole style."""
    info = root.first("info")
    for link in info.named("link") if info else ():
        if link.get("rel") == "independent-parent":
            return link.get("href").rstrip("/").rpartition("/")[2] or None
    return None
