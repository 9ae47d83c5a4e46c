"""MathML as browsers set it: presentation markup alone, alphabets as characters, signs as operators."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import TYPE_CHECKING

from frontis.text.words import names

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ELEMENTS = names(
    """
    math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom merror menclose msub msup
    msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr
    """
)
"""Those of presentation MathML."""
ATTRIBUTES = names(
    """
    display displaystyle scriptlevel mathvariant stretchy fence form accent accentunder linethickness minsize
    maxsize lspace rspace movablelimits symmetric separator largeop width height depth voffset columnalign
    columnlines columnspacing rowlines rowspacing rowalign frame notation
    """
)
"""What may stand at them."""
_ALPHABETS = {
    "bold": ("BOLD",), "bold-italic": ("BOLD ITALIC", "BOLD"), "italic": (), "script": ("SCRIPT",),
    "bold-script": ("BOLD SCRIPT",), "fraktur": ("FRAKTUR", "BLACK-LETTER"), "bold-fraktur": ("BOLD FRAKTUR",),
    "double-struck": ("DOUBLE-STRUCK",), "monospace": ("MONOSPACE",), "sans-serif": ("SANS-SERIF",),
    "bold-sans-serif": ("SANS-SERIF BOLD",), "sans-serif-italic": ("SANS-SERIF ITALIC",),
}  # fmt: skip
_WIDTHS = {"negativethinmathspace": "-0.167em", "negativemediummathspace": "-0.222em"}
_SCRIPTS = ("msub", "msup", "msubsup")
_WITH_CORE = (*_SCRIPTS, "munder", "mover", "munderover")
_LETTERS_IN_SUM = frozenset("∞∅⊤⊥ℵ")
_ROWS = ("math", "mrow", "msqrt", "mstyle", "mpadded", "mphantom", "merror")
"""What sets its children as a row of its own does."""
_SPACES = ("mspace", "mtext")
_ACCENTS = frozenset("¯~˙¨^ˇ˘´`→⃗―‾˚ˉ")
_ACCENTED = {"mover": "accent", "munder": "accentunder"}
_SIGNS = frozenset("−+±∓")
_CLOSING = frozenset(")]}|‖⟩⌉⌋′!")
_CLOSE = {"lspace": "0", "rspace": "0"}


def markup(tree: Element) -> str:
    """The tree as MathML Core, which browsers know: no HTML, styles or links, and no alphabet but in its characters.

    A minus behind a sign or comma is marked as a sign (`a = −b`), and a sign that stands alone gets no room. Rows that
    hold nothing together are left out: a list of works has many formulas, and every element costs readers time.
    Source: https://www.w3.org/TR/mathml-core/, where `mathvariant` is `normal` only and forms follow the place.
    """
    return "".join(_written(tree, {}, alone=False))


def _written(element: Element, more: Mapping[str, str], *, alone: bool, only_in: str = "") -> Iterator[str]:
    name, text = _token(element)
    attributes = {**_attributes(element, name), **more}
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    is_bare = name == "mrow" and not written and not text and (only_in in _ROWS or _holds_a_term(element))
    yield "" if is_bare else f"<{name}{written}>{escape(text, quote=False)}"
    around = (only_in if is_bare else name) if len(element) == 1 else ""
    for index, child in enumerate(element):
        lone = name == "math" or (name in _SCRIPTS and index > 0) or (alone and child.tag == "mrow")
        yield from _written(child, _form(element, index, alone=alone), alone=lone and len(child) == 1, only_in=around)
        yield escape(unescape(child.tail or ""), quote=False)
    yield "" if is_bare else f"</{name}>"


def _holds_a_term(row: Element) -> bool:
    """Whether a row holds one thing and that isn't an operator, which would be another one where the row stood."""
    if len(row) != 1 or row[0].tail:
        return False
    core = row[0]
    while len(core):
        core = core[0]
    return _token(core)[0] != "mo"


def _attributes(element: Element, name: str) -> dict[str, str]:
    """The attributes that browsers understand, and whether what stands above is an accent."""
    attributes = {key: value for key, value in element.attrib.items() if key in ATTRIBUTES}
    if attributes.get("display") == "inline":
        del attributes["display"]
    if name in ("mi", "mn", "mo") and attributes.get("mathvariant") != "normal":
        attributes.pop("mathvariant", None)
    if name in _ACCENTED and len(element) == 2 and unescape(element[1].text or "") in _ACCENTS:
        attributes[_ACCENTED[name]] = "true"
    if attributes.get("width") in _WIDTHS:
        attributes["width"] = _WIDTHS[attributes["width"]]
    return attributes


def _token(element: Element) -> tuple[str, str]:
    """The name and text of an element: an operator that the library took for a letter is one again."""
    name = element.tag if element.tag in ELEMENTS else "mrow"
    text = unescape(element.text or "")
    if name in ("mi", "mn"):
        text = "".join(_in_alphabet(letter, element.get("mathvariant", "")) for letter in text)
    if name in ("mi", "mo") and text in _LETTERS_IN_SUM:
        return "mi", text
    if name == "mi" and text == "~":
        return "mo", "∼"
    if name == "mi" and len(text) == 1 and (text == ":" or unicodedata.category(text) in ("Sm", "Ps", "Pe")):
        return "mo", text
    return name, text


def _in_alphabet(letter: str, variant: str) -> str:
    """The letter in a mathematical alphabet: `L` in script is ℒ; itself where there is none."""
    kind = unicodedata.name(letter, "").replace("LATIN ", "").replace("GREEK ", "").replace(" LETTER", "")
    for style in _ALPHABETS.get(variant, ()):
        for name in (f"MATHEMATICAL {style} {kind}", f"{style} {kind}"):
            try:
                return unicodedata.lookup(name)
            except KeyError:
                continue
    return letter


def _form(parent: Element, index: int, *, alone: bool) -> dict[str, str]:
    """What the place of a child among its siblings says about it."""
    child = parent[index]
    name, text = _token(child)
    if name != "mo":
        return {}
    if alone and len(parent) == 1 and text and not child.attrib:
        return _CLOSE
    return {"form": "prefix"} if text in _SIGNS and _leads(parent, index) else {}


def _leads(parent: Element, index: int) -> bool:
    """Whether a sign belongs to what follows it: it stands behind another operator, not behind a term."""
    before = [child for child in parent[:index] if child.tag not in _SPACES or (child.text or "").strip()]
    if not before or index + 1 == len(parent):
        return False
    core = before[-1]
    while core.tag in _WITH_CORE and len(core):
        core = core[0]
    name, text = _token(core)
    return name == "mo" and not len(core) and text not in _CLOSING
