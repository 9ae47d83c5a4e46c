"""Text that is no YAML, read piece by piece: every mistake is found, and what stands around it is kept."""

from __future__ import annotations

import re

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex
from frontis.yaml_tree.building import MAX_DEPTH, MAX_REPORTS, Builder, TooDeepError, refusals
from frontis.yaml_tree.mistakes import BLOCK, explain, indent_of, misplaced, no_field
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence

_FIELD = regex(r" *(?P<key>[^\s:#'\"\[{&*!|>%@`-][^:#]*?) *:(?: +(?P<value>\S.*))?$")


def recover(text: str, file: str, first_line: int) -> tuple[Node | None, list[Diagnostic]]:
    """The best tree that `text` allows and all that is wrong with it; at least one diagnostic comes back."""
    recovery = _Recovery(text, file, first_line)
    node = recovery.block(0, len(recovery.lines), 0)
    if not recovery.builder.diagnostics:  # each piece can be read, only not one after the other
        try:
            Builder(file).build(text, first_line)
        except refusals() as failure:
            recovery.builder.diagnostics.append(explain(failure, text, file, first_line))
    return node, recovery.builder.diagnostics


class _Recovery:
    """Reads ranges of lines; a range that cannot be read is cut into items or fields, and each is tried."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.lines = text.split("\n")
        """Of an item that is read, the first is changed: a space for its dash."""
        self._written = tuple(self.lines)
        self.file = file
        self.first_line = first_line
        self.builder = Builder(file)

    def block(self, start: int, end: int, depth: int) -> Node | None:
        """The lines from `start` up to `end` as one node, whatever can be had of it."""
        known = len(self.builder.diagnostics)
        try:
            return self.builder.build("\n".join(self.lines[start:end]), start + self.first_line)
        except refusals() as failure:
            del self.builder.diagnostics[known:]
            return self._pieces(start, end, depth, failure)

    def _pieces(self, start: int, end: int, depth: int, failure: Exception) -> Node | None:
        first = next((number for number in range(start, end) if _is_content(self.lines[number])), start)
        if first > start:
            return self._without_comments(start, first, end, depth, failure)
        if depth < MAX_DEPTH and len(self.builder.diagnostics) < MAX_REPORTS and not isinstance(failure, TooDeepError):
            if re.match(r" *-( |$)", self.lines[first]):
                return self._items(first, end, depth)
            if _FIELD.match(self.lines[first]):
                return self._fields(first, end, depth, failure)
        self._tell(failure, start, end)
        return None

    def _without_comments(self, start: int, first: int, end: int, depth: int, failure: Exception) -> Node | None:
        """The lines from `first` on, where a failure counts its lines from; else the mistake is above."""
        known = len(self.builder.diagnostics)
        node = self.block(first, end, depth)
        if len(self.builder.diagnostics) == known:
            self._tell(failure, start, end)
        return node

    def _items(self, first: int, end: int, depth: int) -> Sequence:
        starts, column = self._starts(first, end, "-"), indent_of(self.lines[first])
        items = []
        for begin, stop in zip(starts, [*starts[1:], end], strict=True):
            if self._is_lined_up(begin, first, column):
                self.lines[begin] = self.lines[begin].replace("-", " ", 1)
            items.append(self.block(begin, stop, depth + 1))
        return Sequence(tuple(item for item in items if item is not None), self._origin(first))

    def _fields(self, first: int, end: int, depth: int, failure: Exception) -> Node:
        starts, column = self._starts(first, end, ""), indent_of(self.lines[first])
        entries = []
        for begin, stop in zip(starts, [*starts[1:], end], strict=True):
            if self._is_lined_up(begin, first, column):
                entries += self._field(begin, stop, depth, failure if len(starts) == 1 else None)
            else:
                self.block(begin, stop, depth + 1)
        return self.builder.mapping(entries, self._origin(first))

    def _field(self, begin: int, stop: int, depth: int, failure: Exception | None) -> list[tuple[Scalar, Node]]:
        """The one entry that begins in line `begin`; of a broken text, what was probably meant."""
        field = _FIELD.match(self.lines[begin])
        if failure is None or field is None:
            node = self.block(begin, stop, depth + 1)
            if isinstance(node, Mapping):
                return list(node.entries)
            if isinstance(node, Scalar):
                self.builder.diagnostics.append(no_field(node))
            return []
        key = Scalar(field["key"], self.file, begin + self.first_line, field.start("key") + 1)
        value = field["value"]
        if not value or value.startswith("#"):
            node = self.block(begin + 1, stop, depth + 1)
            return [(key, node)] if node else []
        self._tell(failure, begin, stop)
        if value[0] in "[{":
            return []
        place = Origin(self.file, key.line, field.start("value") + 1)
        return [(key, Scalar.at(place, value.strip("\"'"), plain=False))]

    def _starts(self, first: int, end: int, sign: str) -> list[int]:
        """The lines that begin a piece: those indented as the first, and those that are indented less.

        A block of text below one that is indented less belongs to it, though it stands where pieces begin.
        """
        indent, starts = indent_of(self.lines[first]), [first]
        for number in range(first + 1, end):
            line = self.lines[number]
            here = indent_of(line)
            if _is_content(line) and (here < indent or (here == indent and line.startswith(sign, here))):
                starts.append(number)
                if here < indent and BLOCK.search(line) and self._next_indent(number, end) == indent:
                    indent = here
        return starts

    def _next_indent(self, number: int, end: int) -> int:
        """Where the next line that is not blank begins."""
        return next((indent_of(line) for line in self.lines[number + 1 : end] if line.strip()), 0)

    def _is_lined_up(self, begin: int, first: int, column: int) -> bool:
        """Whether a piece begins in the column of the first one; if not, that is the mistake to tell."""
        if indent_of(self.lines[begin]) == column or self.lines[begin].lstrip(" ").startswith("\t"):
            return True
        found = misplaced(self._written, begin, (first, column))
        origin = Origin(self.file, begin + self.first_line, found.column + 1)
        self.builder.diagnostics.append(error("yaml-syntax", found.message, origin, found.hint))
        return False

    def _tell(self, failure: Exception, start: int, end: int) -> None:
        found = explain(failure, "\n".join(self.lines[start:end]), self.file, start + self.first_line)
        tabs = "tab, where"
        if tabs not in found.message or not any(tabs in told.message for told in self.builder.diagnostics):
            self.builder.diagnostics.append(found)

    def _origin(self, line: int) -> Origin:
        return Origin(self.file, line + self.first_line, indent_of(self.lines[line]) + 1)


def _is_content(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and not bare.startswith("#") and bare != "---"
