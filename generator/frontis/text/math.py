"""Formulas in LaTeX as MathML and as a plain reading in Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING

from frontis.text.plain_math import plain_formula
from frontis.text.symbols import SYMBOLS
from frontis.text.words import names

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST = 4000
_DEEPEST = 40
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SHOWN = re.compile(r">(\\[A-Za-z]+)<")
_LABEL = re.compile(r"\\(?:label|vspace\*?|tag\*?)\{[^{}]*\}")
_OTHER_WORDS = {
    "nicefrac": "\\frac", "sfrac": "\\frac", "mathds": "\\mathbb", "mathbbm": "\\mathbb", "bold": "\\mathbf",
    "textsc": "\\text", "arg": "\\operatorname{arg}", "backslash": "\\setminus", "hfill": "\\quad", "ensuremath": "",
    "xspace": "", "nolimits": "", "nonumber": "", "notag": "", "hyphen": "-", "cmark": "✓", "xmark": "✗",
    "dag": "\\dagger", "ddag": "\\ddagger",
}  # fmt: skip
_DEFINITIONS = re.compile(r"\\(?:def|let|newcommand|renewcommand|input|include)(?![A-Za-z])")
_NESTING = re.compile(r"\\[\s\S]|[{}]")
_CHAIN = re.compile(r"(?:(?:[\^_]|\\[A-Za-z]+)\s?){40}")
_ELEMENTS = names(
    """
    math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom merror menclose msub msup
    msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr
    """
)
_ATTRIBUTES = names(
    """
    display displaystyle scriptlevel mathvariant stretchy fence form accent accentunder linethickness minsize
    maxsize lspace rspace movablelimits symmetric separator largeop width height depth voffset columnalign
    columnlines columnspacing rowlines rowspacing rowalign frame notation
    """
)


@lru_cache(maxsize=4096)
def plain(source: str) -> str:
    """A formula as one reads it on a line: `τᵢ²`, `a/b`, `O(n log n)`."""
    return plain_formula(source) if _is_bounded(source) else source


@lru_cache(maxsize=4096)
def mathml(source: str, *, display: bool = False) -> str | None:
    """A formula as MathML, without its source in it; None when it can't be understood.

    Only the elements and attributes of MathML 3 presentation markup come through: the library lets HTML, styles and
    links pass.
    """
    if not _is_bounded(source) or _DEFINITIONS.search(source):
        return None
    try:
        from latex2mathml.converter import Converter  # 60 ms, only for sites with math

        understood = _COMMAND.sub(_in_other_words, _LABEL.sub("", source))
        tree = Converter(display="block" if display else "inline").convert_to_element(understood)
        return "".join(_markup(tree))
    except Exception:  # the library raises IndexError, RecursionError and others on wrong formulas
        return None


def unknown_commands(source: str) -> tuple[str, ...]:
    """The commands of a formula that are shown as written because nobody knows them."""
    return tuple(_SHOWN.findall(mathml(source) or "")) if "\\" in source else ()


def html(source: str, *, display: bool = False) -> str:
    """A formula as MathML, or its source as code when it can't be understood."""
    found = mathml(source, display=display)
    return found if found is not None else f"<code>{escape(source, quote=False)}</code>"


def _is_bounded(source: str) -> bool:
    """Whether a formula is short and flat enough for a recursive reader."""
    deepest = depth = 0
    for found in _NESTING.finditer(source):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        deepest = max(deepest, depth)
    flat = deepest <= _DEEPEST and source.count("\\left") <= _DEEPEST and _CHAIN.search(source) is None
    return flat and len(source) <= _LONGEST


def _in_other_words(command: re.Match[str]) -> str:
    """A command that the library doesn't know in words that it does."""
    name = command[1]
    if name.startswith("text") and name in SYMBOLS:
        return SYMBOLS[name]
    return _OTHER_WORDS.get(name, command[0])


def _markup(element: Element) -> Iterator[str]:
    name = element.tag if element.tag in _ELEMENTS else "mrow"
    attributes = "".join(
        f' {key}="{escape(value)}"' for key, value in element.attrib.items() if key in _ATTRIBUTES
    )  # fmt: skip
    yield f"<{name}{attributes}>"
    yield escape(unescape(element.text or ""), quote=False)
    for child in element:
        yield from _markup(child)
        yield escape(unescape(child.tail or ""), quote=False)
    yield f"</{name}>"
