"""The lines of a Markdown document before its blocks are read: what the block parser must not see is set aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import dedent, wrap

from msgspec import Struct, field

from frontis.render.code import code_html
from frontis.text import math
from frontis.text.inline import CONTROLS
from frontis.text.patterns import regex
from frontis.text.prose import closes_fence

PLACEHOLDER = regex("\x02(\\d+)\x03")
LONGEST_LINE = 20_000
"""The library needs time that goes with the square of a line's length, so that a longer one is broken."""
_FENCE = regex(r"( *)(```+|~~~+)[ \t]*([\w+#.-]*)[^`]*")
_MATH = regex(r" *(\$\$|\\\[|\\begin\{((?:equation|align|gather|multline|eqnarray)\*?)\})")
_MATH_END = {"$$": "$$", "\\[": "\\]"}
_HTML = regex(
    r" {0,3}</?(?:address|article|aside|blockquote|details|dialog|div|dl|dd|dt|figure|figcaption|footer|form|h[1-6]|"
    r"header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|"
    r"audio|picture|source|svg|!--)(?=[\s/>-]|$)",
    re.IGNORECASE,
)
_ITEM = regex(r"( *)([-*+]|\d{1,2}[.)])( +)(?=\S)")
_HASHES = regex(r" {0,3}#{1,6}(?=[^\s#])|#{7}")
_YEAR = regex(r" {0,3}\d{3,9}(?=[.)]\s)")
_DEEP = regex(r" {0,3}(?:(?:>|[-*+] |\d{1,9}[.)] ) *+){9}")
_ALONE = regex(r" {0,3}(?:#{1,6} .*|={1,}|(?:[-*_] ?){3,}) *")
_LONGEST_BLOCK = 400
"""The library needs time that goes with the square of a block's lines."""


class Lines(Struct):
    """The lines for the block parser, and the HTML that stands for each placeholder in them."""

    formula: Callable[..., str] = math.html
    """How display math is written."""
    lines: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def keep(self, indent: str, html: str) -> None:
        """Set a block aside; a placeholder stands in its place as a paragraph of its own."""
        self.lines.extend(("", f"{indent}\x02{len(self.kept)}\x03", ""))
        self.kept.append(html)


def prepared(source: str, *, allow_html: bool, typesets: bool = True) -> Lines:
    """The lines of a document, its code, display math and (where allowed) HTML blocks set aside."""
    found = Lines(math.html if typesets else math.written)
    lines = CONTROLS.sub("", source.replace("\r\n", "\n").replace("\r", "\n")).expandtabs(4).split("\n")
    at = 0
    while at < len(lines):
        at = (
            _code(lines, at, found)
            or _math(lines, at, found)
            or _raw(lines, at, found, allow_html)
            or _line(lines, at, found)
        )
    found.lines = list(_indented(found.lines))
    return found


def _code(lines: list[str], at: int, found: Lines) -> int:
    """Set fenced code aside, to the end when it never closes (CommonMark 0.31, 4.5); where to go on, or 0."""
    fence = _FENCE.fullmatch(lines[at]) if "```" in lines[at] or "~~~" in lines[at] else None
    if not fence:
        return 0
    end = next((number for number in range(at + 1, len(lines)) if closes_fence(lines[number], fence[2])), len(lines))
    found.keep(fence[1], code_html(dedent("\n".join(lines[at + 1 : end])), fence[3]))
    return end + 1


def _math(lines: list[str], at: int, found: Lines) -> int:
    """Set display math that begins a line aside; where to go on, or 0."""
    opening = _MATH.match(lines[at])
    if not opening:
        return 0
    ending = f"\\end{{{opening[2]}}}" if opening[2] else _MATH_END[opening[1]]
    text = lines[at][opening.end() :]
    number = at
    while ending not in text and number + 1 < len(lines) and lines[number + 1].strip() and number < at + 60:
        number += 1
        text += "\n" + lines[number]
    formula, end, rest = text.partition(ending)
    if not end or rest.strip(" .,;"):
        return 0
    source = math.in_rows(formula.strip()) if opening[2] else formula.strip()
    indent = " " * (len(lines[at]) - len(lines[at].lstrip()))
    found.keep(indent, f'<div class="math">{found.formula(source, display=True)}{rest.strip()}</div>')
    return number + 1


def _raw(lines: list[str], at: int, found: Lines, allow_html: bool) -> int:
    """Set a block of HTML aside, up to the next blank line (CommonMark 0.31, 4.6); where to go on, or 0."""
    if not allow_html or not _HTML.match(lines[at]):
        return 0
    number = at
    while number < len(lines) and lines[number].strip():
        number += 1
    found.keep("", "\n".join(lines[at:number]))
    return number


def _line(lines: list[str], at: int, found: Lines) -> int:
    """Pass a line on; what only looks like a heading or list is escaped, and what would nest too deep is cut."""
    line, *rest = _broken(lines[at])
    hashes, year = _HASHES.match(line), _YEAR.match(line)
    if hashes:
        line = line.replace("#", "\\#", 1)
    elif year and not _continues(found.lines, year[0].strip()):
        line = f"{year[0]}\\{line[year.end() :]}"
    elif _DEEP.match(line):
        line = line.lstrip(" >-*+.)0123456789")
    found.lines += [line if line.strip() else "", *rest]
    if _ALONE.fullmatch(line) or at % _LONGEST_BLOCK == _LONGEST_BLOCK - 1:
        found.lines.append("")
    return at + 1


def _broken(line: str) -> list[str]:
    """The line, where it is very long as several lines, which mean the same in a paragraph."""
    if len(line) <= LONGEST_LINE:
        return [line]
    return wrap(line, LONGEST_LINE, break_on_hyphens=False) or [""]


def _continues(lines: list[str], number: str) -> bool:
    """Whether a list with the number before this one is open, so that it may be its next item."""
    before = [line for line in lines[-4:] if line.strip()]
    return any(line.lstrip().startswith(f"{int(number) - 1}.") for line in before)


def _indented(lines: list[str]) -> Iterator[str]:
    """Nested lists indented by four blanks a level, as the library wants; most people write two."""
    levels: list[int] = []
    blank = True
    for line in lines:
        item = _ITEM.match(line)
        if item and (levels or len(item[1]) < 4):
            if not levels and not blank and _interrupts(item[2]):
                yield ""
            _descend(levels, len(item[1]))
            line = "    " * (len(levels) - 1) + line[len(item[1]) :]
        elif line and levels:
            indent = len(line) - len(line.lstrip(" "))
            if indent >= 2:
                line = " " * max(4 * _level(levels, indent), indent) + line.lstrip(" ")
            elif blank:
                levels = []
        blank = not line
        yield line


def _interrupts(mark: str) -> bool:
    return mark in "-*+" or mark.startswith("1")


def _descend(levels: list[int], indent: int) -> None:
    while levels and indent < levels[-1]:
        levels.pop()
    if not levels or (indent >= levels[-1] + 2 and len(levels) < 10):
        levels.append(indent)


def _level(levels: list[int], indent: int) -> int:
    return sum(indent >= level + 2 for level in levels) or 1
