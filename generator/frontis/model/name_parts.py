"""How one name falls into given name, particle, family name and suffix, by BibTeX's rules and some of life's."""

from __future__ import annotations

import re
from typing import NamedTuple

from frontis.diagnostics import Unreadable
from frontis.model import name_words as words
from frontis.text.patterns import regex

_CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_ALL_CJK = regex(rf"[{_CJK}・·‧ ]+")
_CLOSING_PARENTHESIS = regex(r"(.+?) ?[(（]([^()（）]+)[)）]")
_TRAILING_CJK = regex(rf"([^{_CJK}]+) ([{_CJK}・·]+)")
_GLUED_INITIALS = regex(r"((?:[^\W\d_]\.-?)+)([^\W\d_]{2}.*)")
_DOTTED_INITIALS = regex(r"(?:[^\W\d_]\.-?)+")
_AND = regex(r"(?<=\s)(?:and|&)(?=\s)", re.IGNORECASE)
_SEPARATOR = regex(r";|(?<=\s)(?:and|&)(?=\s)")
_CONSONANTS = regex(r"[B-DF-HJ-NP-TV-XZ]{2,3}")


class NameParts(NamedTuple):
    """What a name consists of; each part may be empty, but not all."""

    given: str = ""
    family: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    family_first: bool = False
    joined: bool = False
    other_form: str = ""


def split_name(text: str) -> NameParts:
    """Take apart a name in plain text with single spaces, of which one sign at least is a letter.

    Understands `Given Family`, `Family, Given`, `Family, Suffix, Given` and `Family, Given, Suffix`
    (the forms of BibTeX and RIS), CJK order, and a second form in parentheses. Raises `Unreadable` where
    the commas make several names of it.
    """
    if _names_several(text):
        hint = "give each an item of the list, or hold it together: {A and B}"
        raise Unreadable(f"'{text}' reads as several names", hint)
    main, other_form = _second_form(text)
    pieces = [piece for part in main.replace("，", ",").split(",") if (piece := part.strip())]
    whole = is_group(pieces[0]) or _AND.search(main)
    parts = NameParts(literal=main) if whole else _of_pieces(pieces, text)
    return parts._replace(other_form=other_form)


def is_cjk(text: str) -> bool:
    """Whether it is written in Chinese characters, kana or Hangul alone."""
    return _may_have_cjk(text) and _ALL_CJK.fullmatch(text) is not None


def _may_have_cjk(text: str) -> bool:
    """Whether there is a character so high in Unicode; most names need none of the patterns of CJK."""
    return max(text, default="") >= _CJK[0]


def is_suffix(word: str) -> bool:
    """Whether it is `Jr.`, `III`, `PhD` or the like."""
    return word.lower() in words.GENERATIONS or word.lower() in words.DEGREES


def is_group(text: str) -> bool:
    """Whether a person cannot be called so: `ATLAS Collaboration`, `Geological Survey of Canada`."""
    tokens = text.lower().split()
    return (
        len(tokens) >= 2
        and (not words.GROUP_WORDS.isdisjoint(tokens) or not words.GROUP_JOINTS.isdisjoint(tokens[1:-1]))
    ) or (len(tokens) >= 3 and tokens[-1] in words.GROUP_ENDINGS)


def _names_several(text: str) -> bool:
    """Whether it holds `and` or `;` between what reads as whole names, unlike `Simon and Schuster`."""
    if "and" not in text and "&" not in text and ";" not in text:
        return False
    first, *others = _SEPARATOR.split(text)
    return bool(others) and not is_group(text) and all(len(name.split()) > 1 for name in (first, *others))


def _second_form(text: str) -> tuple[str, str]:
    """Main form and second form of `Qianru Sun (孙倩茹)` or `Qianru Sun 孙倩茹`."""
    closed = text.endswith((")", "）"))
    match = (closed and _CLOSING_PARENTHESIS.fullmatch(text)) or (_may_have_cjk(text) and _TRAILING_CJK.fullmatch(text))
    if match and all(any(map(str.isalpha, form)) for form in match.groups()) and not is_cjk(match[1] + match[2]):
        return match[1], match[2].strip()
    return text, ""


def _of_pieces(pieces: list[str], text: str) -> NameParts:
    match pieces:
        case [whole]:
            return _natural_order(whole)
        case [whole, suffix] if is_suffix(suffix) and (" " in whole or suffix.lower() not in words.DEGREES):
            return _natural_order(whole)._replace(suffix=suffix)
        case [name, affiliation] if is_group(affiliation):
            raise Unreadable(f"'{text}' is more than a name", f"write {{name: {name}, affiliation: {affiliation}}}")
        case [family, given]:
            return _inverted(family, given)
        case [family, given, suffix] if is_suffix(suffix):
            return _inverted(family, given)._replace(suffix=suffix)
        case [family, suffix, given] if is_suffix(suffix):
            return _inverted(family, given)._replace(suffix=suffix)
    raise Unreadable(f"'{text}' reads as several names", "give each author an item of the list")


