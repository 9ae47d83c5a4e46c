"""Plain characters as LaTeX: the ten special signs escaped, and on wish everything beyond ASCII as commands."""

from __future__ import annotations

import re
import unicodedata

from frontis.text.accents import LETTERS, MARKS
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
_TEXT_COMMANDS = {
    "…": "\\ldots{}", "‘": "`", "’": "'", "©": "\\textcopyright{}", "®": "\\textregistered{}", "™": "\\texttrademark{}",
    "°": "\\textdegree{}", "€": "\\texteuro{}", "£": "\\pounds{}", "§": "\\S{}", "†": "\\dag{}", "‡": "\\ddag{}",
    "\u202f": "\\,", "\u2009": "\\,", "«": "\\guillemotleft{}", "»": "\\guillemotright{}", "„": "\\quotedblbase{}",
    "“": "\\textquotedblleft{}", "”": "\\textquotedblright{}", "¡": "\\textexclamdown{}", "¿": "\\textquestiondown{}",
    "•": "\\textbullet{}", "·": "\\textperiodcentered{}",
}  # fmt: skip
_LETTER_COMMANDS = {letter: name for name, letter in LETTERS.items()}
_MARK_COMMANDS = {mark: name for name, mark in MARKS.items() if len(name) == 1}


def latex_escaped(text: str, *, ascii_only: bool = False) -> str:
    """The text for the value of a BibTeX field; `ascii_only` writes letters and signs beyond ASCII as commands."""
    escaped = _ESCAPED.sub(lambda found: _SIGNS[found[0][0]], text) if _ANY_SIGN.search(text) else text
    if "“" in escaped:
        escaped = _QUOTED.sub(r"``\1''", escaped)
    if not escaped.isascii() and _ANY_OF_MATH.search(escaped):
        escaped = _MATH.sub(lambda found: f"$\\{_COMMANDS[found[0]]}$", escaped)
    if ascii_only and not escaped.isascii():
        return "".join(_in_ascii(character) for character in unicodedata.normalize("NFC", escaped))
    return escaped


def _in_ascii(character: str) -> str:
    if character.isascii():
        return character
    if character in _TEXT_COMMANDS:
        return _TEXT_COMMANDS[character]
    if character in _LETTER_COMMANDS:
        return f"{{\\{_LETTER_COMMANDS[character]}}}"
    base, _, mark = unicodedata.decomposition(character).partition(" ")
    combining = chr(int(mark, 16)) if mark and " " not in mark else ""
    if base and not base.startswith("<") and combining in _MARK_COMMANDS:
        inner = _in_ascii(chr(int(base, 16)))
        inner = f"\\{inner}" if inner in "ij" else inner
        command = f"\\{_MARK_COMMANDS[combining]}"
        return f"{command}{{{inner}}}" if len(inner) > 1 or command[1].isalpha() else f"{{{command}{inner}}}"
    return f"$\\{_COMMANDS[character]}$" if character in _COMMANDS else character
