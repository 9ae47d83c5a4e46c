"""Parts of a reference, and how they are joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from frontis.csl.decoration import Render
from frontis.csl.item import Item


class Piece(NamedTuple):
    """What becomes of one element of the style for items of one shape."""

    render: Render | None
    """None: nothing, whatever the item."""
    asks: bool = False
    """Asks for a variable: a group whose variables are all empty is empty."""
    sure: bool = False
    """Is never empty."""


NOTHING = Piece(None)
MISSING = Piece(None, asks=True)


def constant(text: str) -> Piece:
    """A piece of the style's own."""
    return Piece(lambda item: text, sure=True) if text else NOTHING


def joined(pieces: Sequence[Piece], delimiter: str = "") -> Piece:
    """The pieces one after the other, as CSL groups them: nothing where all variables asked for are empty."""
    there = [piece for piece in pieces if piece.render]
    asks = any(piece.asks for piece in pieces)
    if not there:
        return MISSING if asks else NOTHING
    certain = not asks
    if asks:
        asking = [piece.sure for piece in there if piece.asks]
        if not asking:
            return MISSING
        certain = any(asking)
    first = there[0]
    if len(there) == 1 and (certain or first.asks):
        return Piece(first.render, True, first.sure and certain)
    return Piece(_render(there, delimiter, certain), True, certain and any(piece.sure for piece in there))


def _render(pieces: Sequence[Piece], delimiter: str, certain: bool) -> Render:
    renders = tuple(piece.render for piece in pieces if piece.render)
    if certain and all(piece.sure for piece in pieces):
        return lambda item: delimiter.join([render(item) for render in renders])
    if certain:
        return lambda item: delimiter.join([text for render in renders if (text := render(item))])
    asking = tuple(piece.asks for piece in pieces)

    def checked(item: Item) -> str:
        texts = [render(item) for render in renders]
        if not any(text and asks for text, asks in zip(texts, asking, strict=True)):
            return ""
        return delimiter.join([text for text in texts if text])

    return checked
