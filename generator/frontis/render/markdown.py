"""Markdown documents (pages, posts, the bodies of records) as HTML: blocks by the Markdown library, text by ours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from frontis.render.markdown_inline import Grammar
from frontis.render.markdown_lines import prepared
from frontis.render.markdown_tree import PictureSize, TreePrinter, picture_attributes
from frontis.render.sanitise import sanitised
from frontis.text import prose
from frontis.text.patterns import regex
from frontis.text.printing import Resolve

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.extensions.footnotes import FootnoteExtension

_TAGS = regex(r"<[A-Za-z/!]")
_BLOCK = regex(r"    | {0,3}(?:[#>*+:=_\[-]|\d+[.)])|.*\|")
"""A line that may begin or belong to something other than a paragraph; without one, the library isn't needed."""
_PARAGRAPHS = regex(r"(?:.+\n?)+")
_IMAGE = regex(r'<img((?: [\w-]+(?:="[^"]*")?)*) ?/?>')
_ALT = regex(r' alt="([^"]*)"')
_SOURCE = regex(r' src="([^"]*)"')


def document_html(
    source: str,
    *,
    base_level: int = 2,
    allow_html: bool = False,
    typesets: bool = True,
    resolve_link: Resolve = lambda href: href,
    picture_size: PictureSize = lambda url: None,
    anchor: str = "",
    taken: Collection[str] = (),
) -> str:
    """The HTML of a document.

    Headings begin at `base_level` and skip none; `resolve_link` maps an address as written to the final one;
    `picture_size` knows the width and height of a picture by its final address; `anchor` goes before every id, for
    pages that show several documents. Formulas are MathML where it `typesets` them. With `allow_html`, tags of an
    allow list are let through; else they are text.
    """
    if allow_html and _TAGS.search(source):
        html = _printed(source, base_level, True, typesets, lambda href: href, lambda url: None, anchor, taken)
        return _with_sizes(sanitised(html, resolve_link), picture_size).replace("<p></p>", "")
    return _printed(source, base_level, False, typesets, resolve_link, picture_size, anchor, taken)


def _printed(
    source: str,
    base_level: int,
    allow_html: bool,
    typesets: bool,
    resolve: Resolve,
    picture_size: PictureSize,
    anchor: str,
    taken: Collection[str],
) -> str:
    lines = prepared(source, allow_html=allow_html, typesets=typesets)
    if not lines.kept and not any(map(_BLOCK.match, lines.lines)):
        printer = TreePrinter(Grammar(allow_html=allow_html, typesets=typesets), [], resolve, picture_size)
        return "\n".join(f"<p>{printer.running(block)}</p>" for block in _PARAGRAPHS.findall("\n".join(lines.lines)))
    library, notes = _library()
    root = _tree(library, lines.lines)
    if root is None:
        return prose.html(source, resolve=resolve, typesets=typesets)
    references = {label: (href, title or "") for label, (href, title) in library.references.items()}
    grammar = Grammar(references, frozenset(notes.footnotes), allow_html, typesets)
    levels = _levels(root, base_level)
    printer = TreePrinter(grammar, lines.kept, resolve, picture_size, levels, anchor, set(taken))
    body = printer.blocks(root)
    end = printer.footnotes(_notes(library, notes, printer))
    return f"{body}\n{end}".strip()


def _tree(library: Markdown, lines: list[str]) -> Element | None:
    """The blocks of the lines; None when they nest too deep for the library."""
    try:
        return library.parser.parseDocument([*lines, "", ""]).getroot()
    except RecursionError:
        return None


def _library() -> tuple[Markdown, FootnoteExtension]:
    """A fresh parser of blocks: the library keeps a document's references and footnotes in it."""
    from markdown import Markdown  # 35 ms, only for sites with documents
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.footnotes import FootnoteExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    notes = FootnoteExtension()
    return Markdown(extensions=[TableExtension(), DefListExtension(), SaneListExtension(), notes]), notes


def _levels(root: Element, base_level: int) -> dict[int, int]:
    """From the levels of headings that a document uses to levels without gaps from `base_level` on."""
    used = sorted({int(heading.tag[1]) for heading in _headings(root)})
    return {level: min(base_level + place, 6) for place, level in enumerate(used)}


def _headings(root: Element) -> list[Element]:
    return [element for element in root.iter() if re.fullmatch(r"h[1-6]", element.tag)]


def _notes(library: Markdown, notes: FootnoteExtension, printer: TreePrinter) -> Iterator[tuple[int, Element]]:
    """The footnotes in the order of their marks; a note may mark another one. Headings in them are paragraphs."""
    from xml.etree.ElementTree import Element

    number = 0
    while number < len(printer.marks):
        note = Element("li")
        parent = Element("div")
        library.parser.parseChunk(parent, notes.footnotes[printer.marks[number]])
        note.extend(list(parent))
        for heading in _headings(note):
            heading.tag = "p"
        number += 1
        yield number, note


def _with_sizes(html: str, picture_size: PictureSize) -> str:
    """The pictures of sanitised HTML with their sizes; of one that lost its address, only its words."""

    def sized(found: re.Match[str]) -> str:
        source = _SOURCE.search(found[1])
        if not source:
            alt = _ALT.search(found[1])
            return alt[1] if alt else ""
        if "width=" in found[1]:
            return found[0]
        bare = found[1].replace(' loading="lazy"', "").replace(' decoding="async"', "")
        return f"<img{bare}{picture_attributes(picture_size(source[1].replace('&amp;', '&')))}>"

    return _IMAGE.sub(sized, html)
