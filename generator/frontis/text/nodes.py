"""What a text is made of once its markup is understood: frozen inline nodes, the same for every output form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a piece of text is set apart."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    SMALL_CAPS = "small caps"
    CODE = "code"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that mean themselves."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Text set apart by a style."""

    style: Style
    children: tuple[Inline, ...]


LONGEST_FORMULA = 4000
"""Characters; what is longer is no formula, but signs that happen to stand around much text."""


@dataclass(frozen=True, slots=True)
class Math:
    """A formula as LaTeX, without its delimiters."""

    source: str
    display: bool = False
    """On a line of its own."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose address is safe: `http`, `https`, `mailto` or a path."""

    href: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in a document; elsewhere its description is shown."""

    source: str
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A link that may not be followed (`javascript:`, `data:` …), shown as it was written."""

    written: str
    href: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Group:
    """LaTeX braces that only group or protect capitals: visible in LaTeX alone."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A LaTeX footnote, read in brackets where it stands."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A LaTeX command that nobody here knows, or a brace of its argument: shown as written in every form."""

    written: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A mark `[^label]` of a Markdown footnote, meaningful in documents only."""

    label: str


@dataclass(frozen=True, slots=True)
class Tag:
    """One HTML tag or comment of a document that allows HTML; it is still to be sanitised."""

    written: str


Inline = Text | Styled | Math | Link | Image | Refused | Break | Group | Note | Unknown | FootnoteMark | Tag


def walk(nodes: tuple[Inline, ...]) -> list[Inline]:
    """Every node, parents before children, in reading order."""
    found: list[Inline] = []
    pending = list(reversed(nodes))
    while pending:
        node = pending.pop()
        found.append(node)
        if isinstance(node, (Styled, Link, Group, Note)):
            pending.extend(reversed(node.children))
    return found
