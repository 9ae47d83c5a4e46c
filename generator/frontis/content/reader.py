"""Reads the content folder of a site into its library, and reports all that is wrong with it."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from frontis.content import introduction, records, sources, translated
from frontis.content.cv import read_curriculum
from frontis.content.ids import Claim, collisions, unique, without_doubles
from frontis.content.kinds import KINDS, Kind
from frontis.content.located import LocatedRecord, read_file, read_yaml
from frontis.content.publications import Works
from frontis.content.references import check_names, check_references
from frontis.content.translated import Families, read_family
from frontis.content.venues import VenueIndex
from frontis.content.vocabularies import read_topics, read_venues
from frontis.diagnostics import Diagnostic, Unreadable
from frontis.door.folder import ContentFolder
from frontis.door.pictures import is_picture
from frontis.door.reading import Reading
from frontis.door.tables import Table
from frontis.model.library import ContentFile, Library
from frontis.model.links import Picture
from frontis.model.records import Record
from frontis.settings.values import Settings
from frontis.shelf import Earlier


def read(
    content: ContentFolder, settings: Settings, processes: int = 1, earlier: Earlier | None = None
) -> tuple[Library, list[Diagnostic]]:
    """The library of a site with that content, and every problem in the order of files and lines.

    What works were read as is taken from `earlier` readings, and left for later ones.
    """
    reading = Reading(content, languages=settings.languages)
    library = _library(reading, processes, earlier)
    reading.diagnostics += check_references(reading.references, library)
    reading.diagnostics += check_names(settings, library)
    return library, sorted(reading.diagnostics, key=lambda each: each.origin)


def _library(reading: Reading, processes: int, earlier: Earlier | None) -> Library:
    families, wrong = translated.families(reading.content.paths, reading.languages)
    reading.diagnostics += wrong
    found = sources.sort_out(families.paths)
    located = partial(_located, families, reading)
    vocabularies = {name: read_yaml(files, reading) for name, files in found.vocabularies.items()}
    venues = read_venues(vocabularies["venues"], reading)
    works = Works(VenueIndex.of(venues), families, reading.content, reading.languages)
    publications = works.read(found.records["publications"], reading, processes, earlier)
    others = {
        kind.collection: _records(kind, located(kind.collection, found.records[kind.collection], kind.fields), reading)
        for kind in KINDS
    }
    library = Library(
        publications=publications,
        venues=venues,
        topics=read_topics(vocabularies["topics"], reading),
        cv=read_curriculum(vocabularies["cv"], reading),
        introduction=introduction.read(families, reading),
        **others,  # type: ignore[arg-type]  # the table of kinds pairs each collection with its type
    )
    reading.diagnostics += sources.unknown_files(found.others, reading.files)
    return replace(library, files=_files(found.published, reading))


def _files(published: list[str], reading: Reading) -> tuple[ContentFile, ...]:
    """What is published as it is; of pictures that a text may show, with their size."""
    paths = sorted(reading.files.union(published))
    return tuple(ContentFile(path, _picture(path, reading) if path in reading.files else None) for path in paths)


def _picture(path: str, reading: Reading) -> Picture | None:
    if not is_picture(path):
        return None
    try:
        return reading.content.picture(path)
    except Unreadable:
        return None  # noted where it is used


def _located(
    families: Families, reading: Reading, collection: str, files: list[str], fields: Table
) -> list[LocatedRecord]:
    found = []
    for file in files:
        if file in families.by_path:
            found += read_family(file, families.by_path[file], collection, fields, reading)
            continue
        located, diagnostics = read_file(reading.content, file, collection)
        reading.diagnostics += diagnostics
        found += located
    return found


def _records(kind: Kind, written: list[LocatedRecord], reading: Reading) -> tuple[Record, ...]:
    found: list[Record] = []
    claims: list[Claim] = []
    taken: set[str] = set()
    for located in written:
        here = reading.beside(located.folder)
        values = kind.fields.read(located.fields, here)
        given = "id" in values
        record = records.complete(kind, values, located, here)
        if record is None:
            continue
        if not given and not kind.has_pages:
            record = replace(record, id=unique(record.id, taken))
        taken.add(record.id.lower())
        claims.append(Claim(record.id, record.origin, kind.fields.subject(located.fields), given))
        found.append(record)
    reading.diagnostics += collisions(claims)
    return without_doubles(found)
