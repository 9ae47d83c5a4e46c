"""Splits a Markdown file into the fields of its front matter and the text below."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar, parse

_FENCE = regex(r"---[ \t]*$")
_END = regex(r"(---|\.\.\.)[ \t]*$")
_FIELD = regex(r"[\w-]+[ \t]*:(\s|$)")


class FrontMatter(Struct, frozen=True):
    """A Markdown file in its two parts."""

    fields: Mapping
    """Empty where the file has no front matter; `origin` is then the file's first line."""
    body: str
    """The Markdown below the fields, without the blank lines before it."""
    body_line: int
    """The line of the file that `body` begins with."""


def split(text: str, file: str) -> tuple[FrontMatter, list[Diagnostic]]:
    """The fields between `---` and `---` (or `...`), and the text after them.

    A file without front matter is all text; whether its kind needs fields is for the door to say. A `---` that
    is followed by something other than a field is Markdown's rule, not a fence.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = _first(lines, 0)
    if not _FENCE.match(lines[start]):
        return _without(lines, file), _foreign_fence(lines[start], Origin(file, start + 1))
    end = next((number for number in range(start + 1, len(lines)) if _END.match(lines[number])), None)
    if end is None:
        unclosed = _FIELD.match(lines[_first(lines, start + 1)])
        return _without([] if unclosed else lines, file), [_unclosed(Origin(file, start + 1))] if unclosed else []
    node, diagnostics = parse("\n".join(lines[start + 1 : end]), file, start + 2)
    fields, wrong = _fields(node, Origin(file, start + 1))
    return _front_matter(fields, lines, end + 1), diagnostics or wrong


def _first(lines: list[str], start: int) -> int:
    """The number of the first line from `start` on that is not blank, else of the last."""
    return next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines) - 1)


def _front_matter(fields: Mapping, lines: list[str], below: int) -> FrontMatter:
    begin = _first(lines, below) if below < len(lines) else below
    return FrontMatter(fields, "\n".join(lines[begin:]), begin + 1)


def _without(lines: list[str], file: str) -> FrontMatter:
    return _front_matter(Mapping((), Origin(file)), lines, 0)


def _fields(node: Node | None, origin: Origin) -> tuple[Mapping, list[Diagnostic]]:
    if isinstance(node, Mapping):
        return node, []
    nothing = Mapping((), origin)
    if node is None or (isinstance(node, Scalar) and not node.text):
        return nothing, []
    return nothing, [
        error(
            "front-matter",
            "the part between the '---' lines holds no fields",
            node.origin,
            "write one 'field: text' a line there, such as 'title: Slides'",
        )
    ]


def _unclosed(origin: Origin) -> Diagnostic:
    return error(
        "front-matter",
        "the front matter that begins here is never closed",
        origin,
        "write '---' on a line of its own between the fields and the text",
    )


def _foreign_fence(line: str, origin: Origin) -> list[Diagnostic]:
    """Hugo also knows TOML between `+++`; Frontis reads YAML alone."""
    if line.strip() != "+++":
        return []
    return [
        error(
            "front-matter",
            "front matter in TOML ('+++') is not understood",
            origin,
            "write it as YAML: '---' instead of '+++', and 'field: text' instead of 'field = \"text\"'",
        )
    ]
