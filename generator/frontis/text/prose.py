"""Texts of paragraphs (abstracts, notes): blank lines, real lists and blocks of code around inline text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from msgspec import Struct

from frontis.text import inline, printing
from frontis.text.escaping import latex_escaped
from frontis.text.nodes import Inline, walk
from frontis.text.patterns import regex

_BLANK_LINE = regex(r"\n(?:[ \t]*\n)+")
_FENCE = regex(r" {0,3}(```+|~~~+)[ \t]*([\w+#.-]*)[ \t]*")
_ITEM = regex(r" {0,3}(?:([-*+•])|(\d{1,3})[.)])[ \t]+(?=\S)")
_CONTINUED = regex(r"[ \t]")
_CODE = regex(r"^ {0,3}(```+|~~~+).*?^ {0,3}\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)


class Paragraph(Struct, frozen=True):
    """Text between blank lines."""

    children: tuple[Inline, ...]


class ItemList(Struct, frozen=True):
    """A list of at least two items."""

    items: tuple[tuple[Inline, ...], ...]
    start: int | None = None
    """The first number of a numbered list."""


class CodeBlock(Struct, frozen=True):
    """Lines of code, as written."""

    text: str
    language: str = ""


Block = Paragraph | ItemList | CodeBlock


@lru_cache(maxsize=4096)
def parse(source: str) -> tuple[Block, ...]:
    """The blocks of a text. Never raises."""
    text = source.replace("\r\n", "\n").replace("\r", "\n").strip()
    if "\n" not in text:
        return (Paragraph(inline.parse(text)),) if text else ()
    if "```" in text or "~~~" in text:
        return tuple(_around_code(text.split("\n")))
    return tuple(_blocks(text))


def _around_code(lines: list[str]) -> Iterator[Block]:
    """Split at fences (CommonMark 0.31, 4.5); one that never closes is text."""
    pending: list[str] = []
    at = 0
    while at < len(lines):
        fence = _FENCE.fullmatch(lines[at])
        closing = _closing_fence(lines, at, fence[1]) if fence else None
        if fence and closing:
            yield from _blocks("\n".join(pending).strip())
            pending = []
            yield CodeBlock("\n".join(lines[at + 1 : closing]), fence[2])
            at = closing
        else:
            pending.append(lines[at])
        at += 1
    yield from _blocks("\n".join(pending).strip())


def _closing_fence(lines: list[str], at: int, fence: str) -> int | None:
    for number in range(at + 1, min(len(lines), at + 500)):
        if closes_fence(lines[number], fence):
            return number
    return None


def closes_fence(line: str, fence: str) -> bool:
    """Whether a line is nothing but a fence at least as long as the opening one (CommonMark 0.31, 4.5)."""
    closing = line.strip()
    return closing.startswith(fence) and not closing.strip(fence[0])


def _blocks(text: str) -> Iterator[Block]:
    for chunk in _BLANK_LINE.split(text):
        if chunk:
            yield from _chunk(chunk)


def _chunk(chunk: str) -> Iterator[Block]:
    """A paragraph, a list, or a paragraph that ends in a list."""
    lines = chunk.split("\n")
    first = next((number for number, line in enumerate(lines) if _ITEM.match(line)), len(lines))
    items = _list(lines[first:])
    if items is None:
        yield _paragraph(lines)
        return
    if first:
        yield _paragraph(lines[:first])
    yield items


def _paragraph(lines: list[str]) -> Paragraph:
    return Paragraph(inline.parse(with_breaks(lines)))


def with_breaks(lines: list[str]) -> str:
    """The lines as one text, their line breaks as LaTeX's command."""
    return "\n".join((*map(_with_break, lines[:-1]), lines[-1]))


def _with_break(line: str) -> str:
    """A line whose end is a line break in Markdown, two blanks or a backslash, with LaTeX's command for it."""
    if line.endswith("  "):
        return f"{line.rstrip()}\\newline"
    return f"{line}newline" if line.endswith("\\") and not line.endswith("\\\\") else line


