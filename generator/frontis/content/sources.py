"""Which file under `content/` is what: records, vocabularies, files to publish, or unknown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from posixpath import splitext

from msgspec import Struct

from frontis.content.kinds import FIELDS
from frontis.diagnostics import Diagnostic, Origin, nearest, warning
from frontis.text.languages import is_known

COLLECTIONS = tuple(FIELDS)
VOCABULARIES = ("venues", "topics", "cv")
"""What is one file each."""
PUBLISHED = ("files", "images", "static")
"""Folders whose files are published as they are."""
INTRODUCTION = "index.md"
_ELSEWHERE = {
    **dict.fromkeys(("paper", "papers", "articles", "pubs", "bib", "bibliography", "works"), "publications"),
    **dict.fromkeys(("blog", "_posts", "post"), "posts"),
    **dict.fromkeys(("img", "pictures", "photos", "figures", "figs"), "images"),
    **dict.fromkeys(("pdf", "pdfs", "downloads", "documents"), "files"),
    **dict.fromkeys(("assets", "public"), "static"),
    **dict.fromkeys(("courses", "lectures"), "teaching"),
    **dict.fromkeys(("presentations", "slides"), "talks"),
    **dict.fromkeys(("group", "team", "members"), "people"),
}
"""What other systems call the folders."""
_YAML = (".yaml", ".yml")


class Sources(Struct, frozen=True):
    """The files of the content folder, each list in the order of their paths."""

    records: dict[str, list[str]]
    """Collection to its files."""
    vocabularies: dict[str, list[str]]
    published: list[str]
    others: list[str]
    """Of these, what a record links to is published; the rest is unknown."""


def sort_out(paths: Iterable[str]) -> Sources:
    """Tell from its path alone what each file is."""
    sources = Sources({name: [] for name in COLLECTIONS}, {name: [] for name in VOCABULARIES}, [], [])
    for path in sorted(paths):
        if path != INTRODUCTION:
            _shelf(path, sources).append(path)
    return sources


def _shelf(path: str, sources: Sources) -> list[str]:
    top, _, below = path.partition("/")
    stem, suffix = splitext(path)
    name = top if below else stem
    if below and top in PUBLISHED:
        return sources.published
    if name in VOCABULARIES and suffix in _YAML and not below:
        return sources.vocabularies[name]
    if name in COLLECTIONS and _holds_records(name, suffix, bool(below)):
        return sources.records[name]
    return sources.others


def _holds_records(collection: str, suffix: str, in_folder: bool) -> bool:
    if suffix == ".bib":
        return collection == "publications"
    return suffix in _YAML or (suffix == ".md" and in_folder)


def unknown_files(others: Iterable[str], used: Iterable[str]) -> list[Diagnostic]:
    """A warning for each file that is neither read nor linked to; one for a whole unknown folder."""
    strangers: dict[str, list[str]] = {}
    for path in sorted(set(others).difference(used)):
        top = path.partition("/")[0]
        strangers.setdefault(path if top in COLLECTIONS else top, []).append(path)
    return [_unknown(name, paths) for name, paths in strangers.items()]


def _unknown(name: str, paths: list[str]) -> Diagnostic:
    origin = Origin(f"content/{paths[0]}")
    if name == paths[0]:
        return warning("unknown-file", f"unknown file 'content/{name}': it is not read", origin, _hint(name))
    more = f" with {len(paths)} files" if len(paths) > 1 else ""
    return warning("unknown-file", f"unknown folder 'content/{name}'{more}: it is not read", origin, _folder_hint(name))


def _hint(path: str) -> str:
    stem, suffix = PurePosixPath(path).stem, PurePosixPath(path).suffix
    if "/" not in path and suffix in _YAML:
        near = nearest(stem, (*COLLECTIONS, *VOCABULARIES))
        return (
            f"did you mean '{near}{suffix}'?"
            if near
            else f"the files here are called {', '.join((*COLLECTIONS, *VOCABULARIES))}"
        )
    if suffix == ".bib":
        return f"move it to where works are read from: content/publications/{PurePosixPath(path).name}"
    if suffix == ".md" and "/" not in path:
        folder = stem if stem in COLLECTIONS else "pages"
        return f"a Markdown file belongs into a folder, such as 'content/{folder}/{path}'"
    return "what is to be published belongs into content/files/, content/images/ or content/static/"


def _folder_hint(name: str) -> str:
    if is_known(name) and len(name) == 2:
        return "a text in another language stands beside the one it translates: about.de.md beside about.md"
    near = _ELSEWHERE.get(name.lower()) or nearest(name, (*COLLECTIONS, *PUBLISHED))
    if near:
        return f"did you mean 'content/{near}'?"
    return "what is to be published as it is belongs into content/files/, content/images/ or content/static/"
