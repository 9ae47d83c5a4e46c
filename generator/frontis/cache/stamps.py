"""Stamps of files: what the file system says of one, by which a change is noticed without reading it."""

from __future__ import annotations

import os
import time

Stamp = tuple[int, int, int, int, int]
"""Size in bytes, times of the last change of content and of anything (nanoseconds), number of the inode, and mode."""
NO_STAMP: Stamp = (-1, 0, 0, 0, 0)
"""Of a file that isn't there, or can't be looked at."""
_FINE, _COARSE = 30_000_000, 2_100_000_000
"""Nanoseconds for which the clock of a file system may stand still; the second where it knows but whole seconds."""


def stamp(path: str) -> Stamp:
    """The stamp of a file."""
    try:
        found = os.stat(path)
    except OSError:
        return NO_STAMP
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_mode


def telling_stamp(path: str) -> bytes:
    """What tells the content of a file from any other that it may have later; nothing where that can't be told yet."""
    found = stamp(path)
    return repr(found).encode() if found != NO_STAMP and is_settled(found, now()) else b""


def now() -> int:
    """The time as stamps have it."""
    return time.time_ns()


def is_settled(found: Stamp, at: int) -> bool:
    """Whether a change after the time at which the stamp was taken would give another one.

    A file changed twice in the same tick of the clock keeps its stamp: one that was taken within a tick of the change
    tells nothing.
    """
    changed = max(found[1], found[2])
    return changed + (_FINE if changed % 1_000_000_000 else _COARSE) < at
