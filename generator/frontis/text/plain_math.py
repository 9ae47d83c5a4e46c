"""A formula in LaTeX as one line of Unicode: `$\\tau_i^2$` is τᵢ², `$\\frac{a}{b}$` is a/b."""

from __future__ import annotations

import re
import unicodedata

from frontis.text import math_tables as tables
from frontis.text.patterns import regex
from frontis.text.symbols import SPACES, SYMBOLS

_TOKEN = regex(r"\\[A-Za-z]+\*?|\\[\s\S]|\s+|[\s\S]")
_SIGNS = {"~": " ", "&": " ", "'": "′", "-": "−", "*": "∗"}
_SCRIPTS = frozenset(tables.SUPERSCRIPTS.values()) | frozenset(tables.SUBSCRIPTS.values())


def plain_formula(source: str) -> str:
    """The formula on one line; what no character can show keeps `^`, `_` and brackets.

    The formula must be flat enough for a recursive reader.
    """
    reader = _Reader(_TOKEN.findall(source))
    return " ".join(reader.sequence(closing=False).split())


class _Reader:
    """Reads the tokens of a formula from left to right."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def sequence(self, *, closing: bool) -> str:
        """The text up to the closing brace, or to the end."""
        parts: list[str] = []
        while self.at < len(self.tokens):
            if self.tokens[self.at] == "}":
                self.at += 1
                if closing:
                    break
                continue
            _append(parts, self.one())
        return "".join(parts)

    def one(self) -> str:
        """One thing: a letter, a group, a script, a command with its arguments."""
        token = self.tokens[self.at]
        self.at += 1
        if token == "{":
            return self.sequence(closing=True)
        if token in ("^", "_"):
            return _script(self.argument(), token)
        if token[0] != "\\" or len(token) == 1:
            return " " if token.isspace() else _SIGNS.get(token, token)
        name = token[1:].rstrip("*")
        return self.command(name) if name.isalpha() else tables.SIGNS.get(token[1:], token[1:])

    def argument(self) -> str:
        """The next thing that isn't a blank; nothing before a closing brace."""
        while self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1
        if self.at >= len(self.tokens) or self.tokens[self.at] == "}":
            return ""
        if self.tokens[self.at][:1] == "\\" and self.tokens[self.at][1:] in tables.TRANSPARENT:
            self.at += 1
            return self.argument()
        return self.one()

    def command(self, name: str) -> str:
        """What a command with a name stands for."""
        if name in tables.INFIX or name in tables.UNITS:
            return tables.INFIX.get(name) or tables.UNITS[name]
        if name in SYMBOLS:
            return self.symbol(name)
        if name in tables.FUNCTIONS:
            return name
        if name in SPACES:
            return SPACES[name] or " "
        if name in tables.TRANSPARENT:
            return ""
        return self.with_arguments(name)

    def symbol(self, name: str) -> str:
        """A sign; the blank that ends its command is none of the formula's."""
        sign = SYMBOLS[name]
        if name in tables.SPACED:
            return f" {sign} "
        before = self.tokens[self.at - 2] if self.at > 1 else " "
        after = "".join(self.tokens[self.at : self.at + 2])
        typed = before.isspace() if name in tables.BINARY else not re.match(r"\s[\w\\({⌊]", after)
        if after[:1].isspace() and not typed:
            self.at += 1
        return sign

    def with_arguments(self, name: str) -> str:
        """A command that does something with its arguments; an unknown one as written."""
        if name in tables.FRACTIONS:
            return f"{_bracketed(self.argument())}/{_bracketed(self.argument())}"
        if name in tables.BINOMIALS:
            return f"({self.argument()} choose {self.argument()})"
        if name in tables.ACCENTS:
            inside = self.argument().strip()
            return unicodedata.normalize("NFC", inside + tables.ACCENTS[name]) if len(inside) == 1 else inside
        if name in tables.BLACKBOARDS:
            return "".join(tables.DOUBLE_STRUCK.get(letter, letter) for letter in self.argument())
        if name in tables.STACKED:
            script = _script(self.argument(), tables.STACKED[name])
            return self.argument() + script
        if name in tables.BEHIND:
            return tables.BEHIND[name].format(self.argument())
        if name in tables.DROPPED:
            return " " if self.argument() else ""
        if name in tables.SECOND:
            self.argument()
            return self.argument()
        return self.root() if name == "sqrt" else _of_the_library(name) or self.unknown(name)

    def unknown(self, name: str) -> str:
        """An unknown command as it is written, with its arguments in their braces."""
        written = f"\\{name}"
        while self.tokens[self.at : self.at + 1] == ["{"]:
            written += f"{{{self.argument()}}}"
        return written

    def root(self) -> str:
        """A root with its degree in square brackets."""
        degree = ""
        if self.tokens[self.at : self.at + 1] == ["["] and "]" in self.tokens[self.at : self.at + 8]:
            closing = self.tokens.index("]", self.at)
            degree = _script("".join(self.tokens[self.at + 1 : closing]), "^")
            self.at = closing + 1
        return f"{degree}√{_bracketed(self.argument())}"


def _append(parts: list[str], part: str) -> None:
    """Add a part, apart from its neighbour where one of them is the name of a function (`n log n`)."""
    last = parts[-1][-1:] if parts else ""
    before_name = part in tables.FUNCTIONS and (last.isalnum() or last == ")")
    after_name = bool(parts) and parts[-1] in tables.FUNCTIONS and part[:1].isalnum() and part[0] not in _SCRIPTS
    if before_name or after_name:
        parts.append(" ")
    if part:
        parts.append(part)


def _script(inside: str, kind: str) -> str:
    """A superscript or subscript, in small characters where Unicode has them all."""
    inside = inside.replace(" ", "")
    table = tables.SUPERSCRIPTS if kind == "^" else tables.SUBSCRIPTS
    if inside and all(character in table for character in inside):
        return "".join(table[character] for character in inside)
    alone = len(inside) <= 1 or (kind == "_" and inside.isascii() and inside.isalpha())
    return f"{kind}{inside}" if alone else f"{kind}({inside})"


def _bracketed(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"


def _of_the_library(name: str) -> str:
    """A sign that only the library for MathML knows; nothing when it doesn't either."""
    from latex2mathml.symbols_parser import convert_symbol  # 2,500 signs, for the rare formula that needs one

    code = convert_symbol(f"\\{name}")
    return chr(int(code, 16)) if code else ""
