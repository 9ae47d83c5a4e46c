"""Markdown files that give a record's texts in other languages: `about.de.md` beside `about.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from frontis.content.located import LocatedRecord, read_file
from frontis.content.sources import PUBLISHED
from frontis.diagnostics import Diagnostic, Origin, error, warning
from frontis.door.reading import Reading
from frontis.door.tables import Table
from frontis.text.languages import is_known
from frontis.yaml_tree import Mapping as Fields
from frontis.yaml_tree import Node, Scalar

_SUFFIX = ".md"


class Family(Struct, frozen=True):
    """The files of one text."""

    base: str
    """The file in the default language: `about.md`, or `about.en.md` where it is written so."""
    others: tuple[tuple[str, str], ...] = ()
    """Language and file of each translation."""


class Families(Struct, frozen=True):
    """Which files belong together."""

    by_path: Mapping[str, Family]
    """By the path without a language."""
    paths: tuple[str, ...]
    """Every path under `content/`, those of a family once and without a language."""


def families(paths: Iterable[str], languages: Sequence[str]) -> tuple[Families, list[Diagnostic]]:
    """The texts that have several files, and what is wrong with these."""
    here = set(paths)
    named = {language.lower(): language for language in languages} if len(languages) > 1 else {}
    files: dict[str, dict[str, str]] = {}
    wrong: list[Diagnostic] = []
    apart: set[str] = set()
    for path in sorted(here):
        bare, language = _split(path)
        if language.lower() in named:
            files.setdefault(bare, {})[named[language.lower()]] = path
        elif len(language) == 2 and is_known(language) and bare in here:
            wrong.append(_unknown(path, language, languages))
            apart.add(path)
    found: dict[str, Family] = {}
    for bare, of_language in files.items():
        apart.update(of_language.values())
        wrong += _mistakes(bare, of_language, here, languages[0])
        base = bare if bare in here else of_language.get(languages[0])
        if base:
            others = ((language, file) for language, file in of_language.items() if language != languages[0])
            found[bare] = Family(base, tuple(others))
    return Families(found, tuple(sorted(here - apart | found.keys()))), wrong


def _split(path: str) -> tuple[str, str]:
    """`about.de.md` as `about.md` and `de`; no language for other files and for what is published as it is."""
    folder, slash, name = path.rpartition("/")
    stem, _, language = name.removesuffix(_SUFFIX).rpartition(".")
    if not name.endswith(_SUFFIX) or not stem or folder.partition("/")[0] in PUBLISHED:
        return path, ""
    return f"{folder}{slash}{stem}{_SUFFIX}", language


def _mistakes(bare: str, files: Mapping[str, str], here: set[str], default: str) -> Iterator[Diagnostic]:
    if bare not in here and default not in files:
        origin = Origin(f"content/{next(iter(files.values()))}")
        hint = f"write it in '{default}' too: content/{bare}"
        yield error("missing-language", f"there is no such text in '{default}', the site's language", origin, hint)
    elif bare in here and default in files:
        message = f"content/{bare} is there as well"
        yield error("file-twice", message, Origin(f"content/{files[default]}"), "make one file of both")


def _unknown(path: str, language: str, languages: Sequence[str]) -> Diagnostic:
    message = f"'{language}' is not a language of this site: the file is not read"
    hint = f"in site.yaml: language: [{', '.join([*languages, language])}]"
    return warning("unknown-language", message, Origin(f"content/{path}"), hint)


def read_family(path: str, family: Family, collection: str, fields: Table, reading: Reading) -> list[LocatedRecord]:
    """The record of a family's files, with the texts of all languages; empty where its base has none."""
    base, wrong = read_file(reading.content, family.base, collection)
    reading.diagnostics += wrong
    records = [replace(record, file=path) for record in base]
    for language, file in family.others:
        others, wrong = read_file(reading.content, file, collection)
        reading.diagnostics += wrong
        records = [_joined(record, language, other, fields, reading) for record in records for other in others[:1]]
    return records


def _joined(
    record: LocatedRecord, language: str, other: LocatedRecord, fields: Table, reading: Reading
) -> LocatedRecord:
    """The record with the texts of a translation beside its own."""
    entries = {key.text: (key, node) for key, node in record.fields.entries}
    for key, node in other.fields.entries:
        known, own = fields.fields.get(key.text), entries.get(key.text)
        if known is None:
            entries.setdefault(key.text, (key, node))  # the door says that it is unknown
        elif not known.shape.translatable:
            _check_alike(key, node, own and own[1], record.file, reading)
        elif own is None:
            message = f"{key.text}: there is no text in '{reading.languages[0]}', the site's language"
            reading.error("missing-language", message, key.origin, f"write it into content/{record.file} too")
        else:
            entries[key.text] = (own[0], with_translation(own[1], node, language, reading))
    return replace(record, fields=Fields(tuple(entries.values()), record.fields.origin))


def with_translation(own: Node, text: Node, language: str, reading: Reading) -> Fields:
    """A text and its translation as one mapping of languages."""
    given = own.entries if isinstance(own, Fields) else ((Scalar.at(own.origin, reading.languages[0]), own),)
    kept = (entry for entry in given if entry[0].text != language)
    return Fields((*kept, (Scalar.at(text.origin, language), text)), own.origin)


def _check_alike(key: Scalar, node: Node, own: Node | None, file: str, reading: Reading) -> None:
    """Warn of what a translation says that isn't a text, unless it only repeats the record."""
    if own is None or _values(node) != _values(own):
        message = f"'{key.text}' is taken from content/{file} in all languages"
        reading.warn("translation-field", message, key.origin, "leave it out here: a translation gives texts")


def _values(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Fields):
        return {key.text: _values(each) for key, each in node.entries}
    return [_values(item) for item in node.items]
