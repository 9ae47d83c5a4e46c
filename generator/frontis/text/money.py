"""Telling a formula between dollar signs from money, shell variables and other stray dollars."""

from __future__ import annotations

import re

from frontis.text.nodes import LONGEST_FORMULA
from frontis.text.patterns import regex

_MARKUP = regex(r"[\\^_=<>≤≥]")
_WORDS = regex(r"(?<![A-Za-z])[A-Za-z]{3,}|\s[a-z]{2}(?![A-Za-z])")
_SEPARATORS = regex(r"[\s\d.,:;/–—()-]+")
_SURELY = regex(r"[A-Za-z]|[^\d.,].*(?:\\[A-Za-z]|[\^_]).*|\\[A-Za-z]+.*", re.DOTALL)


def is_formula(inside: str, before: str, after: str) -> bool:
    """Whether `$inside$` is math, given the characters around it.

    As in Pandoc, a formula has no blank just inside its dollars, or it has two and is math beyond doubt.
    `$5 to $10`, `$5 or 10$`, `5$/h or 6$/h` and `$HOME/$USER` are none.
    """
    if inside[0].isspace() and inside[-1].isspace():
        return bool(_SURELY.fullmatch(inside.strip())) and len(inside) <= LONGEST_FORMULA
    if inside[0].isspace() or inside[-1].isspace() or inside[-1] == "\\" or len(inside) > LONGEST_FORMULA:
        return False
    if inside.count("{") != inside.count("}"):
        return False
    if _MARKUP.search(inside):
        return True
    if inside[0].isdigit() or inside[0] == ".":
        return not (after.isdigit() or _WORDS.search(inside) or inside.count("(") != inside.count(")"))
    if before.isdigit() and (inside[0] in "/,;:)" or _SEPARATORS.fullmatch(inside)):
        return False
    return not (inside[-1] in "/(" and after.isalpha())
