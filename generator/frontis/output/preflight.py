"""Everything that would stop a build from writing, looked at before the first byte changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from frontis.errors import FrontisError
from frontis.output.manifest import MANIFEST, STAGING, is_inside

_LONGEST_NAME = 255
_SHORT = _LONGEST_NAME // 4
"""Characters of a path of which no part can be too long: none takes more than four bytes."""
_TOLERATED = {".git", ".gitignore", ".gitkeep", ".gitattributes", ".DS_Store", "CNAME", "README.md", MANIFEST, STAGING}


def check_paths(paths: Iterable[str]) -> frozenset[str]:
    """The paths; raises FrontisError where two files cannot lie beside each other in every file system."""
    found: set[str] = set()
    folded: dict[str, str] = {}
    for path in paths:
        _check_name(path)
        other = folded.setdefault(fold(path), path)
        if other != path or path in found:
            raise FrontisError(
                f"two files want the same place in the site: '{other}' and '{path}'",
                "rename one of them; names must differ in more than capital letters",
            )
        found.add(path)
    folders = {parent: path for path in found for parent in parents(path)}
    for parent, path in folders.items():
        if fold(parent) in folded:
            raise FrontisError(
                f"'{parent}' cannot be a file and a folder, for '{path}' lies in it", "rename one of them"
            )
    return frozenset(found)


def fold(path: str) -> str:
    """The path as file systems see it that take capital letters or composed accents for the same."""
    return path if path.isascii() and path.islower() else normalize("NFC", path).casefold()


def parents(path: str) -> list[str]:
    """The folders above a path, innermost first: `a/b/c` lies in `a/b` and `a`."""
    found = []
    while "/" in path:
        path = path.rpartition("/")[0]
        found.append(path)
    return found


def check_folder(folder: Path, site: Path) -> Path:
    """The output folder without symbolic links in its path; raises FrontisError where sources would be in danger."""
    folder, site = folder.resolve(), site.resolve()
    if folder == site or folder in site.parents:
        raise FrontisError(
            f"the site cannot be written to {folder}, where its sources are",
            "name a folder of its own with --output, such as output",
        )
    for name in ("content", "themes", "templates", ".git"):
        if folder.is_relative_to(site / name):
            raise FrontisError(
                f"the site cannot be written to {folder}, for {site / name} holds its sources",
                "name a folder of its own with --output, such as output",
            )
    if folder.exists() and not folder.is_dir():
        raise FrontisError(f"{folder} is a file, not a folder", "name another folder with --output")
    return folder


def check_ours(folder: Path) -> None:
    """Raises FrontisError when a folder without a manifest holds files that somebody else put there."""
    foreign = sorted(entry.name for entry in os.scandir(folder) if entry.name not in _TOLERATED)
    if foreign:
        shown = ", ".join(foreign[:3]) + (", …" if len(foreign) > 3 else "")
        raise FrontisError(
            f"{folder} holds files that Frontis did not write ({shown})",
            "name an empty folder with --output, or empty this one",
        )


class Places:
    """What lies in the output folder where the site's files belong; never looks through a symbolic link."""

    def __init__(self, root: Path, known: frozenset[str]) -> None:
        self.root = root
        self._known = known
        self._folders: dict[str, bool] = {}
        self._writable: set[str] = set()

    def own(self, path: str) -> os.stat_result | None:
        """The file at `path`; None where nothing is, or only what an earlier build left and this one clears away."""
        if not self._leads_to(path):
            return None
        try:
            found = os.lstat(f"{self.root}/{path}")
        except FileNotFoundError:
            return None
        if stat.S_ISDIR(found.st_mode):
            self._check_only_ours(path)
            return None
        if not stat.S_ISREG(found.st_mode):
            raise self._in_the_way(path)
        return found

    def check_ours(self, path: str) -> None:
        """Raises FrontisError when the file at `path`, which is about to change, was written by somebody else."""
        if path not in self._known:
            raise self._in_the_way(path)

    def check_writable(self, path: str) -> None:
        """Raises FrontisError when the innermost folder above `path` that is there doesn't let us write."""
        folder = path.rpartition("/")[0]
        while folder and not self._is_there(folder):
            folder = folder.rpartition("/")[0]
        if folder not in self._writable and not os.access(self.root / folder, os.W_OK | os.X_OK):
            raise FrontisError(
                f"{self.root / folder} cannot be written to: permission denied",
                "allow yourself to write there, or name another folder with --output",
            )
        self._writable.add(folder)

    def removable(self, path: str) -> bool:
        """Whether `path` still names a regular file, and no symbolic link or other file stands before it."""
        for place in (path, *parents(path)):
            try:
                mode = os.lstat(self.root / place).st_mode
            except (FileNotFoundError, NotADirectoryError):
                return False
            if not (stat.S_ISREG(mode) if place == path else stat.S_ISDIR(mode)):
                return False
        self.check_writable(path)
        return True

    def _leads_to(self, path: str) -> bool:
        """Whether the folder of `path` is there."""
        return self._is_there(path.rpartition("/")[0])

    def _is_there(self, folder: str) -> bool:
        if folder not in self._folders:
            self._folders[folder] = self._is_folder(folder)
        return self._folders[folder]

    def _is_folder(self, folder: str) -> bool:
        if folder and not self._leads_to(folder):
            return False
        try:
            mode = os.lstat(self.root / folder).st_mode
        except FileNotFoundError:
            return False
        if stat.S_ISREG(mode) and folder in self._known:
            return False
        if not stat.S_ISDIR(mode):
            raise self._in_the_way(folder)
        return True

    def _check_only_ours(self, folder: str) -> None:
        for here, folders, names in os.walk(self.root / folder):
            for name in names + [name for name in folders if Path(here, name).is_symlink()]:
                inside = Path(here, name).relative_to(self.root).as_posix()
                if inside not in self._known:
                    raise self._in_the_way(inside)

    def _in_the_way(self, path: str) -> FrontisError:
        return FrontisError(
            f"{self.root / path} is in the way, and Frontis did not write it",
            "move it away, or into content/static/ if it belongs to the site",
        )


def _check_name(path: str) -> None:
    if not is_inside(path):
        raise FrontisError(f"'{path}' cannot be a file of the site", "give it another name")
    for part in path.split("/") if len(path) > _SHORT else ():
        if len(part.encode(errors="surrogateescape")) > _LONGEST_NAME:
            raise FrontisError(f"the name '{part[:40]}…' is too long for a file", "give the record a shorter id")
