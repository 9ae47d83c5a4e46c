"""YAML that is written plainly, a field or an item a line, read many times sooner than by a parser of all YAML."""

from __future__ import annotations

from frontis.diagnostics import Origin
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence
from frontis.yaml_tree.plain_values import NotPlainError, key, value, without_comment

_DEEPEST = 40
"""Columns; what is indented further is for the parser, which says when it is too deep."""
_BLOCKS = frozenset(("|", "|-", ">", ">-"))


def read_plain(text: str, file: str, first_line: int) -> Node | None:
    """The tree of a text of block mappings, block sequences and values of one line; None for any other text.

    It is exactly the tree that `Builder` makes of it, and there is nothing wrong with it.
    """
    if "\t" in text or "\ufeff" in text:
        return None
    try:
        return _Reader(text, file, first_line).tree()
    except NotPlainError:
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
            raise NotPlainError
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
            raise NotPlainError
        return self._items(indent) if self._bare.startswith("- ") else self._fields(indent)

    def _items(self, indent: int) -> Sequence:
        origin = self._origin(indent)
        items: list[Node] = []
        while self._indent == indent and self._bare.startswith("- "):
            written = self._bare[1:].strip(" ")
            inner = indent + len(self._bare) - len(self._bare[1:].lstrip(" "))
            if not written:
                raise NotPlainError
            if written[0] not in "\"'[{" and (": " in written or written[-1] == ":"):
                self._indent, self._bare = inner, written
                items.append(self._fields(inner))
            else:
                items.append(value(written, self._file, self._at + self._first_line, inner + 1))
                self._go_on()
        if self._indent > indent:
            raise NotPlainError
        return Sequence(tuple(items), origin)

    def _fields(self, indent: int) -> Mapping:
        origin = self._origin(indent)
        fields: dict[str, tuple[Scalar, Node]] = {}
        while self._indent == indent:
            written, name, rest = key(self._bare)
            if name in fields:
                raise NotPlainError
            field = Scalar(name, self._file, self._at + self._first_line, indent + 1, plain=written is name)
            fields[name] = (field, self._field(rest, indent, indent + len(written) + 1))
        if self._indent > indent:
            raise NotPlainError
        return Mapping(tuple(fields.values()), origin)

    def _field(self, rest: str, indent: int, column: int) -> Node:
        """What a field holds, of whose line `rest` is left behind a column."""
        written = rest.strip(" ")
        if not written or (written[0] == "#" and not without_comment(written)):
            return self._below(indent, column)
        if written[0] in "|>":
            node: Node = self._text_below(written, indent)
        else:
            start = column + len(rest) - len(rest.lstrip(" "))
            node = value(written, self._file, self._at + self._first_line, start + 1)
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

    def _text_below(self, mark: str, indent: int) -> Scalar:
        """The text below `|` or `>`, whose lines are indented as the first of them or more."""
        lines, start = self._lines, self._at + 1
        first = next((number for number in range(start, len(lines)) if lines[number].strip(" ")), start - 1)
        margin = len(lines[first]) - len(lines[first].lstrip(" "))
        if mark not in _BLOCKS or margin <= indent or any(len(line) > margin for line in lines[start:first]):
            raise NotPlainError
        end = first
        while end < len(lines) and (lines[end].startswith(" " * margin) or not lines[end].strip(" ")):
            end += 1
        written = "\n".join(line[margin:] for line in lines[start:end])
        text = written.rstrip("\n")
        ends = end < len(lines) or text != written
        if mark[0] == ">":
            text = _folded(text)
        self._at = end - 1
        text += "\n" if ends and len(mark) == 1 else ""  # of all line breaks at its end, one counts
        return Scalar(text, self._file, start + self._first_line, margin + 1, plain=False)

    def _origin(self, indent: int) -> Origin:
        return Origin(self._file, self._at + self._first_line, indent + 1)


def _folded(text: str) -> str:
    """Lines as one, where all are lines of one paragraph."""
    if "\n\n" in text or "\n " in text or text[:1] == "\n":
        raise NotPlainError
    return text.replace("\n", " ")
