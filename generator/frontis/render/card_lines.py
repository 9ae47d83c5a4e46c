"""How the words of a card are broken into lines, shrunk and shortened so that they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

Measure = Callable[[str], float]
"""How wide a text is, in parts of the size of its letters."""
_SIZES = (96, 88, 80, 73, 67, 61, 56, 51, 46, 42, 38, 34)
_LEADING = 1.13
"""From line to line, in parts of the size."""
_DESCENT = 0.1
"""What the last line needs below its foot."""
_FEWEST_LETTERS = 12
"""The shortest piece that a word is broken into when it is longer than a line."""


class Fitted(Struct, frozen=True):
    """Lines that fit, and how large their letters are."""

    lines: tuple[str, ...]
    size: int
    leading: int
    """From the foot of one line to that of the next."""


class Name(Struct, frozen=True):
    """A name or word that isn't broken."""

    text: str
    strong: bool = False


def fitted(text: str, measure: Measure, width: int, height: int) -> Fitted:
    """The text in the largest letters in which it fits, in lines as even as can be; too long, it ends in `…`."""
    words = text.split()
    widths = [measure(word) for word in words]
    space = measure(" ")
    for size in _SIZES:
        leading = round(size * _LEADING)
        most = 1 + int((height - size * (1 + _DESCENT)) // leading)
        room = width / size
        if max(widths) <= room and len(_ends(widths, space, room)) <= most:
            return Fitted(_joined(words, _even(widths, space, room)), size, leading)
    size = _SIZES[-1]
    words = list(_pieces(words, measure, width / size))
    lines = _joined(words, _ends([measure(word) for word in words], space, width / size))
    leading = round(size * _LEADING)
    most = 1 + int((height - size * (1 + _DESCENT)) // leading)
    if len(lines) > most:
        lines = (*lines[: most - 1], shortened(f"{lines[most - 1]} {lines[most]}", measure, width / size))
    return Fitted(lines, size, leading)


def shortened(text: str, measure: Measure, room: float) -> str:
    """The text, cut behind a word and ended by `…` where it is too long for one line."""
    if measure(text) <= room:
        return text
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        cut = " ".join(words[:count]).rstrip(",;:.–—-") + " …"
        if measure(cut) <= room:
            return cut
    letters = next((end for end in range(len(text), 0, -1) if measure(f"{text[:end]}…") <= room), 0)
    return f"{text[:letters]}…"


def choices_of_names(names: Sequence[str], own: int | None, more: bool, et_al: str) -> Iterator[tuple[Name, ...]]:
    """The list whole, then with ever fewer names and `et al.`; oneself is in all of them."""
    for count in range(len(names), 0, -1):
        kept = list(range(count))
        if own is not None and own >= count:
            kept = [*range(count - 1), own]
        cut = more or count < len(names)
        yield tuple(_names(names, kept, own)) + ((Name(et_al),) if cut else ())


def _names(names: Sequence[str], kept: Sequence[int], own: int | None) -> Iterator[Name]:
    for number, place in enumerate(kept):
        gap = number + 1 < len(kept) and kept[number + 1] != place + 1
        comma = "" if number + 1 == len(kept) else ", …," if gap else ","
        yield Name(names[place] + comma, strong=place == own)


def lines_of_names(names: Sequence[Name], width: Callable[[Name], float], room: float) -> list[list[Name]]:
    """The names in as many lines as they need."""
    ends = _ends([width(name) for name in names], width(Name(" ")), room)
    return [list(names[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def _ends(widths: Sequence[float], space: float, room: float) -> list[int]:
    """Behind which word each line ends."""
    ends, taken = [], 0.0
    for place, width in enumerate(widths):
        if taken and taken + space + width > room:
            ends.append(place)
            taken = 0.0
        taken += width + (space if taken else 0)
    return [*ends, len(widths)]


def _even(widths: Sequence[float], space: float, room: float) -> list[int]:
    """The ends of as many lines in the narrowest column that holds them."""
    lines = len(_ends(widths, space, room))
    narrow, wide = max(max(widths), room / 3), room
    for _ in range(8):
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(_ends(widths, space, middle)) <= lines else (middle, wide)
    return _ends(widths, space, wide)


def _joined(words: Sequence[str], ends: Sequence[int]) -> tuple[str, ...]:
    return tuple(" ".join(words[start:end]) for start, end in zip([0, *ends], ends, strict=False))


def _pieces(words: Sequence[str], measure: Measure, room: float) -> Iterator[str]:
    """The words; one that is longer than a line in pieces."""
    for word in words:
        while measure(word) > room and len(word) > _FEWEST_LETTERS:
            fits = max(_FEWEST_LETTERS, int(len(word) * room / measure(word)) - 1)
            yield word[:fits]
            word = word[fits:]
        yield word
