"""What passages hold, kept from one reading to the next as bytes: text that is the same holds the same."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from msgspec import Struct, msgpack

from frontis.content.ids import Claim
from frontis.content.passages import Passage
from frontis.content.venues import VenueIndex
from frontis.diagnostics import Diagnostic, Origin, Unreadable, has_errors
from frontis.door.folder import ContentFolder
from frontis.door.pictures import is_picture
from frontis.door.reading import Reference
from frontis.fingerprints import fingerprint
from frontis.model.links import Picture
from frontis.model.publications import Publication
from frontis.model.texts import PlainText
from frontis.shelf import Shelf


class Piece(Struct, frozen=True, kw_only=True):
    """What one passage holds, and what came to light while it was read."""

    works: tuple[Publication, ...]
    claims: tuple[Claim, ...]
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...]
    files: frozenset[str]
    sought: tuple[tuple[tuple[str, str], str | None], ...] = ()
    """The paths that were looked for, with the folder beside which, and what was found."""

    def __reduce__(self) -> str | tuple[Any, ...]:
        """How it is sent from process to process: as msgspec's bytes where it can be, since pickle takes long."""
        with suppress(TypeError, OverflowError):
            if _is_plain(self):
                return _received, (msgpack.encode(self, enc_hook=_sent),)
        return super().__reduce__()


class _Kept(Struct, frozen=True, array_like=True):
    """A piece, and the pictures that it shows as they were; of what is none, what is wrong with it."""

    piece: Piece
    pictures: dict[str, Picture | str]


class KnownPieces(Struct, frozen=True):
    """The pieces that hold under the circumstances of one reading."""

    shelf: Shelf
    circumstances: bytes
    content: ContentFolder

    @classmethod
    def of(
        cls, shelf: Shelf, venues: VenueIndex, content: ContentFolder, languages: tuple[str, ...]
    ) -> KnownPieces | None:
        """What is known; nothing in several languages, in which a bare text and one to be translated are not alike."""
        return cls(shelf, fingerprint(venues, languages), content) if len(languages) == 1 else None

    def get(self, passage: Passage) -> Piece | None:
        """What the passage holds, if that is known and the files that it names are as they were."""
        found = self.shelf.get(passage.digest, self.circumstances)
        if found is None:
            return None
        kept = _decoded(found, passage.file, passage.first_line)
        if any(self.content.find(*path) != file for path, file in kept.piece.sought):
            return None
        return kept.piece if self._pictures(kept.piece) == kept.pictures else None

    def put(self, passage: Passage, piece: Piece) -> None:
        """Keeps what the passage holds, unless it is wrong: what would mend it may lie anywhere."""
        if not has_errors(piece.diagnostics):
            encoded = _encoded(_Kept(piece, self._pictures(piece)), passage)
            if encoded and (_is_plain(piece) or _decoded(encoded, passage.file, passage.first_line).piece == piece):
                self.shelf.put(passage.digest, self.circumstances, encoded)

    def forget_others(self, passages: Iterable[Passage]) -> None:
        """Forgets all pieces but those of these passages."""
        self.shelf.keep_only(frozenset(passage.digest for passage in passages).__contains__)

    def _pictures(self, piece: Piece) -> dict[str, Picture | str]:
        found: dict[str, Picture | str] = {}
        for file in sorted(filter(is_picture, piece.files)):
            try:
                found[file] = self.content.picture(file)
            except Unreadable as problem:
                found[file] = problem.message
        return found


def _sent(value: object) -> object:
    if type(value) is Origin:
        return value.file, value.line, value.column
    return _text(value)


def _received(content: bytes) -> Piece:
    return _RECEIVED.decode(content)


_RECEIVED = msgpack.Decoder(Piece, dec_hook=lambda kind, value: Origin(*value))


def _text(value: object) -> str:
    """A text in one language, which is kept as any other; raises TypeError for what can't be kept."""
    if type(value) is PlainText and not value.translations:
        return str(value)
    raise TypeError(type(value))


def _is_plain(piece: Piece) -> bool:
    """Whether nothing in it is of a type of its own, for a theme."""
    return not any(work.extra for work in piece.works)


def _encoded(kept: _Kept, passage: Passage) -> bytes:
    """The piece with the lines of its origins counted from the passage's first; empty for one that can't be kept."""
    file = f"content/{passage.file}"

    def plain(value: object) -> object:
        if type(value) is Origin and value.file == file:
            return value.line - passage.first_line, value.column
        return _text(value)

    try:
        return msgpack.encode(kept, enc_hook=plain)
    except (TypeError, OverflowError):  # such as a whole number of more than 64 bits, for a theme
        return b""


@lru_cache(maxsize=1 << 14)
def _decoded(content: bytes, file: str, first_line: int) -> _Kept:
    """What was encoded; remembered, for a preview reads all pieces anew after each edit of one."""
    origin_file = f"content/{file}"

    def made(kind: type, value: Any) -> object:
        if kind is Origin:
            return Origin(origin_file, value[0] + first_line, value[1])
        return value  # something for a theme, of any type

    return msgpack.Decoder(_Kept, dec_hook=made).decode(content)
