"""A formula in LaTeX as one line of Unicode: `$\\tau_i^2$` is τᵢ², `$\\frac{a}{b}$` is a/b."""

from __future__ import annotations

import re
import unicodedata

from frontis.text.symbols import SPACES, SYMBOLS
from frontis.text.words import names

_TOKEN = re.compile(r"\\([A-Za-z]+)\*?|\\([\s\S])|([{}^_~&'])|\s+|[\s\S]")
_SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδε′*∗",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋ′**",
        strict=True,
    )
)
_SUBSCRIPTS = dict(zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
_ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0305", "tilde": "\u0303",
    "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "acute": "\u0301", "grave": "\u0300",
    "check": "\u030c", "breve": "\u0306", "mathring": "\u030a", "underline": "\u0332",
}  # fmt: skip
_FUNCTIONS = names(
    """
    log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth max min sup inf lim limsup
    liminf arg det dim ker gcd deg hom Pr mod argmax argmin
    """
)
_FONTS = names(
    """
    mathbf mathrm mathit mathsf mathtt mathcal mathscr mathfrak mathnormal boldsymbol bm pmb text textrm textbf
    textit textsf texttt textnormal operatorname mbox hbox ensuremath bf rm it cal left right big Big bigg Bigg
    bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle displaystyle textstyle scriptstyle limits nolimits mathop
    mathrel mathbin mathord mathopen mathclose mathinner overbrace underbrace phantom boxed rm sf tt em emph
    color cal not
    """
)
_DOUBLE_STRUCK = dict(zip("CHNPQRZEK", "ℂℍℕℙℚℝℤ𝔼𝕂", strict=True)) | {"1": "𝟙", "S": "𝕊", "F": "𝔽", "I": "𝕀"}
_SIGNS = {",": "", "!": "", ";": " ", ":": " ", ">": " ", " ": " ", "\\": "; ", "|": "‖"}


def plain_formula(source: str) -> str:
    """The formula on one line; what no character can show keeps `^`, `_` and brackets."""
    tokens = [(found[1] or "", found[2] or "", found[3] or "", found[0]) for found in _TOKEN.finditer(source)]
    text, _ = _sequence(tokens, 0, closing=False)
    return " ".join(text.split())


Tokens = list[tuple[str, str, str, str]]


def _sequence(tokens: Tokens, at: int, *, closing: bool) -> tuple[str, int]:
    """The text up to the closing brace, or the end, and where to go on."""
    parts: list[str] = []
    while at < len(tokens):
        if tokens[at][2] == "}":
            at += 1
            if closing:
                break
            continue
        part, at = _one(tokens, at)
        _append(parts, part)
    return "".join(parts), at


def _append(parts: list[str], part: str) -> None:
    """Add a part, apart from a letter before it when it is the name of a function (`n log n`)."""
    last = parts[-1][-1:] if parts else ""
    before_name = part in _FUNCTIONS and (last.isalnum() or last == ")")
    if before_name or (parts and parts[-1] in _FUNCTIONS and part[:1].isalnum()):
        parts.append(" ")
    if part:
        parts.append(part)


def _one(tokens: Tokens, at: int) -> tuple[str, int]:
    """One thing: a letter, a group, a command with its arguments, a script."""
    name, sign, special, written = tokens[at]
    if name:
        return _command(tokens, at + 1, name, written)
    if sign:
        return _SIGNS.get(sign, sign), at + 1
    if special == "{":
        return _sequence(tokens, at + 1, closing=True)
    if special in ("^", "_") and special:
        inside, at = _argument(tokens, at + 1)
        return _script(inside, special), at
    if special or written == "-":
        return {"~": " ", "&": " ", "'": "′", "-": "−", "}": ""}[special or written], at + 1
    return (" " if written.isspace() else written), at + 1


def _argument(tokens: Tokens, at: int) -> tuple[str, int]:
    while at < len(tokens) and tokens[at][3].isspace():
        at += 1
    if at >= len(tokens) or tokens[at][2] == "}":
        return "", at
    return _one(tokens, at)


def _script(inside: str, kind: str) -> str:
    inside = inside.strip()
    table = _SUPERSCRIPTS if kind == "^" else _SUBSCRIPTS
    if inside and all(character in table for character in inside):
        return "".join(table[character] for character in inside)
    if kind == "^" and inside in ("∘", "°"):
        return "°"
    if kind == "^" and inside in ("⊤", "†", "⊥"):
        return inside
    return f"{kind}{inside}" if len(inside) <= 1 or inside.isalnum() else f"{kind}({inside})"


def _command(tokens: Tokens, at: int, name: str, written: str) -> tuple[str, int]:
    if name in SYMBOLS:
        return SYMBOLS[name], at
    if name in _FUNCTIONS:
        return name, at
    if name in SPACES:
        return SPACES[name] or " ", at
    if name in ("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "binom", "over"):
        return _fraction(tokens, at, name)
    if name == "sqrt":
        return _root(tokens, at)
    if name in _ACCENTS:
        inside, at = _argument(tokens, at)
        return (unicodedata.normalize("NFC", inside + _ACCENTS[name]) if len(inside) == 1 else inside), at
    if name in ("mathbb", "mathds", "mathbbm", "Bbb"):
        inside, at = _argument(tokens, at)
        return "".join(_DOUBLE_STRUCK.get(character, character) for character in inside), at
    if name in _FONTS:
        return "", at
    if name in ("begin", "end"):
        return " ", _argument(tokens, at)[1]
    return written, at


def _fraction(tokens: Tokens, at: int, name: str) -> tuple[str, int]:
    if name == "over":
        return "/", at
    above, at = _argument(tokens, at)
    below, at = _argument(tokens, at)
    if name == "binom":
        return f"({above} {below})", at
    return f"{_bracketed(above)}/{_bracketed(below)}", at


def _root(tokens: Tokens, at: int) -> tuple[str, int]:
    degree = ""
    if at < len(tokens) and tokens[at][3] == "[":
        closing = next((i for i in range(at, min(at + 8, len(tokens))) if tokens[i][3] == "]"), at)
        degree = _script("".join(token[3] for token in tokens[at + 1 : closing]), "^")
        at = closing + 1
    inside, at = _argument(tokens, at)
    return f"{degree}√{_bracketed(inside)}", at


def _bracketed(text: str) -> str:
    return text if len(text) <= 1 or text.isalnum() else f"({text})"
