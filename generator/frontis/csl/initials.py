"""Given names as initials."""

from __future__ import annotations

from functools import lru_cache

from frontis.text.patterns import regex

_HYPHEN = r"[-‐](?![a-zà-ÿ])"
"""A hyphen between two names; one before a small letter stands inside one: `Jee-weon`."""
_A_HYPHEN = regex(_HYPHEN)
_PARTS = regex(rf"(?:(?!{_HYPHEN})\S)+|(?:\s|{_HYPHEN})+")
_GLUED = regex(r"\.(?=[^\s.\-‐])")


@lru_cache(maxsize=1 << 12)
def initials(given: str, terminator: str, keep_hyphen: bool) -> str:
    """Each part as its first letter: `Jean-Luc Marie` as `J.-L. M.`; a part that begins small stays as it is."""
    pieces = _pieces(given, keep_hyphen)
    text = ""
    for place, (gap, part) in enumerate(pieces):
        if not part[0].isupper():
            text = _spaced(text, gap if place else "") + part + (" " if part[-1:].isalpha() else "")
            continue
        if "-" in gap and text:
            text = text.rstrip() + "-"
        text += (part.rstrip(".") if part.endswith(".") else part[0]) + terminator
    return " ".join(text.split())


@lru_cache(maxsize=1 << 12)
def normalized(given: str, terminator: str, keep_hyphen: bool) -> str:
    """Only what is an initial already, in the form that the style wants; whole names stay."""
    text, was_short = "", False
    for place, (gap, part) in enumerate(_pieces(given, keep_hyphen)):
        short = part.endswith(".") or len(part) == 1
        after_initial = place > 0 and text.endswith(terminator) and terminator != ""
        if place and "-" in gap:
            text = text.rstrip() + "-"
        elif place and not (short and (after_initial or was_short)):
            text = _spaced(text, " ")
        text += part.rstrip(".") + terminator if short else part
        was_short = short
    return " ".join(text.split())


def _pieces(given: str, keep_hyphen: bool) -> list[tuple[str, str]]:
    """The parts, each with the gap before it."""
    spaced = _GLUED.sub(". ", given if keep_hyphen else _A_HYPHEN.sub(" ", given))
    found = _PARTS.findall(spaced.strip())
    gaps = ["", *(gap.replace("‐", "-") for gap in found[1::2])] if found else []
    return list(zip(gaps, found[::2], strict=False))


def _spaced(text: str, gap: str) -> str:
    return text if not text or text.endswith((" ", "-")) or not gap else f"{text} "
