"""YAML that is written plainly, a field or an item a line, read many times sooner than by a parser of all YAML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from frontis.diagnostics import Origin
from frontis.text.patterns import regex
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence

_DEEPEST = 40
"""Columns; what is indented further is for the parser, which says when it is too deep."""
_KEY = regex(r"\w[\w-]{0,40}(?: [\w-]{1,20}){0,3}")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What no text without quotes begins with (YAML 1.2.2, 5.3), or only in some places."""
_DOUBLE = r'"[^"\\]*(?:\\["\\][^"\\]*)*"'
_SINGLE = r"'[^']*(?:''[^']*)*'"
_QUOTED = regex(rf"{_DOUBLE}|{_SINGLE}")
_ESCAPE = regex(r"\\(.)")
_FLOW_ITEM = regex(rf" *({_DOUBLE}|{_SINGLE}|[^\s?:,\[\]{{}}#&*!|>'\"%@`-][^,:#?\[\]{{}}]*) *(?:, *(?=\S)|$)")


class _NotPlainError(Exception):
    """Something that only a parser of all YAML can judge."""


def read_plain(text: str, file: str, first_line: int) -> Node | None:
    """The tree of a text of block mappings, block sequences and values of one line; None for any other text.

    It is exactly the tree that `Builder` makes of it, and there is nothing wrong with it.
    """
    if "\t" in text or "\ufeff" in text:
        return None
    try:
        return _Reader(text, file, first_line).tree()
    except _NotPlainError:
        return None


class _Reader:
    """Reads lines from the first to the last; `_bare` is the one it stands at, without its indentation."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._lines = text.split("\n")
        self._file = file
        self._first_line = first_line
        self._at = -1
        self._indent = -1
        self._bare = ""

    def tree(self) -> Node:
        """The whole text as one node."""
        self._go_on()
        node = self._block(self._indent)
        if self._at < len(self._lines):
            raise _NotPlainError
        return node

    def _go_on(self) -> None:
        """Go to the next line that is neither blank nor a comment; after the last, the indentation is -1."""
        lines = self._lines
        for at in range(self._at + 1, len(lines)):
            line = lines[at]
            bare = line.lstrip(" ")
            if bare and bare[0] != "#":
                self._at, self._indent, self._bare = at, len(line) - len(bare), bare
                return
        self._at, self._indent, self._bare = len(lines), -1, ""

    def _block(self, indent: int) -> Node:
        """What begins here, in the column of that indentation."""
        if indent > _DEEPEST:
            raise _NotPlainError
        return self._items(indent) if self._bare.startswith("- ") else self._fields(indent)

    def _items(self, indent: int) -> Sequence:
        origin = self._origin(indent)
        items: list[Node] = []
        while self._indent == indent and self._bare.startswith("- "):
            written = self._bare[1:].lstrip(" ")
            inner = indent + len(self._bare) - len(written)
            if written[:1] not in _INDICATORS and (": " in written or written.endswith(":")):
                self._indent, self._bare = inner, written
                items.append(self._fields(inner))
            else:
                items.append(self._value(written.rstrip(" "), inner))
                self._go_on()
        if self._indent > indent:
            raise _NotPlainError
        return Sequence(tuple(items), origin)

    def _fields(self, indent: int) -> Mapping:
        origin = self._origin(indent)
        fields: dict[str, tuple[Scalar, Node]] = {}
        while self._indent == indent:
            key, colon, rest = self._bare.partition(":")
            if not colon or not _is_key(key) or key in fields or (rest and rest[0] != " "):
                raise _NotPlainError
            name = Scalar(key, self._file, self._at + self._first_line, indent + 1)
            fields[key] = (name, self._field(rest, indent, indent + len(key) + 1))
        if self._indent > indent:
            raise _NotPlainError
        return Mapping(tuple(fields.values()), origin)

    def _field(self, rest: str, indent: int, column: int) -> Node:
        """What a field holds, of whose line `rest` is left from a column on."""
        written = rest.lstrip(" ")
        if not written:
            return self._below(indent, column)
        if written[0] == "|":
            node: Node = self._literal(written.rstrip(" "), indent)
        else:
            node = self._value(written.rstrip(" "), column + len(rest) - len(written))
        self._go_on()
        return node

    def _below(self, indent: int, column: int) -> Node:
        """The block below a field; an empty text where there is none."""
        line = self._at + self._first_line
        self._go_on()
        if self._indent > indent:
            return self._block(self._indent)
        if self._indent == indent and self._bare.startswith("- "):
            return self._items(indent)
        return Scalar("", self._file, line, column + 1)

    def _value(self, written: str, column: int) -> Node:
        """What stands on one line from a column on."""
        line = self._at + self._first_line
        first = written[:1]
        if first == '"' or first == "'":
            return Scalar(_unquoted(written), self._file, line, column + 1, plain=False)
        if first == "[" and written[-1] == "]":
            return Sequence(tuple(self._flow(written[1:-1], line, column + 1)), Origin(self._file, line, column + 1))
        if not first or first in _INDICATORS or ": " in written or " #" in written or written[-1] == ":":
            raise _NotPlainError
        return Scalar(written, self._file, line, column + 1)

    def _flow(self, inside: str, line: int, column: int) -> Iterator[Scalar]:
        """The items between the brackets of `[one, "two"]`."""
        at = 0
        while inside[at:].strip(" "):
            found = _FLOW_ITEM.match(inside, at)
            if found is None:
                raise _NotPlainError
            written = found[1].rstrip(" ")
            quoted = written[0] in "\"'"
            text = _unquoted(written) if quoted else written
            yield Scalar(text, self._file, line, column + found.start(1) + 1, plain=not quoted)
            at = found.end()

    def _literal(self, mark: str, indent: int) -> Scalar:
        """The text below `|`, whose lines are indented as the first of them or more."""
        lines, start = self._lines, self._at + 1
        first = next((number for number in range(start, len(lines)) if lines[number].strip(" ")), start - 1)
        margin = len(lines[first]) - len(lines[first].lstrip(" "))
        if mark not in ("|", "|-") or margin <= indent or any(len(line) > margin for line in lines[start:first]):
            raise _NotPlainError
        end = first
        while end < len(lines) and (lines[end].startswith(" " * margin) or not lines[end].strip(" ")):
            end += 1
        written = "\n".join(line[margin:] for line in lines[start:end])
        text = written.rstrip("\n")
        if mark == "|" and (end < len(lines) or text != written):
            text += "\n"  # of all line breaks at its end, one counts
        self._at = end - 1
        return Scalar(text, self._file, start + self._first_line, margin + 1, plain=False)

    def _origin(self, indent: int) -> Origin:
        return Origin(self._file, self._at + self._first_line, indent + 1)


def _unquoted(written: str) -> str:
    """What stands between quotation marks."""
    inside = written[1:-1]
    quote = written[0]
    if written[-1] == quote and len(written) > 1 and quote not in inside and "\\" not in inside:
        return inside
    if not _QUOTED.fullmatch(written):
        raise _NotPlainError
    return inside.replace("''", "'") if quote == "'" else _ESCAPE.sub(r"\1", inside)


@lru_cache(maxsize=1024)
def _is_key(text: str) -> bool:
    """Whether it is the name of a field without anything that YAML could take for more."""
    return _KEY.fullmatch(text) is not None
