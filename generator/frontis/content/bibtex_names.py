"""The names in BibTeX's `author` and `editor`, one by one, also where an `and` was forgotten."""

from __future__ import annotations

import re

from frontis.diagnostics import Diagnostic, Unreadable, warning
from frontis.formats.bibtex_values import BibField
from frontis.model.author_lists import split_bibtex_list
from frontis.model.names import Name, parse_names
from frontis.text.patterns import regex
from frontis.yaml_tree import Node, Scalar, Sequence

_COMMA_IN_BRACES = regex(r"\{[^{}]*,")
_JUNIOR = regex(r"(?:jr|sr|i{1,3}|iv|v)\.?$", re.I)


def authors(field: BibField) -> tuple[Node, list[Diagnostic]]:
    """The names of a field: `and` separates them; a list by commas or semicolons alone stays one text.

    What cannot be taken apart is shown as it stands, and warned of.
    """
    text = " ".join(field.text.split())
    names = split_bibtex_list(text)
    if len(names) < 2 and _is_list_of_its_own(text):
        return Scalar.at(field.origin, text, plain=False), []
    parted = [each for name in names for each in (name.split(",") if _is_list(name) else [name])]
    unread = [_several(name, field) for name in parted if _unreadable(name)]
    items = (f"{{{name}}}" if _unreadable(name) else _whole(name) for name in parted)
    return Sequence(tuple(Scalar.at(field.origin, item.strip(), plain=False) for item in items), field.origin), unread


def _is_list_of_its_own(text: str) -> bool:
    """Whether people's own signs separate the names: semicolons, or more commas than one name can have."""
    if text.startswith("{") or not (";" in text or _is_list(text) or text.count(",") > 2):
        return False
    try:
        return len(parse_names(text).authors) > 1
    except Unreadable:
        return False


def _is_list(text: str) -> bool:
    """Whether commas separate three or more names of two words each."""
    pieces = [piece.strip() for piece in text.split(",")]
    if len(pieces) < 3 or _COMMA_IN_BRACES.search(text):
        return False
    return all(" " in piece or _JUNIOR.match(piece) for piece in pieces)


def _unreadable(name: str) -> bool:
    """Whether the commas make more than one name of it; only two of them can."""
    if name.count(",") < 2:
        return False
    try:
        Name.parse(name)
    except Unreadable:
        return any(map(str.isalpha, name))
    return False


def _whole(name: str) -> str:
    """The name; one of a group that a reference manager turned around, `Berlin, Freie Universität`, the right way."""
    family, comma, given = name.partition(",")
    if not comma or _COMMA_IN_BRACES.search(name):
        return name
    try:
        Name.parse(name)
    except Unreadable:
        return f"{{{given.strip()} {family.strip()}}}" if name.count(",") == 1 else name
    return name


def _several(name: str, field: BibField) -> Diagnostic:
    return warning("bad-name", f"'{name}' reads as several names", field.origin, "write ' and ' between two names")
