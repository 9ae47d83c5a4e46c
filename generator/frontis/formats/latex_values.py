"""Texts as values of BibTeX fields: braces that pair, capitals that survive, names that parse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from frontis.formats.characters import legal
from frontis.model.contributions import Contribution
from frontis.model.names import Name
from frontis.text.escaping import latex_escaped
from frontis.text.patterns import regex

_AND = regex(r"\sand\s", re.IGNORECASE)
_BRACE = regex(r"[{}]")
_MATH = regex(r"(\\\[.+?\\\]|(?<!\\)\$.+?(?<!\\)\$)", re.DOTALL)
_TITLE_PIECE = regex(
    r"(?P<math>\$[^$]+\$|\\\[.+?\\\])|(?P<command>\\[A-Za-z]+)|(?P<escape>\\.)|(?P<letter_name>[A-Z]-[A-Z]\w+)|(?P<word>[^\W_]+)",
    re.DOTALL,
)


def escaped(text: str) -> str:
    """Plain text as LaTeX."""
    return latex_escaped(legal(text))


def verbatim(address: str) -> str:
    """A URL or identifier, which LaTeX prints as it is; only braces would end the field."""
    return legal(address).replace("{", "%7B").replace("}", "%7D")


def balanced(latex: str) -> str:
    """The LaTeX with braces that pair even for BibTeX, which counts `\\{` like any other brace."""
    if ("{" not in latex and "}" not in latex) or _pairs(latex):
        return latex
    named = "".join(_named_braces(part, in_math=index % 2 == 1) for index, part in enumerate(_MATH.split(latex)))
    return named if _pairs(named) else named.replace("{", "").replace("}", "")


def capitals_protected(title: str) -> str:
    """The title with braces around what a style must not make small: `{DNA}`, `{iPhone}`, `{U-Net}`, `{$K$}`."""
    pieces, position = [], 0
    while position < len(title):
        if title[position] == "{":
            end = _end_of_group(title, position)
            pieces.append(title[position:end])
        else:
            match = _TITLE_PIECE.match(title, position)
            end = match.end() if match else position + 1
            if match and match.lastgroup == "command":
                end = _end_of_arguments(title, end)
            piece = title[position:end]
            pieces.append(f"{{{piece}}}" if match and _loses_by_lower_case(piece, match.lastgroup) else piece)
        position = end
    return "".join(pieces)


def name_list(contributions: Sequence[Contribution], et_al: bool = False) -> str:
    """Names joined by `and`, turned around; `others` at the end where more exist."""
    names = [bibtex_name(contribution.name) for contribution in contributions]
    return " and ".join([*names, "others"] if et_al and names else names)


@lru_cache(maxsize=1 << 12)
def bibtex_name(name: Name) -> str:
    """`van der Berg, Jr., Jan`; in braces what BibTeX would take apart or for several names."""
    if not name.given:
        whole = " ".join(part for part in (name.full_family, name.suffix) if part)
        return _in_braces(whole) if re.search(r"[\s,]", whole) else escaped(whole)
    parts = [part for part in (name.full_family, name.suffix, name.given) if part]
    return ", ".join(_in_braces(part) if _misread(part) else escaped(part) for part in parts)


def keyword_list(keywords: Iterable[str]) -> str:
    """Keywords separated by commas; one that has a comma itself stands in braces."""
    return ", ".join(_in_braces(keyword) if "," in keyword else escaped(keyword) for keyword in keywords)


def _misread(part: str) -> bool:
    return "," in part or _AND.search(f" {part} ") is not None


def _in_braces(text: str) -> str:
    return f"{{{balanced(escaped(text))}}}"


def _loses_by_lower_case(piece: str, kind: str | None) -> bool:
    """Whether BibTeX's change of case would do harm: `A` and `Deep` may become small, `K`, `V2` and `\\LaTeX` not."""
    if kind == "word":
        numbered = any(map(str.isdigit, piece)) or (len(piece) == 1 and piece != "A")
        return any(map(str.isupper, piece if numbered else piece[1:]))
    if kind == "command":
        return any(map(str.isupper, piece.partition("{")[0]))
    return kind != "escape" and any(map(str.isupper, piece))


def _end_of_arguments(text: str, start: int) -> int:
    while text[start : start + 1] == "{" and text[start + 1 : start + 2] != "}":
        start = _end_of_group(text, start)
    return start


def _end_of_group(text: str, start: int) -> int:
    depth = 0
    for position in range(start, len(text)):
        depth += (text[position] == "{") - (text[position] == "}")
        if depth == 0:
            return position + 1
    return len(text)


def _pairs(latex: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _named_braces(latex: str, in_math: bool) -> str:
    left, right = (r"\lbrace ", r"\rbrace ") if in_math else (r"\textbraceleft{}", r"\textbraceright{}")
    return latex.replace(r"\{", left).replace(r"\}", right)
