"""How a venue as written is found in `venues.yaml`: by key, by spelling, or nearly."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from frontis.model.vocabularies import Venue
from frontis.text.patterns import regex

_NO_WORDS = regex(r"[^\w]+")
_YEAR = regex(r"\b(?:18|19|20|21)\d\d\b")
_ORDINAL = regex(
    r"(?:\d+(?:st|nd|rd|th)|(?:\w+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\w+teenth|\w+tieth)) "
)
_OPENING = regex(r"(?:in )?(?:proceedings of )?(?:the )?")
_TYPING = {False: (4, 3), True: (6, 5)}
"""Letters that a word needs so that another one with a letter changed, or missing, is a slip: lower-case or not."""


class VenueIndex(Struct, frozen=True):
    """The venues of `venues.yaml` by key and by every spelling."""

    keys: dict[str, Venue]
    """Lower-case key to its entry."""
    spellings: dict[str, Venue]
    """Folded key, name, short name or other spelling to its entry."""

    @classmethod
    def of(cls, venues: Iterable[Venue]) -> VenueIndex:
        """The index of these entries; of two with one spelling the first counts."""
        keys: dict[str, Venue] = {}
        spellings: dict[str, Venue] = {}
        for venue in venues:
            keys.setdefault(venue.key.lower(), venue)
            for spelling in (venue.key, venue.name.source, venue.short or "", *venue.names):
                if spelling:
                    spellings.setdefault(_folded(spelling), venue)
        return cls(keys, spellings)

    def by_key(self, text: str) -> Venue | None:
        """The entry whose key this is, in any case."""
        return self.keys.get(text.lower())

    def by_spelling(self, text: str) -> Venue | None:
        """The entry that has this spelling, but for case, year, ordinal and `Proceedings of the`."""
        if not self.spellings or not text:
            return None
        return self.spellings.get(_folded(text)) or self.spellings.get(_bare(text))

    def near_key(self, text: str) -> str | None:
        """The key that a venue of one word was probably meant to be; None for a venue in its own right.

        `ECCV` is not a slip for `iccv`: of short words in capitals only swapped letters count.
        """
        if " " in text or not text:
            return None
        word = text.lower()
        return next((venue.key for key, venue in self.keys.items() if _is_slip(word, key, strict=text != word)), None)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return " ".join(_NO_WORDS.sub(" ", text.casefold()).split())


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """The spelling without what changes from year to year."""
    words = " ".join(_YEAR.sub(" ", text).casefold().split())
    for changing in (_OPENING, _ORDINAL):
        words = words.removeprefix(found[0] if (found := changing.match(words)) else "")
    return _folded(words)


def _is_slip(word: str, key: str, strict: bool) -> bool:
    """Whether one was typed for the other: two letters swapped, or in a word that is long enough one changed.

    The first letter is seldom wrong, and tells ICCV from ECCV.
    """
    if not word or not key or word[0] != key[0]:
        return False
    least_for_changed, least_for_missing = _TYPING[strict]
    if len(word) == len(key):
        wrong = [place for place in range(len(word)) if word[place] != key[place]]
        return (len(wrong) == 1 and len(key) >= least_for_changed) or _are_swapped(word, key, wrong)
    longer, shorter = sorted((word, key), key=len, reverse=True)
    return (
        len(longer) == len(shorter) + 1
        and len(shorter) >= least_for_missing
        and any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
    )


def _are_swapped(word: str, key: str, wrong: list[int]) -> bool:
    """Whether the words differ in two neighbouring letters that changed places."""
    return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(word) == sorted(key)
