"""The block tree of a Markdown document as HTML, its running text read by the grammar of all texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape, unescape
from typing import TYPE_CHECKING

from msgspec import Struct, field

from frontis.render.markdown_inline import Grammar
from frontis.render.markdown_lines import PLACEHOLDER
from frontis.text.addresses import is_remote
from frontis.text.nodes import FootnoteMark, Image, Inline, Tag
from frontis.text.patterns import regex
from frontis.text.printing import HtmlForm, Resolve, html_text, plain_text
from frontis.text.prose import with_breaks
from frontis.text.slugs import slug

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PictureSize = Callable[[str], tuple[int, int] | None]
_HEADING = regex(r"h([1-6])")
_ALIGNED = regex(r"text-align: (\w+);")
_DEEPEST = 40
DECORATIVE = ('""', "“”", "''", "‘’")
"""What a writer puts for the words of a picture that only decorates: nothing, in quotes."""
_VOID = frozenset(["hr", "br"])


class TreePrinter(Struct):
    """Prints one document; it numbers footnotes and keeps the ids of headings apart as it goes."""

    grammar: Grammar
    kept: list[str]
    resolve: Resolve
    picture_size: PictureSize
    levels: dict[int, int] = field(default_factory=dict)
    """From the level of each heading in the document to that on the page."""
    anchor: str = ""
    taken: set[str] = field(default_factory=set)
    """The ids that headings must not bear: those of the page's other elements, and of the headings so far."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number that was tried after each id."""
    marks: list[str] = field(default_factory=list)
    """The labels of the footnotes in the order of their first marks."""
    depth: int = 0

    def blocks(self, parent: Element) -> str:
        """The children of an element, one after the other."""
        return "\n".join(self._element(child) for child in parent)

    def _element(self, element: Element) -> str:
        heading = _HEADING.fullmatch(element.tag)
        if heading:
            return self._heading(element, self.levels[int(heading[1])])
        if element.tag in _VOID:
            return f"<{element.tag}>"
        if element.tag == "pre":
            code = unescape("".join(element.itertext())).strip("\n")
            return f'<pre class="highlighted" tabindex="0"><code>{escape(code, quote=False)}\n</code></pre>'
        if element.tag == "p" and (kept := self._alone(element)) is not None:
            return kept
        if element.tag == "table":
            return f'<div class="table-scroll"><table>{self._inside(element)}</table></div>'
        return f"<{element.tag}{_attributes(element)}>{self._inside(element)}</{element.tag}>"

    def _alone(self, element: Element) -> str | None:
        """What was set aside, when a paragraph is nothing but its placeholder."""
        found = PLACEHOLDER.fullmatch((element.text or "").strip())
        return self.kept[int(found[1])] if found and not len(element) else None

    def _inside(self, element: Element) -> str:
        if self.depth > _DEEPEST:
            return self._text(" ".join(element.itertext()))
        self.depth += 1
        inside = "".join(self._pieces(element))
        self.depth -= 1
        return inside

    def _pieces(self, element: Element) -> Iterator[str]:
        yield self._text(element.text)
        for child in element:
            yield self._element(child)
            yield self._text(child.tail)

    def _text(self, text: str | None) -> str:
        if text is None or not text.strip():
            return ""
        parts = PLACEHOLDER.split(text)
        return "".join(
            self.kept[int(part)] if number % 2 else self.running(part) for number, part in enumerate(parts) if part
        )

    def running(self, text: str) -> str:
        """The HTML of running text, its line breaks those of Markdown."""
        nodes = self.grammar.nodes(with_breaks(text.strip("\n").split("\n")))
        return html_text(nodes, self._form())

    def _form(self) -> HtmlForm:
        return HtmlForm(final_address=self.resolve, special=self._special, typesets=self.grammar.typesets)

    def _special(self, node: Inline) -> str:
        match node:
            case Image(source, alt, title):
                return self._picture(source, plain_text(self.grammar.nodes(alt)), title)
            case FootnoteMark(label):
                return self._footnote_mark(label)
            case Tag(written):
                return written
            case _:
                return ""

    def _picture(self, source: str, alt: str, title: str) -> str:
        """The picture; of one on another site, which no page may ask for anything, only its words."""
        if is_remote(source):
            return escape(alt, quote=False)
        url = self.resolve(source)
        if alt in DECORATIVE:
            alt = ""
        titled = f' title="{escape(title)}"' if title else ""
        return f'<img src="{escape(url)}" alt="{escape(alt)}"{titled}{picture_attributes(self.picture_size(url))}>'

    def _footnote_mark(self, label: str) -> str:
        first = label not in self.marks
        if first:
            self.marks.append(label)
        number = self.marks.index(label) + 1
        name = f' id="{self.anchor}fnref-{number}"' if first else ""
        return f'<sup><a href="#{self.anchor}fn-{number}"{name} role="doc-noteref">{number}</a></sup>'

    def _heading(self, element: Element, level: int) -> str:
        nodes = self.grammar.nodes(element.text or "")
        name = self.anchor + (slug(plain_text(nodes)) or "section")
        unique = self._free(name)
        inside = html_text(nodes, self._form())
        return f'<h{level} id="{escape(unique)}">{inside}</h{level}>'

    def _free(self, name: str) -> str:
        """The id, with a number after it where it is taken; it is taken thereafter."""
        number = self.numbers.get(name, 1)
        unique = name if number == 1 else f"{name}-{number}"
        while unique in self.taken:
            number += 1
            unique = f"{name}-{number}"
        self.numbers[name] = number
        self.taken.add(unique)
        return unique

    def footnotes(self, notes: Iterable[tuple[int, Element]]) -> str:
        """The footnotes as a list at the end, each with the way back."""
        items = "".join(
            f'<li id="{self.anchor}fn-{number}">{self.blocks(note)} '
            f'<a href="#{self.anchor}fnref-{number}" role="doc-backlink" aria-label="↩ {number}">↩</a></li>'
            for number, note in notes
        )
        return f'<div class="footnotes" role="doc-endnotes"><ol>{items}</ol></div>' if items else ""


def picture_attributes(size: tuple[int, int] | None) -> str:
    """How a picture in a text is loaded, and its size where known, so that nothing moves when it comes."""
    dimensions = f' width="{size[0]}" height="{size[1]}"' if size else ""
    return f'{dimensions} loading="lazy" decoding="async"'


def _attributes(element: Element) -> str:
    """A list's first number, and the alignment of a table's cell as a class: a policy may forbid style attributes."""
    aligned = _ALIGNED.fullmatch(element.get("style", ""))
    scope = ' scope="col"' if element.tag == "th" else ""
    start = element.get("start", "")
    return (
        scope + (f' class="align-{aligned[1]}"' if aligned else "") + (f' start="{start}"' if start.isdigit() else "")
    )
