"""What PyYAML refuses, said so that somebody who has never read the YAML specification can mend it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex
from frontis.yaml_tree.nodes import Scalar

_FIELD = regex(r"(?P<before>[\s-]*)(?P<key>[^\s:#][^:]*?)\s*:(?:\s+(?P<value>.*))?$")
_LONGEST_QUOTE = 100
BLOCK = regex(r":\s+[|>][-+\d]*\s*$")
"""A line whose text is the block below it."""
_NO_FIELD = "write 'field: text', or indent the line if it continues the one above"


class Failure(Struct, frozen=True):
    """Where PyYAML gave up: its words, the lines of the text, and places counted from 0."""

    problem: str
    context: str
    lines: Sequence[str]
    line: int
    column: int
    opened: tuple[int, int]
    """Where the list, mapping or quote began that could not be read to its end."""

    @property
    def here(self) -> str:
        """The line with the mistake."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character at the mistake, empty at a line's end."""
        return self.here[self.column : self.column + 1]

    def at(self, message: str, hint: str, place: tuple[int, int] | None = None) -> Saying:
        """What to say, at the mistake or at another place."""
        return Saying(message, hint, *(place or (self.line, self.column)))


class Saying(Struct, frozen=True):
    """A mistake in plain words, with line and column counted from 0."""

    message: str
    hint: str
    line: int
    column: int


def explain(failure: Exception, text: str, file: str, first_line: int) -> Diagnostic:
    """The diagnostic for an exception that PyYAML raised on `text`."""
    told = getattr(failure, "origin", None)
    if isinstance(told, Origin):
        return error("yaml-depth", str(failure), told, "write it flatter; no content needs this")
    saying = _say(_failure(failure, text.split("\n")))
    return error("yaml-syntax", saying.message, Origin(file, saying.line + first_line, saying.column + 1), saying.hint)


def no_field(found: Scalar) -> Diagnostic:
    """The diagnostic for a text that stands where `field: text` was expected."""
    glued = re.match(r"([^\s:]+):\S", found.text)
    if glued:
        origin = Origin(found.origin.file, found.origin.line, found.origin.column + glued.end() - 1)
        message, hint = _glued(glued[1])
        return error("yaml-syntax", message, origin, hint)
    return error("yaml-syntax", "a line without 'field:'", found.origin, _NO_FIELD)


def quoted(value: str) -> str:
    """The hint that shows `value` in the quotes it needs."""
    value = value.strip()
    if len(value) > _LONGEST_QUOTE or not value:
        return "put the whole text in quotes"
    single = '"' in value or "\\" in value
    shown = "'" + value.replace("'", "''") + "'" if single else f'"{value}"'
    return f"put the text in quotes: {shown}"


