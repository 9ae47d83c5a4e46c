"""From the pieces of a scanned text to its nodes: emphasis marks paired (CommonMark 0.31, 6.2), plain pieces joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from frontis.text.nodes import Inline, Style, Styled, Text

_OPENERS = 10
"""So many unpaired marks are remembered; it bounds both the time and the depth of nesting."""


class Run(Struct):
    """A run of `*` or `_` that may open or close emphasis; its count falls as marks are used up."""

    char: str
    count: int
    opens: bool
    closes: bool
    length: int
    """The count as written."""


class Switch(Struct, frozen=True):
    """A LaTeX command such as `\\it` that sets apart the rest of its group."""

    style: Style


Piece = str | Inline | Run | Switch


def assemble(pieces: list[Piece]) -> tuple[Inline, ...]:
    """The nodes of one stretch of text."""
    if len(pieces) == 1 and isinstance(pieces[0], str):
        return (Text(pieces[0]),)
    kinds = set(map(type, pieces))
    if Switch in kinds:
        return tuple(_switched(pieces))
    if Run in kinds:
        pieces = _paired(pieces)
    return _joined(pieces)


def _switched(pieces: list[Piece]) -> Iterator[Inline]:
    """What follows a switch, set apart up to the next one."""
    style: Style | None = None
    stretch: list[Piece] = []
    for piece in (*pieces, Switch(Style.EMPHASIS)):
        if isinstance(piece, Switch):
            nodes = assemble(stretch)
            yield from nodes if style is None or not nodes else (Styled(style, nodes),)
            style, stretch = piece.style, []
        else:
            stretch.append(piece)


def _paired(pieces: list[Piece]) -> list[Piece]:
    done: list[Piece] = []
    openers: list[int] = []
    for piece in pieces:
        if isinstance(piece, Run):
            if piece.closes:
                _close(piece, done, openers)
            if piece.count and piece.opens:
                openers.append(len(done))
                del openers[:-_OPENERS]
            if piece.count:
                done.append(piece)
        else:
            done.append(piece)
    return done


def _close(closer: Run, done: list[Piece], openers: list[int]) -> None:
    """Wrap what stands between the closer and the nearest openers that fit."""
    while closer.count and (found := _opener(closer, done, openers)) is not None:
        opener, at = found
        used = 2 if min(opener.count, closer.count) >= 2 else 1
        inside = _joined(done[at + 1 :])
        opener.count -= used
        closer.count -= used
        del done[at + 1 if opener.count else at :]
        while openers and (openers[-1] > at or (openers[-1] == at and not opener.count)):
            openers.pop()
        done.append(Styled(Style.STRONG if used == 2 else Style.EMPHASIS, inside))


def _opener(closer: Run, done: list[Piece], openers: list[int]) -> tuple[Run, int] | None:
    for at in reversed(openers):
        opener = done[at]
        if isinstance(opener, Run) and opener.char == closer.char and _fit(opener, closer):
            return opener, at
    return None


def _fit(opener: Run, closer: Run) -> bool:
    """The rule of three: `**a*b**` must not pair a `*` that could do both with a sum divisible by three."""
    if (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0:
        return opener.length % 3 == 0 and closer.length % 3 == 0
    return True


def _joined(pieces: Iterable[Piece]) -> tuple[Inline, ...]:
    nodes: list[Inline] = []
    plain: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            plain.append(piece)
        elif isinstance(piece, Run):
            plain.append(piece.char * piece.count)
        elif not isinstance(piece, Switch):
            if plain:
                nodes.append(Text("".join(plain)))
                plain.clear()
            nodes.append(piece)
    if plain:
        nodes.append(Text("".join(plain)))
    return tuple(nodes)
