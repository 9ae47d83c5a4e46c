"""One pass over a text: the place where its marks are found and handed to the rules of the grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct, field

from frontis.text.emphasis import Piece, assemble
from frontis.text.nodes import Inline, Text
from frontis.text.patterns import regex

DEPTH = 12
"""Braces, brackets and arguments nested deeper are shown as plain text."""


class Frame(Struct):
    """A stretch of the text that is read by itself: the whole, a group in braces, an argument, a link's text."""

    end: int
    depth: int = 0
    pieces: list[Piece] = field(default_factory=list)
    open_quotes: int = 0


class Scan:
    """A text being read. A rule gets the scan, the frame and the place of a mark, and returns where to go on."""

    def __init__(self, source: str, special: re.Pattern[str], rules: Mapping[str, Rule]) -> None:
        self.source = source
        self._special = special
        self._rules = rules
        self._found: dict[re.Pattern[str], tuple[int, re.Match[str] | None]] = {}

    def nodes(self, start: int, end: int, depth: int = 0) -> tuple[Inline, ...]:
        """The nodes of a stretch, in time linear in its length."""
        source = self.source
        if depth > DEPTH:
            return (Text(source[start:end].replace("{", "").replace("}", "")),)
        frame = Frame(end, depth)
        position = start
        search = self._special.search
        while (found := search(source, position, end)) is not None:
            at = found.start()
            if at > position:
                frame.pieces.append(source[position:at])
            position = self._rules[source[at]](self, frame, at)
        if position < end:
            frame.pieces.append(source[position:end])
        return assemble(frame.pieces)

    def inside(self, frame: Frame, start: int, end: int) -> tuple[Inline, ...]:
        """The nodes of a stretch inside the frame."""
        return self.nodes(start, end, frame.depth + 1)

    def before(self, at: int) -> str:
        """The character before a place, or nothing at the start."""
        return self.source[at - 1 : at] if at else ""

    def group(self, frame: Frame, at: int) -> tuple[int, int] | None:
        """Start and end of what stands in the braces that open at a place; None where none open or they never close."""
        if self.source[at : at + 1] != "{":
            return None
        closing = self.closing_brace.get(at)
        return (at + 1, closing) if closing is not None and closing < frame.end else None

    def following(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The first match between two places; remembered, so that asking at every mark stays linear."""
        since, found = self._found.get(pattern, (len(self.source) + 1, None))
        if start < since or (found is not None and found.start() < start):
            found = pattern.search(self.source, start)
            self._found[pattern] = (start, found)
        return found if found is not None and found.end() <= end else None

    @cached_property
    def closing_brace(self) -> dict[int, int]:
        """From each `{` to its `}`."""
        return _partners(_BRACES, self.source, "{")

    @cached_property
    def closing_bracket(self) -> dict[int, int]:
        """From each `[` to its `]`."""
        return _partners(_BRACKETS, self.source, "[")

    @cached_property
    def backtick_runs(self) -> dict[int, list[int]]:
        """The starts of the runs of backticks, by their length."""
        runs: dict[int, list[int]] = {}
        for found in _BACKTICKS.finditer(self.source):
            runs.setdefault(len(found[0]), []).append(found.start())
        return runs


Rule = Callable[[Scan, Frame, int], int]

_BRACES = regex(r"\\[\s\S]|[{}]")
_BRACKETS = regex(r"\\[\s\S]|[\[\]]")
_BACKTICKS = regex(r"`+")


def _partners(pattern: re.Pattern[str], source: str, opening: str) -> dict[int, int]:
    waiting: list[int] = []
    partners: dict[int, int] = {}
    for found in pattern.finditer(source):
        sign = found[0]
        if sign == opening:
            waiting.append(found.start())
        elif len(sign) == 1 and waiting:
            partners[waiting.pop()] = found.start()
    return partners
