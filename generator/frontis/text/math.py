"""Formulas in LaTeX as MathML and as a plain reading in Unicode."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from frontis.text.math_tables import UNITS
from frontis.text.mathml import markup
from frontis.text.nodes import LONGEST_FORMULA
from frontis.text.patterns import regex
from frontis.text.plain_math import plain_formula
from frontis.text.symbols import SYMBOLS
from frontis.text.usual_math import is_usual

_DEEPEST = 40
_COMMAND = regex(r"\\([A-Za-z]+)")
_SHOWN = regex(r">(\\[A-Za-z]+)<")
_LABEL = regex(r"\\(?:label|vspace\*?|tag\*?)\{[^{}]*\}")
_OTHER_WORDS = {
    "nicefrac": "\\frac", "sfrac": "\\frac", "mathds": "\\mathbb", "mathbbm": "\\mathbb", "bold": "\\mathbf",
    "textsc": "\\text", "arg": "\\operatorname{arg}", "backslash": "\\setminus", "hfill": "\\quad", "ensuremath": "",
    "xspace": "", "nolimits": "", "nonumber": "", "notag": "", "hyphen": "-", "cmark": "✓", "xmark": "✗",
    "dag": "\\dagger", "ddag": "\\ddagger", "frak": "\\mathfrak",
} | UNITS  # fmt: skip
_UPRIGHT = regex(r"\\mathrm\s*\{\s*([A-Za-z])\s*\}")
_NAMED = regex(
    r"\\operatorname\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}|\\(begin|end)\{(align|equation|gather|multline)(?:ed)?\}"
)
_SPACING = regex(r"\\[,;:!> ]|\\(?:thinspace|mathrm|mathop|text|rm)(?![A-Za-z])|[~{}\s]")
_DEFINITIONS = regex(r"\\(?:def|let|newcommand|renewcommand|input|include)(?![A-Za-z])")
_NESTING = regex(r"\\[\s\S]|[{}]")
_CHAIN = regex(r"(?:(?:[\^_]|\\[A-Za-z]+)\s?){40}")


@lru_cache(maxsize=4096)
def plain(source: str) -> str:
    """A formula as one reads it on a line: `τᵢ²`, `a/b`, `O(n log n)`."""
    return plain_formula(source) if _is_bounded(source) else source


@lru_cache(maxsize=4096)
def mathml(source: str, *, display: bool = False) -> str | None:
    """A formula as MathML, without its source in it; None when it can't be understood."""
    if not _is_bounded(source) or _DEFINITIONS.search(source):
        return None
    try:
        from latex2mathml.converter import Converter  # 60 ms, only for sites with math

        tree = Converter(display="block" if display else "inline").convert_to_element(_understood(source))
        return markup(tree)
    except Exception:  # the library raises IndexError, RecursionError and others on wrong formulas
        return None


def in_rows(body: str) -> str:
    """What stands in an environment of equations as one formula: aligned, where it has columns or rows."""
    return f"\\begin{{aligned}}{body}\\end{{aligned}}" if "&" in body or "\\\\" in body else body


def unknown_commands(source: str) -> tuple[str, ...]:
    """The commands of a formula that are shown as written because nobody knows them."""
    return tuple(_SHOWN.findall(mathml(source) or "")) if "\\" in source else ()


@lru_cache(maxsize=4096)
def is_understood(source: str, *, display: bool = False) -> bool:
    """Whether a formula can be set and all its commands are known; most formulas tell it themselves."""
    return is_usual(source) or (mathml(source, display=display) is not None and not unknown_commands(source))


def html(source: str, *, display: bool = False) -> str:
    """A formula as MathML, or its source as code when it can't be understood."""
    found = mathml(source, display=display)
    return found if found is not None else f"<code>{escape(source, quote=False)}</code>"


def written(source: str, *, display: bool = False) -> str:
    """A formula as HTML that shows its source between dollars."""
    mark = "$$" if display else "$"
    return f"{mark}{escape(source, quote=False)}{mark}"


def _is_bounded(source: str) -> bool:
    """Whether a formula is short and flat enough for a recursive reader."""
    deepest = depth = 0
    for found in _NESTING.finditer(source):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        deepest = max(deepest, depth)
    flat = deepest <= _DEEPEST and source.count("\\left") <= _DEEPEST and _CHAIN.search(source) is None
    return flat and len(source) <= LONGEST_FORMULA


def _understood(source: str) -> str:
    """The formula in words that the library knows and reads as TeX does."""
    named = _NAMED.sub(_operator, _LABEL.sub("", source))
    return _COMMAND.sub(_in_other_words, _UPRIGHT.sub(r"{\\rm \1}", named))


def _operator(found: re.Match[str]) -> str:
    """A name for an operator as the library can read it, and an environment without numbers."""
    if found[2]:
        return f"\\{found[2]}{{{found[3]}*}}"
    letters = _SPACING.sub("", found[1])
    if letters in ("argmin", "argmax"):
        return f"\\{letters} "
    return found[0] if letters.isalpha() and letters == found[1] else f"\\mathrm{{{found[1]}}}"


def _in_other_words(command: re.Match[str]) -> str:
    """A command that the library doesn't know in words that it does."""
    name = command[1]
    if name.startswith("text") and name in SYMBOLS:
        return SYMBOLS[name]
    return _OTHER_WORDS.get(name, command[0])
