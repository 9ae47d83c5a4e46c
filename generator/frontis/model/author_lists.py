"""How one text that names several people falls into names: by `and`, by semicolons, by commas where that is safe."""

from __future__ import annotations

import re
from typing import NamedTuple

from frontis.model.name_parts import is_cjk, is_suffix
from frontis.text.patterns import regex

_AND = regex(r"(?:^|(?<=[\s,，]))(?:and|und|et|&|\\&)(?=\s)", re.IGNORECASE)
_BIBTEX_AND = regex(r"(?<=\s)and(?=\s)", re.IGNORECASE)
_COMMA_AND = regex(r"[,，]\s*(?:and|&|\\&)\s", re.IGNORECASE)
_SEMICOLON = regex(r"[;；、]")
_COMMA = regex(r"[,，]")
_ET_AL = regex(r"(?:^|[\s,，;]+)(?:(?:[Aa]nd|&)\s+)?(?:(?i:et\.?\s*al)\b\.?|others\b\.?)$|等$")
_PARENTHESES = regex(r"\([^(){}]*\)")
_INITIALS = regex(r"(?:[^\W\d_]\.[-\s]?)+[^\W\d_]?\.?|[A-Z]")


class EtAl(NamedTuple):
    """What stands before `et al.`, and whether it was found."""

    rest: str
    found: bool


def split_et_al(text: str) -> EtAl:
    """The text without `et al.`, `and others` or `others` at its end, and whether one stood there."""
    small = text.lower()
    if "al" not in small and "others" not in small and "等" not in small:
        return EtAl(text, False)
    match = _ET_AL.search(text)
    return EtAl(text[: match.start()], True) if match else EtAl(text, False)


def split_bibtex_list(text: str) -> list[str]:
    """The names of a BibTeX field: ` and ` outside braces is all that separates."""
    return [name for name in _cut(text, _BIBTEX_AND) if name]


def split_author_list(text: str) -> list[str]:
    """The names of a text as people write it, each still with its marks and commas.

    Where commas could separate names as well as turn one name around, they separate only if every piece
    reads as a whole name (`A. Lee, B. Sun and C. Chua`), or if family names and initials take turns.
    """
    if len(names := _cut(text, _SEMICOLON)) > 1:
        return [name for name in names if name]
    parts = [part.strip(" ,，") for part in _cut(text, _AND)]
    pieces = [_joined_suffixes(_cut(part, _COMMA)) for part in parts if part]
    flat = [piece for part in pieces for piece in part]
    if _take_turns(flat):
        return [f"{family}, {initials}" for family, initials in zip(flat[::2], flat[1::2], strict=True)]
    return flat if _is_comma_list(pieces, _COMMA_AND.search(text) is not None) else list(filter(None, parts))


def _cut(text: str, separator: re.Pattern[str]) -> list[str]:
    """The text cut at each separator that stands outside braces; each piece stripped."""
    veiled = _veiled(text)
    pieces, start = [], 0
    for match in separator.finditer(veiled):
        pieces.append(text[start : match.start()].strip())
        start = match.end()
    return [*pieces, text[start:].strip()]


def _veiled(text: str) -> str:
    """The text with everything inside braces and parentheses made unrecognisable, letter for letter."""
    depth, veiled = 0, []
    for character in _PARENTHESES.sub(lambda aside: "\0" * len(aside[0]), text):
        depth -= character == "}"
        veiled.append("\0" if depth > 0 else character)
        depth = max(depth, 0) + (character == "{")
    return "".join(veiled)


def _joined_suffixes(pieces: list[str]) -> list[str]:
    """The pieces with `Jr.` and signs put back behind the name they follow."""
    joined: list[str] = []
    for piece in filter(None, pieces):
        if joined and (is_suffix(piece) or not any(map(str.isalpha, piece))):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _take_turns(pieces: list[str]) -> bool:
    """Whether family names and initials alternate: `Sun, Q., Chua, T.-S.`."""
    return (
        len(pieces) >= 4
        and len(pieces) % 2 == 0
        and all(_INITIALS.fullmatch(piece) for piece in pieces[1::2])
        and not any(_INITIALS.fullmatch(piece) for piece in pieces[::2])
    )


def _is_comma_list(parts: list[list[str]], oxford: bool) -> bool:
    """Whether the commas separate names, judged by the comma pieces of each part between the `and`s."""
    if not parts or any(len(part) > 2 for part in parts):
        return bool(parts)
    if all(_is_whole_name(piece) for part in parts for piece in part):
        return len(parts) == 1 or oxford or (len(parts) == 2 and len(parts[-1]) == 1)
    return oxford and len(parts[-1]) == 1 and _is_whole_name(parts[0][0])


def _is_whole_name(text: str) -> bool:
    """Whether it has two words and does not start with a particle, or is a name in CJK."""
    tokens = text.split(",")[0].split()
    return is_cjk(text) or (len(tokens) >= 2 and not tokens[0][0].islower())
