"""Whether a build would change nothing, decided by stamps alone before anything else is imported.

What the last build saw is one file, `.frontis/cache/last`: the command, the stamps of all that it read, the stamps of
all that it left in the output folder, behind a checksum. All of it is compared, and only paths are read from it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from zlib import crc32

from frontis.cache.stamps import Stamp, is_settled, now, stamp
from frontis.cache.versions import versions
from frontis.folders import walk

FOLDER = os.path.join(".frontis", "cache")
"""Beside `site.yaml`."""
_LAST = os.path.join(FOLDER, "last")
_NEXT = "\n\0\n"
"""Between the parts of that file; no path has a NUL in it."""
_NO_FILES_OF_THE_SITE = 2
"""Of what is looked at in the output folder: its manifest, and the staging place, which mustn't be there."""
_CHECKSUM = 8
_TALKATIVE = ("--timings", "--explain", "--full")
"""Options with which a build has more to say than that nothing changed."""


Look = tuple[dict[str, str], dict[str, str]]
"""Path to path and stamp of a site's files, and to the content of those so young that a stamp tells of no change."""


def look(site: str) -> Look:
    """The files of a site as they are now."""
    at = now()
    lines: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    for path in _inputs(site):
        place = os.path.join(site, path)
        found = stamp(place)
        lines[path] = _line(path, found)
        if not is_settled(found, at):
            doubtful[path] = content(place)
    return lines, doubtful


def files_left(arguments: list[str], seen: Look) -> int | None:
    """How many files lie in the output folder as a build with these arguments would leave them; None if it must run.

    The site is the current folder, and was `seen` just now.
    """
    if any(option in argument for option in _TALKATIVE for argument in arguments):
        return None
    try:
        with open(_LAST, "rb") as file:
            checksum, told = file.read(_CHECKSUM), file.read()
        if checksum != _checksum(told):
            return None
        asked, inputs, root, outputs, doubtful = told.decode("utf-8", "surrogateescape").split(_NEXT)
    except (OSError, ValueError):
        return None
    paths = [line.partition("\0")[0] for line in outputs.split("\n")]
    if asked != question(arguments) or inputs != _told(seen) or outputs != _lines(root, paths):
        return None
    if doubtful:
        at, young = now(), [line.partition("\0") for line in doubtful.split("\n")]
        if any(content(path) != hashed for path, _, hashed in young):
            return None
        if all(is_settled(stamp(path), at) for path, _, _ in young):
            _write(".", (asked, inputs, root, outputs, ""))  # from now on their stamps tell of every change
    return len(paths) - _NO_FILES_OF_THE_SITE


def question(arguments: list[str]) -> str:
    """All that a build depends on besides files: what is asked, where, by which versions, and on which day."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    day = time.strftime("%Y-%m-%d") if given is None else given
    return "\n".join((*arguments, os.getcwd(), day, versions()))


Left = tuple[str, Stamp, bool, str]
"""A file that a build left: its path, its stamp, whether that tells of every change, and the hash of its content."""


def look_here() -> Look | None:
    """The files of the site in the current folder; None where there is none."""
    return look(".") if os.path.isfile("site.yaml") else None


def _told(seen: Look) -> str:
    return "\n".join(seen[0].values())


def remember(site: str, asked: str, seen: Look, root: str, files: Iterable[Left]) -> None:
    """Keeps what a build saw, and what it left in its output."""
    lines, doubtful = [], list(seen[1].items())
    for path, found, settled, hashed in files:
        lines.append(_line(path, found))
        if not settled:
            doubtful.append((os.path.join(root, path), hashed))
    told = "\n".join(f"{path}\0{hashed}" for path, hashed in doubtful)
    _write(site, (asked, _told(seen), root, "\n".join(sorted(lines)), told))


def _write(site: str, parts: Iterable[str]) -> None:
    place = os.path.join(site, _LAST)
    unfinished = f"{place}.{os.getpid()}"
    told = _NEXT.join(parts).encode("utf-8", "surrogateescape")
    try:
        with open(unfinished, "wb") as file:
            file.write(_checksum(told) + told)
        os.replace(unfinished, place)
    except OSError:
        return  # the next build runs, whatever it finds


def _checksum(told: bytes) -> bytes:
    """Against damage, which need not be cut off where a line ends; a slower one would take longer than to compare."""
    return b"%08x" % crc32(told)


def _inputs(site: str) -> Iterator[str]:
    yield "site.yaml"
    for folder in ("content", "themes"):
        for path in walk(os.path.join(site, folder)):
            yield f"{folder}/{path}"


def _lines(root: str, paths: Iterable[str]) -> str:
    before = "" if root == "." else f"{root}/"
    return "\n".join([_line(path, stamp(before + path)) for path in paths])


def _line(path: str, found: Stamp) -> str:
    return f"{path}\0{found[0]} {found[1]} {found[2]} {found[3]} {found[4]}"


def content(path: str) -> str:
    """The hash of a file, as `fingerprints.digest` gives it."""
    from hashlib import blake2b  # for the few files that were just written

    try:
        with open(path, "rb") as file:
            return blake2b(file.read(), digest_size=16).hexdigest()
    except OSError:
        return ""
