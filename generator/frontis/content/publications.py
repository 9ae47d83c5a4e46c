"""Reads all works: passage by passage, by several processes where there are many, then their ids together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from frontis.content import works
from frontis.content.ids import Claim, collisions, without_doubles
from frontis.content.located import LocatedRecord, read_records, read_text
from frontis.content.passages import Passage, passages
from frontis.content.pieces import KnownPieces, Piece
from frontis.content.translated import Families, read_family
from frontis.content.venues import VenueIndex
from frontis.door.folder import ContentFolder
from frontis.door.publications import BIBTEX_ENTRY, PUBLICATION
from frontis.door.reading import Reading
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.shelf import Earlier
from frontis.workers import shared_out

MANY = 300_000
"""Characters of content from which a second process reads sooner than one alone."""
_UNTITLED = RichText("…")
"""Stands for a title that is missing, which is an error, so that the work can still be referred to."""


class Works(Struct, frozen=True):
    """What reading a passage depends on, besides its text."""

    venues: VenueIndex
    families: Families
    content: ContentFolder
    languages: tuple[str, ...]

    def read(
        self, files: Iterable[str], reading: Reading, processes: int, earlier: Earlier | None = None
    ) -> tuple[Publication, ...]:
        """The works of these files, in their order, each id once; everything else is noted in `reading`.

        What is known from `earlier` readings is taken from there, and what isn't is left there.
        """
        known = KnownPieces.of(earlier, self.venues, self.content, self.languages) if earlier else None
        found: list[list[Piece]] = []
        unread: dict[int, list[Passage]] = {}
        for file in files:
            pieces, parts = self._known(file, known, reading)
            if parts:
                unread[len(found)] = parts
            found.append(pieces)
        read = self._read([part for parts in unread.values() for part in parts], processes, known)
        for place, parts in unread.items():
            found[place] = self._sound(parts, [next(read) for _ in parts])
        if known:
            known.forget_others()
        pieces = [piece for pieces in found for piece in pieces]
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
            works=tuple(found),
            claims=tuple(claims),
            diagnostics=tuple(reading.diagnostics),
            references=tuple(reading.references),
            files=frozenset(reading.files),
            sought=tuple(reading.sought.items()),
        )

    def stands_alone(self, file: str) -> bool:
        """Whether no other file has a say in what a file holds: a translation, or BibTeX's strings."""
        return file not in self.families.by_path and not file.endswith(".bib")

    def _known(self, file: str, known: KnownPieces | None, reading: Reading) -> tuple[list[Piece], list[Passage]]:
        """What a file holds if that is known without reading it, else its passages."""
        known = known if self.stands_alone(file) else None
        stamp = known.stamp(file) if known else b""
        if known and (pieces := known.of_file(file, stamp)):
            return pieces, []
        parts = list(self._passages(file, reading))
        if known:
            known.note_file(file, stamp, parts)
        return [], parts

    def _passages(self, file: str, reading: Reading) -> Iterator[Passage]:
        family = self.families.by_path.get(file)
        text, wrong = read_text(reading.content, family.base if family else file)
        if text is not None:
            yield from passages(file, text)
        if text is None or family is None:  # a family tells by itself what is wrong with its files
            reading.diagnostics += wrong

    def _read(self, parts: Sequence[Passage], processes: int, known: KnownPieces | None) -> Iterator[Piece]:
        """What each of the passages holds, by several processes where there is much that isn't known."""
        lasting = [known if self.stands_alone(part.file) else None for part in parts]
        done = {place: piece for place, kept in enumerate(lasting) if kept and (piece := kept.get(parts[place]))}
        unknown = [place for place in range(len(parts)) if place not in done]
        many = sum(len(parts[place].text) for place in unknown) >= MANY
        read = shared_out(len(unknown), lambda number: self.piece(parts[unknown[number]]), processes if many else 1)
        for number, place in enumerate(unknown):
            piece = done[place] = read.get(number) or self.piece(parts[place])
            if kept := lasting[place]:
                kept.put(parts[place], piece)
        return (done[place] for place in range(len(parts)))

    def _sound(self, parts: Sequence[Passage], pieces: list[Piece]) -> list[Piece]:
        """The pieces of a file; where a part is not sound by itself, the one piece of the whole file."""
        if all(part.whole or not piece.diagnostics for part, piece in zip(parts, pieces, strict=True)):
            return pieces
        return [self.piece(Passage(parts[0].file, "".join(part.text for part in parts)))]

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