def _inverted(family: str, given: str) -> NameParts:
    """The parts of `family, given`, where the particle may stand on either side: `Berg, Jan van der`."""
    if is_cjk(family) and is_cjk(given):
        return NameParts(given=given, family=family, family_first=True, joined=True)
    tokens = family.split()
    suffix = tokens.pop() if len(tokens) > 1 and is_suffix(tokens[-1]) else ""
    first = _leading(tokens[:-1])
    particle, family = " ".join(tokens[:first]), " ".join(tokens[first:])
    if not particle:
        given, particle = _trailing_particle(given)
    return NameParts(given, family, particle, suffix)


def _leading(tokens: list[str]) -> int:
    """How many tokens at the start are particles."""
    for index, token in enumerate(tokens):
        if not _is_small(token):
            return index
    return len(tokens)


def _trailing_particle(given: str) -> tuple[str, str]:
    tokens = given.split()
    start = len(tokens)
    while start > 1 and tokens[start - 1] in words.PARTICLES - words.CONNECTORS:
        start -= 1
    return " ".join(tokens[:start]), " ".join(tokens[start:])


def _natural_order(text: str) -> NameParts:
    """The parts of a name without a comma."""
    if is_cjk(text):
        return _cjk(text)
    tokens = text.split()
    suffix = tokens.pop() if len(tokens) > 2 and is_suffix(tokens[-1]) else ""
    if len(tokens) == 1:
        return _single(tokens[0])._replace(suffix=suffix)
    if _family_comes_first(tokens):
        return NameParts(" ".join(tokens[1:]), tokens[0], suffix=suffix, family_first=True)
    start, end = _particle_range(tokens)
    given, particle, family = (" ".join(part) for part in (tokens[:start], tokens[start:end], tokens[end:]))
    return NameParts(given, family, particle, suffix)


def _cjk(text: str) -> NameParts:
    """Two words are family and given name; one cannot be split for certain (孙倩茹, 欧阳修, 森鷗外)."""
    tokens = text.split()
    if len(tokens) == 2:
        return NameParts(given=tokens[1], family=tokens[0], family_first=True)
    return NameParts(literal=text)


def _single(token: str) -> NameParts:
    match = _GLUED_INITIALS.fullmatch(token)
    return NameParts(match[1], match[2], joined=True) if match else NameParts(literal=token)


def _family_comes_first(tokens: list[str]) -> bool:
    """Whether it reads like `DUPONT Jean` or `Cohn M.A.`, where only capitals or the dots tell."""
    first, rest = tokens[0], tokens[1:]
    if len(first) >= 4 and first.isalpha() and first.isupper() and not any(map(str.isupper, rest)):
        return True
    if _DOTTED_INITIALS.fullmatch(first) or len(first) < 2 or first.isupper():
        return False
    last = rest[-1]
    dotted = _DOTTED_INITIALS.fullmatch(last) or (len(last) == 1 and last.isalpha())
    return len(rest) == 1 and bool(dotted or (_CONSONANTS.fullmatch(last) and last != "NG"))


def _particle_range(tokens: list[str]) -> tuple[int, int]:
    """Where the particle starts and ends; both are where the family name starts if there is none."""
    last = len(tokens) - 1
    small = [index for index in range(last) if _is_small(tokens[index]) and (index or tokens[0] in words.PARTICLES)]
    if small:
        return small[0], small[-1] + 1
    start = _capitalised_particle(tokens)
    if last >= 3 and tokens[last - 1] in words.CONNECTORS:
        start = min(start, last - 2)
    return start, start


def _capitalised_particle(tokens: list[str]) -> int:
    """Where the family name starts in `Luc Van Gool`; the last token where no such particle is found."""
    last = len(tokens) - 1
    if words.VIETNAMESE_FAMILY_NAMES.isdisjoint(token.lower() for token in (tokens[0], tokens[last])):
        for index in range(1, last):
            if tokens[index] in words.CAPITALISED_PARTICLES:
                return index
    return last


def _is_small(token: str) -> bool:
    """Whether a token starts with a small letter, as particles do (BibTeX's rule for `von`)."""
    letters = [character for character in token if character.isalpha()]
    return bool(letters) and letters[0].islower() and token not in words.CONNECTORS
