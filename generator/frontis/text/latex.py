"""LaTeX in texts: what is unknown in one, and titles as BibTeX wants them."""

from __future__ import annotations

import re

from frontis.text import printing
from frontis.text.inline import parse
from frontis.text.math import mathml
from frontis.text.nodes import Group, Inline, Math, Text, Unknown, walk

_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def unknown_commands(source: str) -> list[tuple[str, int]]:
    """The LaTeX commands of a text that are shown as written because nobody knows them, with their offsets."""
    if "\\" not in source:
        return []
    unknown = {node.written for node in walk(parse(source)) if isinstance(node, Unknown)}
    return [(found[0], found.start()) for found in _COMMAND.finditer(source) if found[0] in unknown]


def unreadable_math(source: str) -> list[str]:
    """The formulas of a text that are shown as source because they can't be set."""
    formulas = [node for node in walk(parse(source)) if isinstance(node, Math)]
    return [node.source for node in formulas if mathml(node.source, display=node.display) is None]


def latex_title(source: str, *, ascii_only: bool = False) -> str:
    """A title as the value of a BibTeX field, with braces around the capitals that a style must not lower.

    Styles such as `plain` lower every letter but the first and those after a colon. Kept are words with a capital
    behind their first letter or with a digit (`GAN`, `NeRF`, `3D`), and in a title that isn't in title case also
    words that begin with a capital (`Bayesian`).
    """
    nodes = parse(source)
    lower_names = not _is_title_case(printing.plain_text(nodes))
    return printing.latex_text(_protected(nodes, lower_names), ascii_only=ascii_only)


def _is_title_case(title: str) -> bool:
    words = [found[0] for found in _WORD.finditer(title)]
    long_words = [word for word in words[1:] if len(word) > 3 and word.isalpha()]
    return sum(word[0].isupper() for word in long_words) * 2 > len(long_words)


def _protected(nodes: tuple[Inline, ...], names: bool) -> tuple[Inline, ...]:
    protected: list[Inline] = []
    first = True
    for node in nodes:
        protected.extend(_protected_text(node.text, names, first) if isinstance(node, Text) else (node,))
        first = False
    return tuple(protected)


def _protected_text(text: str, names: bool, first: bool) -> list[Inline]:
    parts: list[Inline] = []
    position = 0
    for found in _WORD.finditer(text):
        opening = (first and found.start() == 0) or text[: found.start()].rstrip().endswith((":", "?", "!"))
        if _needs_braces(found[0], names and not opening):
            parts.extend((Text(text[position : found.start()]), Group((Text(found[0]),))))
            position = found.end()
    return [*parts, Text(text[position:])]


def _needs_braces(word: str, names: bool) -> bool:
    return any(letter.isupper() for letter in word[1:]) or (names and word[0].isupper() and word != "A")
