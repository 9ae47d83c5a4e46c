"""The letter case that a style asks for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from frontis.csl.marks import MARK_SET
from frontis.text.patterns import regex

Change = Callable[[str], str]
"""What becomes of a text."""
_WORD = regex(rf"[^\s\-/.,;?!:\[\]()“”‘’«»\"'–—{MARK_SET}]+")
_SKIPPED = frozenset((
    "a", "about", "above", "across", "afore", "after", "against", "al", "along", "alongside", "amid", "amidst",
    "among", "amongst", "an", "and", "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at",
    "athwart", "atop", "barring", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond",
    "but", "by", "c", "ca", "circa", "d", "de", "despite", "down", "during", "et", "except", "for", "forenenst",
    "from", "given", "in", "inside", "into", "lest", "like", "modulo", "near", "next", "nor", "notwithstanding",
    "of", "off", "on", "onto", "or", "out", "over", "per", "plus", "pro", "qua", "sans", "since", "so", "than",
    "the", "through", "throughout", "thru", "thruout", "till", "to", "toward", "towards", "under", "underneath",
    "until", "unto", "up", "upon", "v", "van", "versus", "via", "vis-à-vis", "von", "vs", "with", "within",
    "without", "yet",
))  # fmt: skip
"""Words that stay small inside an English title (CSL 1.0.2, "Title Case Conversion")."""


def change(name: str, english: bool) -> Change | None:
    """What a `text-case` does to a text; None where that is nothing."""
    if name == "title" and not english:
        return None
    return _CHANGES.get(name)


def capitalize_first(text: str) -> str:
    """The first word with a capital, unless it has one of its own inside."""
    first = _WORD.search(text)
    if first is None or not first[0].islower():
        return text
    place = first.start()
    return text[:place] + text[place].upper() + text[place + 1 :]


def capitalize_all(text: str) -> str:
    """Every small word with a capital."""
    return " ".join([capitalize_first(word) for word in text.split(" ")])


def sentence(text: str) -> str:
    """As in a sentence: a text all in capitals becomes small, another keeps its names."""
    return capitalize_first(text.lower() if text.isupper() else text)


@lru_cache(maxsize=1 << 10)
def title(text: str) -> str:
    """As English titles are written: all words but the small ones that join them, and these at either end."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    pieces, done = [], 0
    for place, word in enumerate(words):
        start = word.start()
        if word[0].islower() and _rises(text, word, place == 0 or place == len(words) - 1):
            pieces += [text[done:start], text[start].upper()]
            done = start + 1
    return "".join(pieces) + text[done:]


def _rises(text: str, word: re.Match[str], at_an_end: bool) -> bool:
    start, end = word.span()
    before = text[start - 1 : start]
    if before and before in "’'." and text[start - 2 : start - 1].isalnum():
        return False
    if text[:start].rstrip(" “‘\"'")[-1:] in (":", "?", "!") or (at_an_end and end - start > 1) or start == 0:
        return True
    return end - start > 1 and (word[0] not in _SKIPPED or (text[end : end + 1] == "-" and before != "-"))


_CHANGES: dict[str, Change] = {
    "lowercase": str.lower,
    "uppercase": str.upper,
    "capitalize-first": capitalize_first,
    "capitalize-all": capitalize_all,
    "sentence": sentence,
    "title": title,
}
