"""The content folder: which files it has, by their exact names, and what its pictures are."""

from __future__ import annotations

from pathlib import Path
from posixpath import join, normpath
from unicodedata import normalize

from msgspec import Struct, field

from frontis.door.pictures import read_picture
from frontis.folders import walk
from frontis.model.links import Picture

_NEAR = 0.85
"""How alike (0 to 1) two paths are when one was meant to be the other: `plate.jpg` and `plate.png`."""


class ContentFolder(Struct, frozen=True):
    """The files under `content/`; asked by exact name, so that a site that works on a Mac works on the web."""

    root: Path
    paths: frozenset[str]
    """Every file that isn't hidden, relative to `root`, with forward slashes."""
    _pictures: dict[str, Picture] = field(default_factory=dict)

    @classmethod
    def at(cls, root: Path, paths: frozenset[str] | None = None) -> ContentFolder:
        """The folder as it is on disk now, or was when these paths were found; an absent folder has no files."""
        return cls(root, frozenset(walk(root)) if paths is None else paths)

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
