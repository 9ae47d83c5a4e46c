"""Whether two names can be one person's: case, accents, hyphens and order do not matter, anything else does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, Self, TypeVar

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.model.name_words import DEGREES, TITLES
from frontis.model.names import Name
from frontis.text.folding import folded
from frontis.text.patterns import regex

_NOT_IN_NAMES = regex(r"[^\w\s]|_")
_HYPHENS = regex(r"[\s.-]+")

Bearer = TypeVar("Bearer")


@lru_cache(maxsize=1 << 13)
def identity_keys(name: Name) -> frozenset[str]:
    """The keys of a name; two names can be one person's if they share a key, and only then.

    One key is the words in order, starting anywhere (`Sun Qianru` is `Qianru Sun`, but `Paul James Sun` is not
    `James Paul Sun`); another, given and family name each as one word (`Xian-Sheng Hua` is `Xiansheng Hua`).
    Initials equal initials only. `Jr.` counts, titles and degrees do not.
    """
    forms = [name, *_readable([name.other_form] if name.other_form else [])]
    return frozenset(key for form in forms for key in _keys(form))


@lru_cache(maxsize=1 << 13)
def identity_key(name: Name) -> str:
    """The first of the keys: the same for names that differ in case, accents, order and hyphens between whole words."""
    return _in_any_order(_words(name.given, name.particle, name.family, name.literal), _suffix(name))


class Spellings(Struct, frozen=True):
    """All ways in which one person's name is printed."""

    keys: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str | Name]) -> Self:
        """The spellings as the profile lists them; one that is no name counts for nothing."""
        return cls(frozenset(key for name in _readable(names) for key in identity_keys(name)))

    def matches(self, name: Name) -> bool:
        """Whether the name is one of the spellings."""
        return not self.keys.isdisjoint(identity_keys(name))


class Bearers(Struct, Generic[Bearer], frozen=True):
    """Who bears which name, found without comparing all with all."""

    by_key: Mapping[str, Bearer | None]
    """None for a key that several share."""

    @classmethod
    def of(cls, spellings: Mapping[Bearer, Iterable[str | Name]]) -> Self:
        """An index of everyone's spellings; what two people share belongs to neither."""
        by_key: dict[str, Bearer | None] = {}
        for bearer, names in spellings.items():
            for key in Spellings.of(names).keys:
                by_key[key] = bearer if key not in by_key else None
        return cls(by_key)

    def of_keys(self, keys: Iterable[str]) -> Bearer | None:
        """The one person to whom the keys of a name lead, or None: a wrong link is worse than a missing one."""
        found = {self.by_key[key] for key in keys if key in self.by_key}
        return found.pop() if len(found) == 1 else None


def _keys(name: Name) -> set[str]:
    suffix = _suffix(name)
    given, family = _words(name.given), _words(name.particle, name.family)
    if name.literal:
        given, family = [], _words(name.literal)
    apart = sorted(("".join(given), "".join(family)))
    keys = {identity_key(name), " ".join((*apart, suffix)).strip()}
    if name.family_first:
        keys.add("".join((*family, *given)) + suffix)
    return keys


def _words(*parts: str) -> list[str]:
    """The words of parts of a name, folded, without titles; with them if there are no others."""
    words = [word for part in parts if part for word in _folded_words(part)]
    return [word for word in words if word not in TITLES] or words


@lru_cache(maxsize=1 << 13)
def _folded_words(part: str) -> list[str]:
    return _NOT_IN_NAMES.sub("", _HYPHENS.sub(" ", folded(part))).split()


def _suffix(name: Name) -> str:
    """`jr` and its like; two people may differ in nothing else."""
    if not name.suffix:
        return ""
    return "" if name.suffix.lower() in DEGREES else _NOT_IN_NAMES.sub("", folded(name.suffix))


def _in_any_order(words: list[str], suffix: str) -> str:
    """The words in the order of the alphabetically first rotation: the same for `a b c` and `c a b`."""
    rotations = ([*words[start:], *words[:start]] for start in range(max(len(words), 1)))
    return " ".join((*min(rotations), suffix)).strip()


def _readable(names: Iterable[str | Name]) -> Iterable[Name]:
    for name in names:
        try:
            yield Name.parse(name) if isinstance(name, str) else name
        except Unreadable:
            continue
