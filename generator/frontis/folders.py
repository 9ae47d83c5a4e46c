"""Which files lie in a folder, but for those that an editor or a system has put there."""

from __future__ import annotations

import os
from collections.abc import Iterator

_LEFTOVERS = frozenset({".DS_Store", ".git", ".gitignore", ".gitkeep", "Thumbs.db", "desktop.ini"})


def walk(root: str | os.PathLike[str], below: str = "", above: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every file under `root`, by its path with forward slashes, but for hidden ones.

    Links are followed, except a link to a folder that it stands in.
    """
    try:
        entries = sorted(os.scandir(os.path.join(root, below)), key=lambda entry: entry.name)
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
