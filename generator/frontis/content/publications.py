"""Reads all works: passage by passage, by several processes where there are many, then their ids together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from frontis.content import works
from frontis.content.ids import Claim, collisions, without_doubles
from frontis.content.located import LocatedRecord, read_records, read_text
from frontis.content.passages import Passage, passages
from frontis.content.translated import Families, read_family
from frontis.content.venues import VenueIndex
from frontis.diagnostics import Diagnostic, Unreadable
from frontis.door.folder import ContentFolder
from frontis.door.pictures import is_picture
from frontis.door.publications import BIBTEX_ENTRY, PUBLICATION
from frontis.door.reading import Reading, Reference
from frontis.model.links import Picture
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.workers import shared_out

MANY = 300_000
"""Characters of content from which a second process reads sooner than one alone."""
_UNTITLED = RichText("…")
"""Stands for a title that is missing, which is an error, so that the work can still be referred to."""


class Piece(Struct, frozen=True):
    """What one passage holds, and what came to light while it was read."""

    works: tuple[Publication, ...]
    claims: tuple[Claim, ...]
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...]
    files: frozenset[str]


class KnownPieces(Struct):
    """What an earlier reading in this process made of passages; it holds while all that they depend on is the same."""

    works: Works | None = None
    """On what they depend."""
    pieces: dict[Passage, tuple[Piece, dict[str, Picture | str]]] = field(default_factory=dict)
    """With the pictures that they show, as these were."""

    def get(self, passage: Passage, works: Works) -> Piece | None:
        """What the passage holds, if that is known."""
        found = self.pieces.get(passage) if works == self.works else None
        return found[0] if found and found[1] == works.pictures(found[0]) else None

    def keep(self, works: Works, parts: list[Passage], pieces: list[Piece]) -> None:
        """Remembers a reading, and nothing older."""
        lasting = [(part, piece) for part, piece in zip(parts, pieces, strict=True) if works.stands_alone(part)]
        self.pieces = {part: (piece, works.pictures(piece)) for part, piece in lasting}
        self.works = works


class Works(Struct, frozen=True):
    """What reading a passage depends on, besides its text."""

    venues: VenueIndex
    families: Families
    content: ContentFolder
    languages: tuple[str, ...]

    def read(
        self, files: Iterable[str], reading: Reading, processes: int, known: KnownPieces | None = None
    ) -> tuple[Publication, ...]:
        """The works of these files, in their order, each id once; everything else is noted in `reading`."""
        parts = list(self._passages(files, reading))
        many = sum(len(part.text) for part in parts) >= MANY
        done = {number: piece for number, part in enumerate(parts) if known and (piece := known.get(part, self))}
        if not done:
            done = shared_out(len(parts), lambda number: self.piece(parts[number]), processes if many else 1)
        pieces = [done.get(number) or self.piece(part) for number, part in enumerate(parts)]
        if known:
            known.keep(self, parts, pieces)
        pieces = list(self._sound(parts, pieces))
        for piece in pieces:
            reading.diagnostics += piece.diagnostics
            reading.references += piece.references
            reading.files |= piece.files
        reading.diagnostics += collisions([claim for piece in pieces for claim in piece.claims])
        return without_doubles(work for piece in pieces for work in piece.works)

    def piece(self, passage: Passage) -> Piece:
        """What a passage holds."""
        reading = Reading(self.content, languages=self.languages)
        found: list[Publication] = []
        claims: list[Claim] = []
        for record in self._located(passage, reading):
            _read(record, self.venues, reading, found, claims)
        return Piece(
            tuple(found), tuple(claims), tuple(reading.diagnostics), tuple(reading.references), frozenset(reading.files)
        )

    def stands_alone(self, passage: Passage) -> bool:
        """Whether no other file has a say in what a passage holds: a translation, or BibTeX's strings."""
        return passage.file not in self.families.by_path and not passage.file.endswith(".bib")

    def pictures(self, piece: Piece) -> dict[str, Picture | str]:
        """The pictures that a piece shows, as they are; of what is none, what is wrong with it."""
        found: dict[str, Picture | str] = {}
        for file in sorted(filter(is_picture, piece.files)):
            try:
                found[file] = self.content.picture(file)
            except Unreadable as problem:
                found[file] = problem.message
        return found

    def _passages(self, files: Iterable[str], reading: Reading) -> Iterator[Passage]:
        for file in files:
            family = self.families.by_path.get(file)
            text, wrong = read_text(reading.content, family.base if family else file)
            if text is not None:
                yield from passages(file, text)
            if text is None or family is None:  # a family tells by itself what is wrong with its files
                reading.diagnostics += wrong

    def _sound(self, parts: list[Passage], pieces: list[Piece]) -> Iterator[Piece]:
        """The pieces; of a file with a part that is not sound by itself, the one piece of the whole file."""
        broken = {part.file for part, piece in zip(parts, pieces, strict=True) if not part.whole and piece.diagnostics}
        for part, piece in zip(parts, pieces, strict=True):
            if part.file not in broken:
                yield piece
            elif part.first_line == 1:
                text = "".join(each.text for each in parts if each.file == part.file)
                yield self.piece(Passage(part.file, text))

    def _located(self, passage: Passage, reading: Reading) -> list[LocatedRecord]:
        family = self.families.by_path.get(passage.file)
        if family:
            return read_family(passage.file, family, "publications", PUBLICATION, reading)
        located, wrong = read_records(passage, "publications", self.content)
        reading.diagnostics += wrong
        return located


def _read(
    located: LocatedRecord, venues: VenueIndex, reading: Reading, found: list[Publication], claims: list[Claim]
) -> None:
    here = reading.beside(located.folder, located.lenient)
    fields = BIBTEX_ENTRY if located.lenient else PUBLICATION
    values = fields.read(located.fields, here)
    if "title" not in values and located.lenient:
        return
    named = not values.keys().isdisjoint(("id", "title"))
    values.setdefault("title", _UNTITLED)
    publication = works.complete(values, located.fields, venues, here)
    if named:
        given = located.fields.get("id") is not None
        claims.append(Claim(publication.id, publication.origin, fields.subject(located.fields), given))
    found.append(publication)
