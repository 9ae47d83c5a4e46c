"""Reads all works: passage by passage, by several processes where there are many, then their ids together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
from frontis.shelf import Shelf
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
        self, files: Iterable[str], reading: Reading, processes: int, shelf: Shelf | None = None
    ) -> tuple[Publication, ...]:
        """The works of these files, in their order, each id once; everything else is noted in `reading`.

        What lies on the `shelf` is taken from there, and what doesn't is put there.
        """
        parts = list(self._passages(files, reading))
        known = KnownPieces.of(shelf, self.venues, self.content, self.languages) if shelf is not None else None
        lasting = {number: part for number, part in enumerate(parts) if known and self.stands_alone(part)}
        done = {number: piece for number, part in lasting.items() if known and (piece := known.get(part))}
        unknown = [number for number in range(len(parts)) if number not in done]
        many = sum(len(parts[number].text) for number in unknown) >= MANY
        read = shared_out(len(unknown), lambda place: self.piece(parts[unknown[place]]), processes if many else 1)
        for place, number in enumerate(unknown):
            done[number] = read.get(place) or self.piece(parts[number])
            if known and number in lasting:
                known.put(parts[number], done[number])
        if known:
            known.forget_others(lasting.values())
        pieces = [done[number] for number in range(len(parts))]
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
            works=tuple(found),
            claims=tuple(claims),
            diagnostics=tuple(reading.diagnostics),
            references=tuple(reading.references),
            files=frozenset(reading.files),
            sought=tuple(reading.sought.items()),
        )

    def stands_alone(self, passage: Passage) -> bool:
        """Whether no other file has a say in what a passage holds: a translation, or BibTeX's strings."""
        return passage.file not in self.families.by_path and not passage.file.endswith(".bib")

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
