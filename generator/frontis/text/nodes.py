"""What a text is made of once its markup is understood: frozen inline nodes, the same for every output form."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Style(StrEnum):
    """How a piece of text is set apart."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    SMALL_CAPS = "small caps"
    CODE = "code"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    UNDERLINE = "underline"


class Text(Struct, frozen=True):
    """Characters that mean themselves."""

    text: str


class Styled(Struct, frozen=True):
    """Text set apart by a style."""

    style: Style
    children: tuple[Inline, ...]


LONGEST_FORMULA = 4000
"""Characters; what is longer is no formula, but signs that happen to stand around much text."""


class Math(Struct, frozen=True):
    """A formula as LaTeX, without its delimiters."""

    source: str
    display: bool = False
    """On a line of its own."""


class Link(Struct, frozen=True):
    """A link whose address is safe: `http`, `https`, `mailto` or a path."""

    href: str
    children: tuple[Inline, ...]


class Image(Struct, frozen=True):
    """A picture in a document; elsewhere its description is shown."""

    source: str
    alt: str
    title: str = ""


class Refused(Struct, frozen=True):
    """A link that may not be followed (`javascript:`, `data:` …), shown as it was written."""

    written: str
    href: str


class Break(Struct, frozen=True):
    """The end of a line inside a paragraph."""


class Group(Struct, frozen=True):
    """LaTeX braces that only group or protect capitals: visible in LaTeX alone."""

    children: tuple[Inline, ...]


class Note(Struct, frozen=True):
    """A LaTeX footnote, read in brackets where it stands."""

    children: tuple[Inline, ...]


class Unknown(Struct, frozen=True):
    """A LaTeX command that nobody here knows, or a brace of its argument: shown as written in every form."""

    written: str


class FootnoteMark(Struct, frozen=True):
    """A mark `[^label]` of a Markdown footnote, meaningful in documents only."""

    label: str


class Tag(Struct, frozen=True):
    """One HTML tag or comment of a document that allows HTML; it is still to be sanitised."""

    written: str


Inline = Text | Styled | Math | Link | Image | Refused | Break | Group | Note | Unknown | FootnoteMark | Tag


def walk(nodes: tuple[Inline, ...]) -> list[Inline]:
    """Every node, parents before children, in reading order."""
    found: list[Inline] = []
    for node in nodes:
        found.append(node)
        if type(node) is not Text and isinstance(node, (Styled, Link, Group, Note)):
            found += walk(node.children)
    return found
