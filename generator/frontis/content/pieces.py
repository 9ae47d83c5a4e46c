"""What passages hold, kept from one reading to the next as bytes: text that is the same holds the same."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache, partial
from typing import Any

from msgspec import Struct, field, msgpack

from frontis.content.ids import Claim
from frontis.content.passages import Passage
from frontis.content.venues import VenueIndex
from frontis.diagnostics import Diagnostic, Origin, Unreadable, has_errors
from frontis.door.folder import ContentFolder
from frontis.door.pictures import is_picture
from frontis.door.reading import Reference
from frontis.fingerprints import Told, fingerprint
from frontis.model.links import Picture
from frontis.model.publications import Publication
from frontis.model.texts import PlainText
from frontis.shelf import Earlier

_FILES = "files"
"""The name under which it is kept of which passages each file consists."""
_Index = dict[str, tuple[bytes, list[tuple[int, str]]]]
"""Path to the stamp of a file, and first line and digest of each of its passages."""
_INDEX = msgpack.Decoder(_Index)


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
    """A piece, what is told of its works, and its pictures as they were; of what is none, what is wrong with it."""

    piece: Piece
    told: tuple[Told, ...]
    pictures: dict[str, Picture | str]


class KnownPieces(Struct, frozen=True):
    """The pieces that hold under the circumstances of one reading."""

    earlier: Earlier
    circumstances: bytes
    content: ContentFolder
    files: _Index
    """As earlier readings have left them."""
    _read: _Index = field(default_factory=dict)
    """Those of this reading."""
    _wanted: set[str] = field(default_factory=lambda: {_FILES})
    """The names of what this reading has asked for."""

    @classmethod
    def of(
        cls, earlier: Earlier, venues: VenueIndex, content: ContentFolder, languages: tuple[str, ...]
    ) -> KnownPieces | None:
        """What is known; nothing in several languages, in which a bare text and one to be translated are not alike."""
        if len(languages) > 1:
            return None
        files = earlier.shelf.get(_FILES, b"")
        return cls(earlier, fingerprint(venues, languages), content, _INDEX.decode(files) if files else {})

    def stamp(self, file: str) -> bytes:
        """What tells the content of a file from any other; to be asked before it is read."""
        return self.earlier.stamp(f"{self.content.root}/{file}")

    def of_file(self, file: str, stamp: bytes) -> list[Piece]:
        """What a file holds, without reading it; nothing where that isn't known."""
        known = self.files.get(file)
        if known is None or not stamp or known[0] != stamp:
            return []
        index = known[1]
        whole = len(index) == 1
        pieces = [piece for line, digest in index if (piece := self._piece(file, line, whole, digest))]
        if len(pieces) < len(index) or (len(pieces) > 1 and any(piece.diagnostics for piece in pieces)):
            return []
        self._read[file] = known
        self._wanted.update([digest for _, digest in index])
        return pieces

    def note_file(self, file: str, stamp: bytes, passages: Iterable[Passage]) -> None:
        """Remembers of which passages a file consists as long as it has this stamp."""
        if stamp:
            self._read[file] = (stamp, [(passage.first_line, passage.digest) for passage in passages])

    def get(self, passage: Passage) -> Piece | None:
        """What the passage holds, if that is known and the files that it names are as they were."""
        self._wanted.add(passage.digest)
        return self._piece(passage.file, passage.first_line, passage.whole, passage.digest)

    def put(self, passage: Passage, piece: Piece) -> None:
        """Keeps what the passage holds, unless it is wrong: what would mend it may lie anywhere."""
        if not has_errors(piece.diagnostics):
            told = tuple([self.earlier.records.of(work) for work in piece.works])
            encoded = _encoded(_Kept(piece, told, self._pictures(piece)), passage)
            again = (passage.file, passage.first_line, passage.whole)
            if encoded and (_is_plain(piece) or _again(encoded, *again).piece == piece):
                self.earlier.shelf.put(passage.digest, self.circumstances, encoded)

    def forget_others(self) -> None:
        """Forgets all that this reading hasn't asked for."""
        if self._read != self.files:
            self.earlier.shelf.put(_FILES, b"", msgpack.encode(self._read))
        self.earlier.shelf.keep_only(self._wanted.__contains__)

    def _piece(self, file: str, first_line: int, whole: bool, digest: str) -> Piece | None:
        found = self.earlier.shelf.get(digest, self.circumstances)
        if found is None:
            return None
        kept = _again(found, file, first_line, whole)
        if any(self.content.find(*path) != there for path, there in kept.piece.sought):
            return None
        if self._pictures(kept.piece) != kept.pictures:
            return None
        for work, told in zip(kept.piece.works, kept.told, strict=True):
            self.earlier.records.note(work, told)
        return kept.piece

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


def _value(kind: type, value: Any) -> object:
    """An origin; or something for a theme, of any type, as it is."""
    return Origin(*value) if kind is Origin else value


def _text(value: object) -> str:
    """A text in one language, which is kept as any other; raises TypeError for what can't be kept."""
    if type(value) is PlainText and not value.translations:
        return str(value)
    raise TypeError(type(value))


def _is_plain(piece: Piece) -> bool:
    """Whether nothing in it is of a type of its own, for a theme."""
    return not any(work.extra for work in piece.works)


def _encoded(kept: _Kept, passage: Passage) -> bytes:
    """The piece, that of a part with its lines counted from the part's first; empty for one that can't be kept."""
    try:
        return msgpack.encode(kept, enc_hook=_sent if passage.whole else partial(_sent_of_part, passage))
    except (TypeError, OverflowError):  # such as a whole number of more than 64 bits, for a theme
        return b""


def _sent_of_part(passage: Passage, value: object) -> object:
    if type(value) is Origin and value.file == f"content/{passage.file}":
        return value.line - passage.first_line, value.column
    return _text(value)


def _again(content: bytes, file: str, first_line: int, whole: bool) -> _Kept:
    """What was encoded of a file, or of the part of it that begins in that line."""
    return _decoded(content) if whole else _decoded_part(content, file, first_line)


@lru_cache(maxsize=1 << 14)
def _decoded(content: bytes) -> _Kept:
    """What was encoded; remembered, for a preview reads all pieces anew after each edit of one."""
    return _KEPT.decode(content)


@lru_cache(maxsize=1 << 14)
def _decoded_part(content: bytes, file: str, first_line: int) -> _Kept:
    """The same of a part of a file."""
    origin_file = f"content/{file}"

    def made(kind: type, value: Any) -> object:
        return Origin(origin_file, value[0] + first_line, value[1]) if kind is Origin else value

    return msgpack.Decoder(_Kept, dec_hook=made).decode(content)


_RECEIVED = msgpack.Decoder(Piece, dec_hook=_value)
_KEPT = msgpack.Decoder(_Kept, dec_hook=_value)
