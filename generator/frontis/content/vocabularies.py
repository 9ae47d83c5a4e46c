"""The vocabularies: `venues.yaml` and `topics.yaml`, and how a venue as written is found in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from frontis.door.reading import Reading
from frontis.door.tables import Table
from frontis.door.vocabularies import TOPIC, VENUE
from frontis.model.texts import RichText
from frontis.model.vocabularies import Topic, Venue
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_YEAR = re.compile(r"\b(?:18|19|20|21)\d\d\b")
_ORDINAL = re.compile(
    r"^(?:\d+(?:st|nd|rd|th)|(?:\w+-)?\w+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tieth|teenth))\s"
)
_OPENING = re.compile(r"^(?:in\s+)?(?:proceedings of\s+)?(?:the\s+)?", re.IGNORECASE)


def read_venues(node: Node | None, reading: Reading) -> tuple[Venue, ...]:
    """The entries of `venues.yaml`."""
    return _entries(node, VENUE, Venue, reading)


def read_topics(node: Node | None, reading: Reading) -> tuple[Topic, ...]:
    """The entries of `topics.yaml`."""
    return _entries(node, TOPIC, Topic, reading)


def _entries(node: Node | None, fields: Table, make: Callable[..., T], reading: Reading) -> tuple[T, ...]:
    found = []
    seen: dict[str, Scalar] = {}
    for key, each in _keyed(node, fields, reading):
        values = _values(each, fields, reading)
        if values is None:
            continue
        if not _KEY.fullmatch(key.text):
            message = f"'{key.text}' can't be the key of a {fields.noun}"
            reading.error("bad-id", message, key.origin,
                          "a key has letters, digits, '.', '_' and '-'; the name goes under 'name:'")  # fmt: skip
            continue
        values.pop("key", None)
        first = seen.setdefault(key.text.lower(), key)
        if first is not key:
            message = f"'{key.text}' differs from '{first.text}' in line {first.origin.line} only in capitals"
            reading.error("duplicate-key", message, key.origin, "make one entry of both")
            continue
        if "name" in values:
            found.append(make(origin=key.origin, key=key.text, **values))
    return tuple(found)


def _values(node: Node, fields: Table, reading: Reading) -> dict[str, Any] | None:
    if isinstance(node, Mapping):
        return fields.read(node, reading)
    if isinstance(node, Scalar) and node.text:
        return {"name": RichText(node.text.strip())}
    hint = "write below it 'name: …'"
    reading.error("wrong-type", f"a {fields.noun} needs at least its name", node.origin, hint)
    return None


def _keyed(node: Node | None, fields: Table, reading: Reading) -> Iterable[tuple[Scalar, Node]]:
    """Each entry with its key: of a mapping, or of a list whose items have a `key`."""
    if isinstance(node, Mapping):
        yield from node.entries
    elif isinstance(node, Sequence):
        for item in node.items:
            key = (
                next((each for name, each in item.entries if name.text == "key"), None)
                if isinstance(item, Mapping)
                else None
            )
            if isinstance(key, Scalar):
                yield key, item
            else:
                hint = "write it as 'KEY:', the word that records use, and below it, indented, 'name: …'"
                reading.error("missing-field", f"{fields.noun} without a key", item.origin, hint)
    elif node is not None and node.text:
        reading.error("wrong-type", f"a text stands where keys with {fields.noun}s were expected", node.origin,
                      "write one key a line, and below it, indented, 'name: …'")  # fmt: skip


@dataclass(frozen=True, slots=True)
class VenueIndex:
    """The venues of `venues.yaml` by key and by every spelling."""

    keys: dict[str, Venue]
    """Lower-case key to its entry."""
    spellings: dict[str, Venue]
    """Folded name, short name or other spelling to its entry."""

    @classmethod
    def of(cls, venues: Iterable[Venue]) -> VenueIndex:
        """The index of these entries; of two with one spelling the first counts."""
        keys: dict[str, Venue] = {}
        spellings: dict[str, Venue] = {}
        for venue in venues:
            keys.setdefault(venue.key.lower(), venue)
            for spelling in (venue.name.source, venue.short or "", *venue.names):
                if spelling:
                    spellings.setdefault(_folded(spelling), venue)
        return cls(keys, spellings)

    def by_key(self, text: str) -> Venue | None:
        """The entry whose key this is, in any case."""
        return self.keys.get(text.lower())

    def by_spelling(self, text: str) -> Venue | None:
        """The entry that has this spelling, but for case, year, ordinal and `Proceedings of the`."""
        return self.spellings.get(_folded(text)) or self.spellings.get(_bare(text))

    def near_key(self, text: str) -> str | None:
        """The key that a venue of one word was probably meant to be; None for a venue in its own right.

        `ECCV` is not a slip for `iccv`: of short words in capitals only swapped letters count.
        """
        if " " in text or not text:
            return None
        word = text.lower()
        return next((venue.key for key, venue in self.keys.items() if _is_slip(word, key, strict=text != word)), None)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def _bare(text: str) -> str:
    """The spelling without what changes from year to year."""
    words = _OPENING.sub("", " ".join(_YEAR.sub(" ", text).split())).casefold()
    return _folded(_ORDINAL.sub("", words))


def _is_slip(word: str, key: str, strict: bool) -> bool:
    """Whether one was typed for the other: two letters swapped, or (in longer or lower-case words) one changed."""
    if len(word) == len(key):
        wrong = [place for place in range(len(word)) if word[place] != key[place]]
        swapped = (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and sorted(word[slice(wrong[0], wrong[1] + 1)]) == sorted(key[slice(wrong[0], wrong[1] + 1)])
        )
        return swapped or (len(wrong) == 1 and len(key) >= (6 if strict else 4) and wrong[0] > 0)
    longer, shorter = sorted((word, key), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or len(shorter) < (5 if strict else 3):
        return False
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(1, len(longer)))
