"""The running text of documents: the grammar of all texts, and besides reference links, footnotes and allowed tags."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from frontis.text import inline, markdown_marks
from frontis.text.addresses import is_safe, target
from frontis.text.documents import TAG
from frontis.text.nodes import FootnoteMark, Image, Inline, Link, Refused, Tag
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Rule, Scan

_FOOTNOTE = regex(r"\[\^([^\]\s]{1,80})\]")


class Grammar(Struct, frozen=True, dict=True):
    """How the running text of one document is read."""

    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """From the lower-case label of a reference to its address and title."""
    footnotes: frozenset[str] = frozenset()
    allow_html: bool = False
    typesets: bool = True
    """Whether formulas become MathML."""

    def nodes(self, source: str) -> tuple[Inline, ...]:
        """The nodes of a stretch of running text."""
        text = inline.cleaned(source)
        return Scan(text, inline.SPECIAL, self._rules).nodes(0, len(text))

    @cached_property
    def _rules(self) -> Mapping[str, Rule]:
        tags: Mapping[str, Rule] = {"<": _tag} if self.allow_html else {}
        return {**inline.RULES, "[": self._bracket, "!": self._image, **tags}

    def _bracket(self, scan: Scan, frame: Frame, at: int) -> int:
        mark = _FOOTNOTE.match(scan.source, at, frame.end)
        if mark and mark[1] in self.footnotes:
            frame.pieces.append(FootnoteMark(mark[1]))
            return mark.end()
        found = self._reference(scan, frame, at)
        if found is None:
            return markdown_marks.bracket(scan, frame, at)
        href, end, closing = found
        link = Link(href, scan.inside(frame, at + 1, closing))
        frame.pieces.append(link if is_safe(href) else Refused(scan.source[at:end], href))
        return end

    def _image(self, scan: Scan, frame: Frame, at: int) -> int:
        found = self._reference(scan, frame, at + 1)
        if found is None:
            return markdown_marks.image(scan, frame, at)
        href, end, closing = found
        image = Image(href, scan.source[at + 2 : closing])
        frame.pieces.append(image if is_safe(href) else Refused(scan.source[at:end], href))
        return end

    def _reference(self, scan: Scan, frame: Frame, at: int) -> tuple[str, int, int] | None:
        """Address, end and closing bracket of `[text][label]`, `[label][]` or `[label]`."""
        closing = scan.closing_bracket.get(at) if self.references else None
        if closing is None or closing >= frame.end or scan.source.startswith("(", closing + 1):
            return None
        second = scan.closing_bracket.get(closing + 1, 0)
        label = scan.source[closing + 2 : second] if closing < second < frame.end else ""
        found = self.references.get((label or scan.source[at + 1 : closing]).strip().lower())
        return (target(found[0]), second + 1 if second else closing + 1, closing) if found else None


def _tag(scan: Scan, frame: Frame, at: int) -> int:
    found = TAG.match(scan.source, at, frame.end)
    if found is None:
        return markdown_marks.angle(scan, frame, at)
    frame.pieces.append(Tag(found[0]))
    return found.end()
