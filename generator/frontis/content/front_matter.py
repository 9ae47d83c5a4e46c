"""Splits a Markdown file into the fields of its front matter and the text below."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar, parse

_BLANK = regex(r"(?:[^\S\n]*\n)*")
"""All blank lines from a place on, but for one at the end of the text."""
_FENCE = regex(r"---[ \t]*(?:\n|\Z)")
_END = regex(r"\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
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
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start = _past_blank(text, 0)
    fence = _FENCE.match(text, start)
    if fence is None:
        return _without(text, file), _foreign_fence(text, start, file)
    end = _END.search(text, fence.end() - 1)
    if end is None:
        return _unclosed(text, fence.end(), Origin(file, _line(text, start)))
    node, diagnostics = parse(text[fence.end() : end.start()], file, _line(text, fence.end()))
    fields, wrong = _fields(node, Origin(file, _line(text, start)))
    return _front_matter(fields, text, end.end()), diagnostics or wrong


def _past_blank(text: str, start: int) -> int:
    """Where the first line from `start` on begins that is not blank, else the last."""
    found = _BLANK.match(text, start)
    return found.end() if found else start


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _front_matter(fields: Mapping, text: str, below: int) -> FrontMatter:
    begin = _past_blank(text, below)
    return FrontMatter(fields, text[begin:], _line(text, begin))


def _without(text: str, file: str) -> FrontMatter:
    return _front_matter(Mapping((), Origin(file)), text, 0)


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


def _unclosed(text: str, below: int, fence: Origin) -> tuple[FrontMatter, list[Diagnostic]]:
    """A file whose first fence has no second: a mistake where a field follows, else all text."""
    if not _FIELD.match(text, _past_blank(text, below)):
        return _without(text, fence.file), []
    message, hint = (
        "the front matter that begins here is never closed",
        "write '---' on a line of its own between the fields and the text",
    )
    return _without("", fence.file), [error("front-matter", message, fence, hint)]


def _foreign_fence(text: str, start: int, file: str) -> list[Diagnostic]:
    """Hugo also knows TOML between `+++`; Frontis reads YAML alone."""
    line = text[start:].partition("\n")[0]
    if line.strip() != "+++":
        return []
    return [
        error(
            "front-matter",
            "front matter in TOML ('+++') is not understood",
            Origin(file, _line(text, start)),
            "write it as YAML: '---' instead of '+++', and 'field: text' instead of 'field = \"text\"'",
        )
    ]
