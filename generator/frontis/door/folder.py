"""The content folder: which files it has, by their exact names, and what its pictures are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import join, normpath
from unicodedata import normalize

from frontis.door.pictures import read_picture
from frontis.model.links import Picture

_NEAR = 0.85
"""How alike (0 to 1) two paths are when one was meant to be the other: `plate.jpg` and `plate.png`."""
_LEFTOVERS = frozenset({".DS_Store", ".git", ".gitignore", ".gitkeep", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """The files under `content/`; asked by exact name, so that a site that works on a Mac works on the web."""

    root: Path
    paths: frozenset[str]
    """Every file that isn't hidden, relative to `root`, with forward slashes."""
    _pictures: dict[str, Picture] = field(default_factory=dict, compare=False)

    @classmethod
    def at(cls, root: Path) -> ContentFolder:
        """The folder as it is on disk now; an absent folder has no files."""
        return cls(root, frozenset(walk(root)))

    def find(self, path: str, beside: str) -> str | None:
        """The file that `path` names, looked for in the folder `beside`, then from `content/`."""
        for start in (beside, "") if beside else ("",):
            candidate = normpath(join(start, path))
            if candidate in self.paths:
                return candidate
            if not candidate.isascii() and (same := self._spelled_otherwise(candidate)):
                return same
        return None

    def _spelled_otherwise(self, path: str) -> str | None:
        """The file of the same letters in other code points: a Mac writes é as e and an accent."""
        composed = normalize("NFC", path)
        return next((file for file in self.paths if not file.isascii() and normalize("NFC", file) == composed), None)

    def near(self, path: str, beside: str) -> str | None:
        """The file that `path` was probably meant to name: one called so elsewhere, or nearly so."""
        from difflib import get_close_matches  # only when something is already wrong

        name = path.rpartition("/")[2]
        folder = beside + "/" if beside else ""
        candidates = {file.removeprefix(folder).lower(): file.removeprefix(folder) for file in sorted(self.paths)}
        moved = next((file for file in candidates.values() if name and file.rpartition("/")[2] == name), None)
        found = get_close_matches(path.lower(), candidates, n=1, cutoff=_NEAR)
        return moved or (candidates[found[0]] if found else None)

    def picture(self, file: str) -> Picture:
        """The picture in a file; raises `Unreadable` when browsers could not show it."""
        picture = self._pictures.get(file)
        if picture is None:
            picture = self._pictures[file] = read_picture(self.root, file)
        return picture


def walk(root: Path, below: str = "", above: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every file under `root`, by its path with forward slashes, but for hidden ones.

    Links are followed, except a link to a folder that it stands in.
    """
    try:
        entries = sorted(os.scandir(root / below), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if _is_hidden(entry.name, below):
            continue
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_file():
            yield path
        elif entry.is_dir() and (real := os.path.realpath(entry.path)) not in above:
            yield from walk(root, path, above | {real})


def _is_hidden(name: str, below: str) -> bool:
    """Whether it's no content: hidden (but `static/.well-known`), left behind by an editor or a system, unspeakable."""
    if name in _LEFTOVERS or name.endswith("~") or name.startswith("~$") or not name.isprintable():
        return True
    if name.startswith("#") and name.endswith("#"):  # what Emacs has not saved yet
        return True
    return name.startswith(".") and below.partition("/")[0] != "static"
