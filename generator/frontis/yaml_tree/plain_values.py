"""The values of YAML that are written plainly on one line: texts, and lists and mappings in brackets."""

from __future__ import annotations

import re
from functools import lru_cache

from frontis.diagnostics import Origin
from frontis.text.patterns import regex
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence

_DEEPEST = 8
"""Brackets in brackets; more of them are for the parser, which says when they are too many."""
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What no text without quotes begins with (YAML 1.2.2, 5.3), or only in some places."""
_DOUBLE = r'"[^"\\]*(?:\\(?:["\\]|n(?![a-z]))[^"\\]*)*"'
"""With three escapes only, and not where `\\n` could be meant as the beginning of `\\nu`."""
_SINGLE = r"'[^']*(?:''[^']*)*'"
_QUOTED = regex(rf"({_DOUBLE}|{_SINGLE})(?: +#.*)?")
_QUOTED_KEY = regex(rf"({_DOUBLE}|{_SINGLE}):(?= |$)")
_ESCAPE = regex(r"\\(.)")
_KEY = regex(r"\w[\w-]{0,40}(?: [\w-]{1,20}){0,3}")
_IN_BRACKETS = regex(
    rf"{_DOUBLE}|{_SINGLE}|[^\s?:,\[\]{{}}#&*!|>'\"%@`-](?:[^,:#?\[\]{{}}]|:(?=[A-Za-z0-9/])|(?<=[^ ])#)*"
)
_REST = regex(r" *(?: #.*)?")


class NotPlainError(Exception):
    """Something that only a parser of all YAML can judge."""


def value(written: str, file: str, line: int, column: int) -> Node:
    """What is written from a column on to the end of its line, with or without a comment behind it."""
    first = written[0]
    if first == '"' or first == "'":
        return Scalar(_unquoted(written), file, line, column, plain=False)
    if first == "[" or first == "{":
        return _Brackets(written, file, line, column).whole()
    if first in _INDICATORS or ": " in written:
        raise NotPlainError
    if " #" in written:
        written = without_comment(written)
    if written[-1] == ":":
        raise NotPlainError
    return Scalar(written.rstrip(" "), file, line, column)


def key(bare: str) -> tuple[str, str, str]:
    """The name of a field as written and as it is meant, and what is written behind the colon."""
    name, colon, rest = bare.partition(":")
    if colon and _is_name(name) and (not rest or rest[0] == " "):
        return name, name, rest
    quoted = _QUOTED_KEY.match(bare)
    if quoted is None:
        raise NotPlainError
    return quoted[1], _unquoted(quoted[1]), bare[quoted.end() :]


def _unquoted(written: str) -> str:
    """What stands between quotation marks."""
    inside, quote = written[1:-1], written[0]
    if written[-1] == quote and len(written) > 1 and quote not in inside and "\\" not in inside:
        return inside
    found = _QUOTED.fullmatch(written)
    if found is None:
        raise NotPlainError
    inside = found[1][1:-1]
    return inside.replace("''", "'") if quote == "'" else _ESCAPE.sub(_escaped, inside)


def _escaped(escape: re.Match[str]) -> str:
    return "\n" if escape[1] == "n" else escape[1]


def without_comment(written: str) -> str:
    """The text before a comment, which must not look as if it were meant as a hashtag."""
    text, _, comment = f" {written}".partition(" #")
    if comment[:1].isalnum():
        raise NotPlainError
    return text.strip(" ")


@lru_cache(maxsize=1024)
def _is_name(text: str) -> bool:
    """Whether it is the name of a field without anything that YAML could take for more."""
    return _KEY.fullmatch(text) is not None


class _Brackets:
    """Reads `[one, "two"]` and `{name: one, url: two}` from left to right."""

    def __init__(self, written: str, file: str, line: int, column: int) -> None:
        self._written = written
        self._file = file
        self._line = line
        self._column = column
        self._at = 0

    def whole(self) -> Node:
        """The list or mapping that the text is."""
        node = self._node(0)
        if not _REST.fullmatch(self._written, self._at):
            raise NotPlainError
        return node

    def _node(self, depth: int) -> Node:
        sign = self._sign()
        if depth > _DEEPEST:
            raise NotPlainError
        if sign == "[":
            return self._list(depth)
        return self._mapping(depth) if sign == "{" else self._scalar()

    def _list(self, depth: int) -> Sequence:
        origin = self._origin()
        items: list[Node] = []
        while self._goes_on("]", bool(items)):
            items.append(self._node(depth + 1))
        return Sequence(tuple(items), origin)

    def _mapping(self, depth: int) -> Mapping:
        origin = self._origin()
        entries: dict[str, tuple[Scalar, Node]] = {}
        while self._goes_on("}", bool(entries)):
            name = self._scalar()
            if (
                self._sign() != ":"
                or self._written[self._at + 1 : self._at + 2] != " "
                or name.text in (*entries, "<<")
            ):
                raise NotPlainError
            self._at += 1
            entries[name.text] = (name, self._node(depth + 1))
        return Mapping(tuple(entries.values()), origin)

    def _goes_on(self, closing: str, begun: bool) -> bool:
        """Go past the bracket that opens, a comma, or the bracket that closes; whether an item follows."""
        sign = self._sign()
        if begun and sign not in (",", closing):
            raise NotPlainError
        if not begun or sign == ",":
            self._at += 1
            sign = self._sign()
        if sign == closing:
            self._at += 1
        return sign != closing

    def _scalar(self) -> Scalar:
        self._sign()
        found = _IN_BRACKETS.match(self._written, self._at)
        if found is None:
            raise NotPlainError
        written, column = found[0], self._column + self._at
        self._at = found.end()
        if written[0] in "\"'":
            return Scalar(_unquoted(written), self._file, self._line, column, plain=False)
        return Scalar(written.rstrip(" "), self._file, self._line, column)

    def _sign(self) -> str:
        """The next sign that is no blank, after going there; nothing at the end."""
        self._at = len(self._written) - len(self._written[self._at :].lstrip(" "))
        return self._written[self._at : self._at + 1]

    def _origin(self) -> Origin:
        return Origin(self._file, self._line, self._column + self._at)
