"""YAML text to a tree of nodes and what is wrong with it; the one way in."""

from __future__ import annotations

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex
from frontis.yaml_tree.building import MAX_REPORTS, Builder, refusals
from frontis.yaml_tree.nodes import Node

_UNPRINTABLE = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_FOREIGN_BREAKS = "\x85\u2028\u2029"


def parse(text: str, file: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of one YAML document and what is wrong with it; None for an empty one.

    Where the text is no YAML, the error is looked for piece by piece, and the tree holds what could be read or
    guessed, so that the rest of the file can be checked in the same run. `first_line` is the line of the file
    that `text` begins with (front matter). Never raises.
    """
    text, diagnostics = _clean(text, file, first_line)
    builder = Builder(file)
    try:
        node = builder.build(text, first_line)
    except refusals():
        from frontis.yaml_tree.recovery import recover  # only when something is already wrong

        node, found = recover(text, file, first_line)
        return node, (diagnostics + found)[:MAX_REPORTS]
    return node, (diagnostics + builder.diagnostics)[:MAX_REPORTS]


def _clean(text: str, file: str, first_line: int) -> tuple[str, list[Diagnostic]]:
    """The text with the line breaks that editors count, without characters that YAML forbids."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.replace("\n", "").isprintable():
        return text, []
    for sign in _FOREIGN_BREAKS:
        text = text.replace(sign, " ")
    found: dict[int, Diagnostic] = {}
    for match in _UNPRINTABLE.finditer(text):
        line = text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start())
        found.setdefault(
            line,
            error(
                "control-character",
                f"a control character (U+{ord(match[0]):04X}) that cannot be seen",
                Origin(file, line + first_line, column),
                "delete it; such characters come from copying out of a PDF or a terminal",
            ),
        )
    return (_UNPRINTABLE.sub(" ", text) if found else text), list(found.values())