def _failure(failure: Any, lines: list[str]) -> Failure:
    mark = getattr(failure, "problem_mark", None) or getattr(failure, "context_mark", None)
    opened = getattr(failure, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return Failure(
        problem=getattr(failure, "problem", None) or str(failure),
        context=getattr(failure, "context", None) or "",
        lines=lines,
        line=line,
        column=column,
        opened=(opened.line, opened.column) if opened else (0, 0),
    )


def _say(failure: Failure) -> Saying:
    if failure.here.startswith("%"):
        return failure.at("a line cannot begin with '%'", "begin a comment with '#'", (failure.line, 0))
    if failure.sign == "\t" or "tab character" in failure.problem:
        return _tab(failure)
    for words, say in _SAYINGS:
        if re.search(words, f"{failure.context}|{failure.problem}"):
            return say(failure)
    return failure.at(f"this is not YAML: {failure.problem}", "put texts with special signs in quotes")


def _tab(failure: Failure) -> Saying:
    return failure.at(
        "a tab, where YAML takes only spaces",
        "replace the tabs at the beginning of lines by spaces (in many editors: 'indent with spaces')",
    )


def _first_sign(failure: Failure) -> Saying:
    """`@`, a backtick, `%`, `*`, `&`, `!`, `,`, `]`, `}` at the beginning of a text."""
    line, column = failure.opened if "scanning a" in failure.context else (failure.line, failure.column)
    rest = failure.lines[line][column:] if line < len(failure.lines) else ""
    if not rest:
        return failure.at("the text ends too early", "look for a bracket or quote that is not closed")
    field = _FIELD.match(failure.lines[line])
    if field and (field["value"] or "").startswith(("[", "{")) and field.start("value") < column:
        rest = re.split(r"[,\]}]", rest, maxsplit=1)[0] or rest[0]
    return failure.at(f"a text cannot begin with '{rest[0]}'", quoted(rest), (line, column))


def _colon(failure: Failure) -> Saying:
    """`: ` where no field can begin: in the middle of a text, or in a line that is indented too far."""
    field = _FIELD.match(failure.here)
    if field and field.end("key") < failure.column and field["value"]:
        return failure.at("': ' inside a text that has no quotes", quoted(field["value"]))
    above = next((number for number in range(failure.line - 1, -1, -1) if failure.lines[number].strip()), None)
    if field and above is not None:
        return _below(failure, field, above)
    return failure.at("a ':' where no field can begin", "put the text in quotes")


def _below(failure: Failure, field: re.Match[str], above: int) -> Saying:
    line, place = failure.lines[above], (failure.line, len(field["before"]))
    before = _FIELD.match(line)
    if before is None:
        glued = re.match(r"[\s-]*([^\s:]+):\S", line)
        if glued:
            return failure.at(*_glued(glued[1]), (above, glued.end() - 1))
        return failure.at(
            f"'{field['key']}' follows a line that is no field", "write 'field: text' in the line above", place
        )
    column = len(before["before"])
    if column == place[1]:
        return failure.at(f"'{field['key']}' cannot begin here", "put the text in the line above in quotes", place)
    return failure.at(
        f"'{field['key']}' is not lined up with '{before['key']}' in the line above",
        f"begin it in column {column + 1}",
        place,
    )


def _glued(field: str) -> tuple[str, str]:
    return f"a space is missing after '{field}:'", "write the name of a field, a colon, a space, and the text"


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _flow(failure: Failure) -> Saying:
    """A list in `[…]` or a mapping in `{…}` that does not end, or has something odd between its commas."""
    closing = "]" if "sequence" in failure.context else "}"
    opening = "[" if closing == "]" else "{"
    if failure.line == failure.opened[0] and failure.sign:
        return failure.at(
            f"a comma or '{closing}' is missing before '{failure.here[failure.column :].strip()}'",
            'put a comma between the texts, and quotes around each that has signs such as * , : "',
        )
    return failure.at(
        f"the '{opening}' is never closed",
        f"write '{closing}' at its end, or put the text in quotes if it begins with '{opening}'",
        failure.opened,
    )


def _open_quote(failure: Failure) -> Saying:
    line, column = failure.opened
    sign = failure.lines[line][column : column + 1]
    return failure.at(
        f"the quote {sign} that opens here is never closed", f"write {sign} at the end of the text", failure.opened
    )


def _escape(failure: Failure) -> Saying:
    at = failure.here.rfind("\\", 0, failure.column + 1)
    return failure.at(
        f"'{failure.here[at : at + 2]}' means nothing inside double quotes",
        "put the text in single quotes, where a backslash stays a backslash",
    )


def _after_value(failure: Failure) -> Saying:
    """Something that continues neither the text before it nor the fields above it."""
    before = failure.here[: failure.column]
    if not before.strip(" "):
        return misplaced(failure.lines, failure.line, failure.opened)
    field = _FIELD.match(failure.here)
    value = field["value"] if field and field["value"] else re.sub(r"^[\s-]*", "", failure.here)
    opening = value[:1]
    if opening in "[{":
        return failure.at(f"text goes on after the closing {']' if opening == '[' else '}'}", quoted(value))
    if opening == "'":
        inner = value[1:-1] if value.endswith("'") else value[1:]
        return failure.at(
            "text goes on after the closing quote", f'write a \' inside single quotes twice, or: "{inner}"'
        )
    return failure.at("text goes on after the closing quote", quoted(value))


def misplaced(lines: Sequence[str], line: int, began: tuple[int, int]) -> Saying:
    """What to say of a line that begins in another column than the fields or items that `began` at a place above."""
    here, (first, column) = indent_of(lines[line]), began
    above = next((number for number in range(line - 1, first - 1, -1) if lines[number].strip()), first)
    header = next((number for number in range(above, first - 1, -1) if indent_of(lines[number]) < here), None)
    if header is not None and BLOCK.search(lines[header]) and indent_of(lines[above]) > here:
        return Saying(
            "this line begins further left than the text above it",
            f"begin every line of the text in column {indent_of(lines[above]) + 1}",
            line,
            here,
        )
    item, items = lines[line].lstrip().startswith("- "), lines[above].lstrip().startswith("- ")
    if item and items:
        return Saying(
            "this item is not lined up with the one above it",
            f"begin it in column {indent_of(lines[above]) + 1}",
            line,
            here,
        )
    if item:
        return Saying(
            "an item of a list, where a field was expected", "write the name of the field above the list", line, here
        )
    if lines[first].startswith("- ", column):
        hint = f"begin every item with '- ' in column {column + 1}, and its fields two columns further"
        return Saying("this line belongs to no item of the list", hint, line, here)
    field = _FIELD.match(lines[first])
    return Saying(
        f"this line is not lined up with '{field['key']}'" if field else "this line is not lined up",
        f"begin it in column {column + 1}, or in that of the field above that it stands beside",
        line,
        here,
    )


def _block_header(failure: Failure) -> Saying:
    line, column = failure.opened
    value = failure.lines[line][column:]
    return failure.at(
        f"text follows '{value[:1]}' on the same line",
        f"begin the text on the next line, or {quoted(value)}",
        failure.opened,
    )


def _list_after_field(failure: Failure) -> Saying:
    return failure.at(
        "a text cannot begin with '- '", f"begin a list on the next line, or {quoted(failure.here[failure.column :])}"
    )


def _no_colon(failure: Failure) -> Saying:
    return failure.at("a line without 'field:'", _NO_FIELD, failure.opened)


_SAYINGS = (
    (r"cannot start any token|scanning an? (alias|anchor|tag)|node content|mapping keys|directive", _first_sign),
    (r"mapping values are not allowed", _colon),
    (r"',' or '[\]}]'", _flow),
    (r"unexpected end of stream|document separator", _open_quote),
    (r"unknown escape|escape sequence|hexdecimal", _escape),
    (r"block scalar", _block_header),
    (r"sequence entries are not allowed", _list_after_field),
    (r"could not find expected ':'", _no_colon),
    (r"expected key|'-' indicator|block end|document start", _after_value),
)
