"""What an entry takes from another: `crossref` as BibLaTeX maps it (manual, appendix B), and `xdata`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from frontis.diagnostics import Diagnostic, warning
from frontis.formats.bibtex_values import BibEntry, BibField
from frontis.text.words import names

_VOLUMES = {"mvbook", "mvcollection", "mvreference", "mvproceedings"}
_BOOKS = {"book", "collection", "reference", "proceedings"}
_OWN_OF_PARENT = names(
    """
    abstract annotation annote bibtex_show crossref doi eprint eprinttype archiveprefix entryset file ids
    keywords options pages pagetotal pdf preview relatedtype related selected shorthand shorttitle sortkey
    sorttitle sortname timestamp title url urldate xdata xref note arxiv pmid code slides poster video website
    html abbr
    """
)
"""What belongs to the volume alone: a paper has not the DOI of its proceedings."""
_TITLES = ("title", "subtitle", "titleaddon")
_DEEPEST = 5


def inherited(entries: Iterable[BibEntry]) -> tuple[tuple[BibEntry, ...], list[Diagnostic]]:
    """The entries with what they inherit, without those that only hold fields for others (`@xdata`)."""
    entries = tuple(entries)
    by_key = {key.lower(): entry for entry in reversed(entries) for key in _aliases(entry)}
    by_key |= {entry.key.lower(): entry for entry in reversed(entries)}
    missing: list[Diagnostic] = []
    found = tuple(_complete(entry, by_key, missing, 0) for entry in entries if entry.type not in ("xdata", "set"))
    return found, missing


def _aliases(entry: BibEntry) -> list[str]:
    """Other keys of the entry, by BibLaTeX's field `ids`."""
    ids = entry.get("ids")
    return [key.strip() for key in ids.text.split(",")] if ids else []


def _complete(entry: BibEntry, by_key: dict[str, BibEntry], missing: list[Diagnostic], depth: int) -> BibEntry:
    fields = {field.name: field for field in entry.fields if field.text}
    for field in _parents(entry):
        for key in field.text.split(","):
            parent = by_key.get(key.strip().lower())
            if parent is None and depth == 0:
                missing.append(_not_here(field, key.strip()))
            if parent is None or depth >= _DEEPEST:
                continue
            parent = _complete(parent, by_key, missing, depth + 1)
            for name, value in _all(parent) if field.name == "xdata" else _from_volume(entry.type, parent):
                fields.setdefault(name, replace(value, name=name))
    return replace(entry, fields=tuple(fields.values())) if len(fields) != len(entry.fields) else entry


def _parents(entry: BibEntry) -> Iterator[BibField]:
    return (field for field in entry.fields if field.name in ("xdata", "crossref") and field.text)


def _all(parent: BibEntry) -> Iterator[tuple[str, BibField]]:
    return ((field.name, field) for field in parent.fields if field.name != "xdata")


def _from_volume(kind: str, parent: BibEntry) -> Iterator[tuple[str, BibField]]:
    """The fields that a part takes from the volume it stands in, under the names that they have there."""
    titles = _title_names(kind, parent.type)
    given = {field.name for field in parent.fields}
    for field in parent.fields:
        if field.name in titles:
            yield titles[field.name], field
        elif field.name == "author":
            if parent.type in ("book", "mvbook"):
                yield ("author" if kind in ("inbook", "book") else "bookauthor"), field
        elif field.name == "year" and "date" in given:
            continue
        elif field.name not in _OWN_OF_PARENT:
            yield field.name, field


def _title_names(kind: str, parent: str) -> dict[str, str]:
    if parent in _VOLUMES:
        prefix = "main"
    elif parent == "periodical" or (kind == "article" and parent not in _BOOKS):
        prefix = "journal"
    else:
        prefix = "book"
    return {name: prefix + name for name in _TITLES}


def _not_here(field: BibField, key: str) -> Diagnostic:
    return warning(
        "bibtex-crossref",
        f"'{key}' is not a key of this file",
        field.origin,
        f"add the entry '{key}', or write what it would give into this one and remove {field.name}",
    )
