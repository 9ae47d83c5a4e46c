"""What a build depends on besides the site: this version of Frontis, of Python and of all libraries."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from frontis.cache.stamps import stamp

FORMAT = 1
"""Of what is kept; another one can't be read."""
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LIBRARIES = ("site-packages", "dist-packages")
_REPOSITORY = os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "themes")
_told: list[str] = []
"""What `versions` has said; no `functools.cache`, which an unchanged build would have to import."""


def versions() -> str:
    """Differs whenever something was installed, removed or changed; of one process, as it was when it first asked."""
    if not _told:
        _told.append(_versions())
    return _told[0]


def _versions() -> str:
    libraries = sorted({path for path in sys.path if os.path.basename(path) in _LIBRARIES})
    told = [f"{FORMAT} {sys.version} {sys.platform}", *(f"{path} {stamp(path)}" for path in libraries)]
    return "\n".join((*told, *_own(libraries)))


def _own(libraries: list[str]) -> Iterator[str]:
    """The files of Frontis itself; installed among libraries, its code changes only with their folder."""
    installed = any(_PACKAGE.startswith(path + os.sep) for path in libraries)
    for folder in (os.path.join(_PACKAGE, "bundled_themes"),) if installed else (_PACKAGE, _REPOSITORY):
        if os.path.isdir(folder):
            yield from _files(folder)


def _files(folder: str) -> Iterator[str]:
    """Each file below a folder, with its size and time."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            found = entry.stat()
            yield f"{entry.path} {found.st_size} {found.st_mtime_ns}"
