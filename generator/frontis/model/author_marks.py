"""The signs that stand at an author's name, and what they say of the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from frontis.text.patterns import regex

_SIGNS = "*∗⁎＊†‡§¶‖#✉✝☆★🖂📧⁰¹²³⁴⁵⁶⁷⁸⁹"
_COMMANDS = {
    "ddagger": "‡", "ddag": "‡", "dagger": "†", "dag": "†", "ast": "*", "star": "*", "S": "§", "P": "¶",
    "textdagger": "†", "textdaggerdbl": "‡", "textasteriskcentered": "*", "Letter": "✉", "envelope": "✉",
    "faEnvelope": "✉",
}  # fmt: skip
_SIGN = rf"(?:\\?[{_SIGNS}]|\\(?:{'|'.join(_COMMANDS)})(?![A-Za-z])(?:\{{\}})?)"
_RAISED = rf"(?:{_SIGN}|\d|[,\s])+"
_UNIT = (
    rf"(?:{_SIGN}|\$\s*\^?\{{?{_RAISED}\}}?\s*\$|\$\s*\{{\}}\^\{{?{_RAISED}\}}?\s*\$|\^\{{{_RAISED}\}}"
    rf"|\^{_RAISED}\^|\^{_SIGN}|\\textsuperscript\{{{_RAISED}\}}|<sup>{_RAISED}</sup>|\({_RAISED}\)|\[{_RAISED}\])"
)
_GLUED_DIGITS = r"(?<=[^\W\d_][^\W\d_])\d{1,2}(?:\s?,\s?\d{1,2})+"
_AT_END = regex(rf"(?:\s*{_UNIT})+\s*$")
_DIGITS_AT_END = regex(rf"(?<=\s)(\S+?)({_GLUED_DIGITS})$")
_AT_START = regex(rf"\s*(?:{_UNIT}\s*)+")
_ONE_MARK = regex(rf"\\({'|'.join(_COMMANDS)})(?![A-Za-z])|([{_SIGNS}])\2*|\d+")
_UNMARKED = regex(r"(?:[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]|[\s.,'’-])+")
"""Letters and what stands between them: almost every name, for which the long patterns need not be compiled."""
_EMPHASISED = regex(r"(\*{1,3}|_{1,2})(?=[^\s*_])([^*_]+)(?<!\s)\1(.*)", re.DOTALL)
_CORRESPONDING_SIGNS = frozenset("✉🖂📧")
_ASTERISKS = frozenset("*∗⁎＊")
_SAYING_NOTHING = frozenset("✝⁰¹²³⁴⁵⁶⁷⁸⁹0123456789")


class Mark(StrEnum):
    """What a sign at a name says."""

    EQUAL = "equal"
    CORRESPONDING = "corresponding"


def split_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without its signs, and the signs in order.

    Signs are `*`, `†`, `‡`, `§`, `¶`, `‖`, `#`, `✉`, raised digits, and LaTeX's forms of them, at either end or
    before the comma (`Sun*, Qianru`), and several digits at the last of several words (`Ann Sun1,2`). A sign
    that is repeated is one mark (`**`). Emphasis around the name is none.
    """
    if _UNMARKED.fullmatch(text):
        return ",".join(name for name in text.split(",") if name.strip()).strip(), ()
    if (emphasised := _EMPHASISED.fullmatch(text.strip())) is not None:
        text = emphasised[2] + emphasised[3]
    start = _AT_START.match(text)
    lead, rest = (start[0], text[start.end() :]) if start else ("", text)
    rest, tail = _cut_end(rest)
    if (digits := _DIGITS_AT_END.search(rest)) is not None:
        rest, tail = rest[: digits.start(2)], f"{digits[2]} {tail}"
    names, tails = zip(*map(_cut_end, rest.split(",")), strict=True)
    signs = _ONE_MARK.finditer(" ".join((lead, *tails, tail)))
    marks = tuple(_COMMANDS[sign[1]] if sign[1] else sign[0] for sign in signs)
    return ",".join(name for name in names if name.strip()).strip(), marks


def meanings(marks: Iterable[tuple[str, ...]]) -> dict[str, Mark]:
    """What each sign says in one list of authors, given the marks of each author.

    An asterisk says equal contribution and an envelope corresponding author. Any other sign says equal
    contribution where several share it, and corresponding author where one bears it and nothing else
    marks that one. Digits point at affiliations and a cross at a grave; they say nothing here.
    """
    bearers = Counter(sign for author in marks for sign in set(author))
    envelope = any(sign[0] in _CORRESPONDING_SIGNS for sign in bearers)
    found = {sign: _meaning(sign, count, envelope) for sign, count in bearers.items()}
    return {sign: meaning for sign, meaning in found.items() if meaning}


def _meaning(sign: str, bearers: int, envelope: bool) -> Mark | None:
    if sign[0] in _SAYING_NOTHING:
        return None
    if sign[0] in _CORRESPONDING_SIGNS:
        return Mark.CORRESPONDING
    if sign[0] in _ASTERISKS or bearers > 1:
        return Mark.EQUAL
    return None if envelope else Mark.CORRESPONDING


def _cut_end(text: str) -> tuple[str, str]:
    """The text before the signs at its end, and these signs."""
    end = _AT_END.search(text)
    return (text[: end.start()], end[0]) if end else (text, "")