def _list(lines: list[str]) -> ItemList | None:
    """A list, when there are two items or more, all of one kind, and numbers count up."""
    items: list[list[str]] = []
    marks: list[tuple[str | None, int]] = []
    for line in lines:
        found = _ITEM.match(line)
        if found:
            items.append([line[found.end() :]])
            marks.append((found[1], int(found[2] or 0)))
        elif items and _CONTINUED.match(line):
            items[-1].append(line)
        else:
            return None
    start = marks[0][1] if marks else 0
    expected = [(marks[0][0], start + number if marks[0][0] is None else 0) for number in range(len(marks))]
    if len(items) < 2 or marks != expected or start > 1:
        return None
    contents = tuple(inline.parse("\n".join(item)) for item in items)
    return ItemList(contents, start if marks[0][0] is None else None)


def inside(source: str) -> list[Inline]:
    """Everything that stands in its paragraphs and lists, outermost first."""
    found: list[Inline] = []
    for block in parse(source):
        if isinstance(block, Paragraph):
            found += walk(block.children)
        elif isinstance(block, ItemList):
            for item in block.items:
                found += walk(item)
    return found


@lru_cache(maxsize=1024)
def plain(source: str, *, separator: str = "\n\n") -> str:
    """The text without markup; `separator` stands between paragraphs (a space for one-line fields)."""
    return separator.join(_plain(block, separator) for block in parse(source))


def _plain(block: Block, separator: str) -> str:
    match block:
        case Paragraph(children):
            return printing.plain_text(children)
        case ItemList(items, start):
            marks = [f"{start + number}. " if start is not None else "• " for number in range(len(items))]
            lines = (mark + printing.plain_text(item) for mark, item in zip(marks, items, strict=True))
            return ("\n" if "\n" in separator else " ").join(lines)
        case CodeBlock(text):
            return text if "\n" in separator else " ".join(text.split())


def html(source: str, *, links: bool = True, resolve: printing.Resolve | None = None, typesets: bool = True) -> str:
    """The text as HTML blocks: paragraphs, lists, code."""
    form = printing.HtmlForm(links, resolve, typesets=typesets)
    return _known_html_of(source, form) if resolve is None else _html_of(source, form)


def _html_of(source: str, form: printing.HtmlForm) -> str:
    return "\n".join(_html(block, form) for block in parse(source))


_known_html_of = lru_cache(maxsize=256)(_html_of)
"""Without addresses to resolve: a page, a list and a feed may show it one after the other."""


def _html(block: Block, form: printing.HtmlForm) -> str:
    match block:
        case Paragraph(children):
            return f"<p>{printing.html_text(children, form)}</p>"
        case ItemList(items, start):
            name = "ul" if start is None else "ol"
            opening = f"<{name}>" if start in (None, 1) else f'<ol start="{start}">'
            inside = "".join(f"<li>{printing.html_text(item, form)}</li>" for item in items)
            return f"{opening}{inside}</{name}>"
        case CodeBlock(text):
            return f"<pre><code>{escape(text, quote=False)}\n</code></pre>"


def without_code(source: str) -> str:
    """The text without its code, in which a tag or link is only shown."""
    return _CODE.sub("", source)


def latex(source: str) -> str:
    """The text as the value of a BibTeX field, paragraphs apart by a blank line."""
    return "\n\n".join(_latex(block) for block in parse(source))


def _latex(block: Block) -> str:
    match block:
        case Paragraph(children):
            return printing.latex_text(children)
        case ItemList(items, start):
            name = "itemize" if start is None else "enumerate"
            inside = " ".join(f"\\item {printing.latex_text(item)}" for item in items)
            return f"\\begin{{{name}}} {inside} \\end{{{name}}}"
        case CodeBlock(text):
            return latex_escaped(text)
