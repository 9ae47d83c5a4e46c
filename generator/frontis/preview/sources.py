"""The files that a site is made of, as they were at a look: what a watcher says is a hint, this is the truth."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from os import stat_result
from pathlib import Path

from msgspec import Struct

from frontis.fingerprints import digest
from frontis.folders import walk
from frontis.theme.find import places

SETTINGS = "site.yaml"
CONTENT = "content"
THEMES = "themes"
_LARGE = 1_000_000
"""Bytes from which a file is known by its size and time alone, and not read."""
_RACY = 2_000_000_000
"""Nanoseconds in which a file may change again without its time telling: two seconds on some file systems."""


class Mark(Struct, frozen=True):
    """What one file was like."""

    content: bytes
    """A digest; of a large file its size and time."""
    size: int
    modified: int
    """Nanoseconds since 1970."""
    inode: int
    touched: int
    """Nanoseconds since 1970, of the last change of any kind; on Windows, of when it was made."""


class Changes(Struct, frozen=True):
    """What differs between two looks, by the paths of files."""

    changed: frozenset[str] = frozenset()
    unsettled: bool = False
    """Whether a file came, went or was emptied, as happens for a moment while an editor saves."""

    def __bool__(self) -> bool:
        return bool(self.changed)


class Look(Struct, frozen=True):
    """All files of a site at one moment."""

    files: Mapping[str, Mark]
    """By path: relative to the site, or absolute for a theme that lies elsewhere."""
    at: int
    """Nanoseconds since 1970."""

    def since(self, before: Look) -> Changes:
        """What has changed in content, not only in its time."""
        new, old = self.files, before.files
        came_or_went = new.keys() ^ old.keys()
        changed = {path for path in new.keys() & old.keys() if new[path].content != old[path].content}
        emptied = any(not new[path].size and old[path].size for path in changed)
        return Changes(frozenset(changed | came_or_went), bool(came_or_went) or emptied)

    def touched_since(self, before: Look) -> frozenset[str]:
        """What has been written meanwhile, though it may have the same content again."""
        paths = self.files.keys() | before.files.keys()
        return frozenset(path for path in paths if self.files.get(path) != before.files.get(path))


class Sources(Struct, frozen=True):
    """Where the files of a site lie."""

    folder: Path

    @property
    def folders(self) -> tuple[Path, ...]:
        """What is watched with everything in it: the content and the themes, those packaged with Frontis left out."""
        themes = [place for place in places(self.folder) if place.name != "bundled_themes"]
        return tuple(place for place in (self.folder / CONTENT, *themes) if place.is_dir())

    def look(self, before: Look | None = None) -> Look:
        """The files as they are now; of those that can't have changed since `before`, its digests are taken."""
        known, trusted = (before.files, before.at - _RACY) if before else ({}, 0)
        now = time.time_ns()
        found = {}
        for name, path in self._paths():
            mark = _mark(path, known.get(name), trusted)
            if mark:
                found[name] = mark
        return Look(found, now)

    def _paths(self) -> Iterator[tuple[str, Path]]:
        yield SETTINGS, self.folder / SETTINGS
        for top in self.folders:
            inside = top.name if top.parent == self.folder else str(top)
            for path in walk(top):
                yield f"{inside}/{path}", top / path


def _mark(path: Path, known: Mark | None, trusted: int) -> Mark | None:
    """The file as it is now; None where there is none."""
    try:
        found = path.stat()
        if known and found.st_mtime_ns < trusted and _is_same(known, found):
            return known
        large = found.st_size >= _LARGE
        content = f"{found.st_size} {found.st_mtime_ns}".encode() if large else digest(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as failure:
        return Mark(str(failure.errno).encode(), 0, 0, 0, 0)
    return Mark(content, found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)


def _is_same(known: Mark, found: stat_result) -> bool:
    then = (known.size, known.modified, known.inode, known.touched)
    return then == (found.st_size, found.st_mtime_ns, found.st_ino, found.st_ctime_ns)
