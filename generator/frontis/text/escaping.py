"""Plain characters as LaTeX: the ten special signs escaped, signs of formulas as commands; letters stay, in UTF-8."""

from __future__ import annotations

import re

from frontis.text.patterns import regex
from frontis.text.symbols import ARROWS, OPERATORS, RELATIONS, SYMBOLS

_SIGNS = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "%": "\\%", "#": "\\#", "_": "\\_",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\u00a0": "~", "–": "--", "—": "---",
    "<": "\\textless{}", ">": "\\textgreater{}",
}  # fmt: skip
_LONGER = {"\u00a0": "\u00a0[\u00a0 ]*", "–": "(?<!–)–(?!–)", "—": "(?<!—)—(?!—)"}
"""Several ties, or one beside a space, mean one; a double dash, as in Chinese, has no form of its own and stays."""
_ESCAPED = regex("|".join(_LONGER.get(sign, re.escape(sign)) for sign in _SIGNS))
_ANY_SIGN = regex(f"[{re.escape(''.join(_SIGNS))}]")
"""Says ten times sooner than the alternatives above that a text has none of them, as `_ANY_OF_MATH` does."""
_QUOTED = regex("“(?!\\s)([^“”]*)(?<!\\s)”")
_COMMANDS = {character: name for name, character in reversed(SYMBOLS.items()) if not character.isascii()}
_MATH_SIGNS = "".join((RELATIONS | OPERATORS | ARROWS | {"": "∞∅∀∃ℓ"}).values())
_GREEK = "".join(sign for sign in _COMMANDS if "\u0370" <= sign <= "\u03ff" and sign != "ο")
"""Those that LaTeX has a command for; omicron is none of them."""
_MATH = regex(f"(?<![\u0370-\u03ff])[{_GREEK}](?![\u0370-\u03ff])|[{re.escape(_MATH_SIGNS)}]")
_ANY_OF_MATH = regex(f"[{_GREEK}{re.escape(_MATH_SIGNS)}]")


def latex_escaped(text: str) -> str:
    """The text for the value of a BibTeX field."""
    escaped = _ESCAPED.sub(lambda found: _SIGNS[found[0][0]], text) if _ANY_SIGN.search(text) else text
    if "“" in escaped:
        escaped = _QUOTED.sub(r"``\1''", escaped)
    if not escaped.isascii() and _ANY_OF_MATH.search(escaped):
        escaped = _MATH.sub(lambda found: f"$\\{_COMMANDS[found[0]]}$", escaped)
    return escaped
