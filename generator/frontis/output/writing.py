"""Brings the output folder from the last site to the new one, or leaves it as it was.

Changed files are first all written into a folder beside their places, where a full disk or a kill does no harm; only
then are they renamed into place. The manifest names old and new files before the first is renamed, and the new ones
alone when all is done: a build that is killed between the two is completed by the next.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS
from pathlib import Path
from typing import BinaryIO

from frontis.errors import FrontisError
from frontis.output.files import CopiedFile, OutputFile, RenderedFile, Summary
from frontis.output.manifest import MANIFEST, STAGING, Manifest, read
from frontis.output.preflight import Places, check_folder, check_ours, fold, parents, planned

_READABLE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_CHUNK = 1 << 20


def write(files: Iterable[RenderedFile], copies: Iterable[CopiedFile], folder: Path, site: Path) -> Summary:
    """Makes `folder` hold exactly these files, besides those that others put there.

    `site` is the folder of `site.yaml`, which is never written over. Raises FrontisError, before anything has
    changed wherever that can be known before.
    """
    wanted = planned([*files, *copies])
    with _refusing(folder):
        root = check_folder(folder, site)
        _make_folder(root)
        with _locked(root):
            return _write(wanted, root)


def _write(wanted: dict[str, OutputFile], root: Path) -> Summary:
    last = read(root)
    if last is None:
        check_ours(root)
    known = last.paths if last else frozenset()
    places = Places(root, known)
    changed = [file for path, file in wanted.items() if _differs(file, places)]
    stale = [path for path in sorted(known - wanted.keys()) if places.removable(path)]
    new = Manifest(frozenset(wanted), complete=True)
    if changed or new != last:
        _replace(root, changed, stale, known, new)
    return Summary(len(changed), len(wanted) - len(changed), len(stale))


def _differs(file: OutputFile, places: Places) -> bool:
    """Whether the file must be written; raises FrontisError when somebody else's lies in its place."""
    found = places.own(file.path)
    if found and _same(file, found.st_size, places.root / file.path):
        return found.st_mode & _READABLE != _READABLE
    if found:
        places.check_ours(file.path)
    places.check_writable(file.path)
    return True


def _same(file: OutputFile, size: int, place: Path) -> bool:
    if isinstance(file, RenderedFile):
        return len(file.content) == size and place.read_bytes() == file.content
    with _source(file) as source, place.open("rb") as target:
        if os.fstat(source.fileno()).st_size != size:
            return False
        while (chunk := source.read(_CHUNK)) == target.read(_CHUNK):
            if not chunk:
                return True
    return False


@contextmanager
def _source(file: CopiedFile) -> Iterator[BinaryIO]:
    """The file to copy; it may have gone, or be closed to us, since it was found."""
    try:
        source = file.source.open("rb")
    except OSError as failure:
        raise FrontisError(f"{file.source} cannot be read: {(failure.strerror or 'refused').lower()}",
                           "check that the file is still there and that you may read it") from failure
    with source:
        yield source


def _replace(root: Path, changed: list[OutputFile], stale: list[str], known: frozenset[str], new: Manifest) -> None:
    staging = root / STAGING
    _discard(staging)
    staging.mkdir(_FOLDER_MODE)
    try:
        intent = Manifest(known | new.paths, complete=False)
        _stage(RenderedFile("intent", bytes(intent)), staging / "intent")
        _stage(RenderedFile("manifest", bytes(new)), staging / "manifest")
        for number, file in enumerate(changed):
            _stage(file, staging / str(number))
        (staging / "intent").replace(root / MANIFEST)
        in_the_way = _in_the_way(stale, new.paths)
        _remove(root, in_the_way)
        _place(root, staging, changed)
        _remove(root, [path for path in stale if path not in in_the_way])
        (staging / "manifest").replace(root / MANIFEST)
    finally:
        _discard(staging)


def _discard(staging: Path) -> None:
    if staging.is_symlink():
        staging.unlink()
    elif staging.exists():
        shutil.rmtree(staging)


def _stage(file: OutputFile, place: Path) -> None:
    with place.open("xb") as target:
        if isinstance(file, RenderedFile):
            target.write(file.content)
        else:
            with _source(file) as source:
                shutil.copyfileobj(source, target, _CHUNK)
    place.chmod(_FILE_MODE)


def _in_the_way(stale: list[str], paths: frozenset[str]) -> set[str]:
    """Stale files that a new file or folder of the same name, perhaps in other capitals, takes the place of."""
    folded = {fold(path) for path in paths}
    folders = {fold(parent) for path in paths for parent in parents(path)}
    return {path for path in stale
            if fold(path) in folded | folders or any(fold(parent) in folded for parent in parents(path))}


def _remove(root: Path, paths: Iterable[str]) -> None:
    """Removes files, and the folders that are empty thereafter."""
    emptied = set()
    for path in paths:
        (root / path).unlink(missing_ok=True)
        emptied.update(parents(path))
    for parent in sorted(emptied, key=len, reverse=True):
        with suppress(OSError):  # somebody else's files are in it
            (root / parent).rmdir()


def _place(root: Path, staging: Path, changed: list[OutputFile]) -> None:
    made: set[str] = set()
    for number, file in enumerate(changed):
        for parent in reversed([parent for parent in parents(file.path) if parent not in made]):
            _make_folder(root / parent)
            made.add(parent)
        (staging / str(number)).replace(root / file.path)


def _make_folder(folder: Path) -> None:
    """Makes a folder and those above it, readable for a web server whatever the umask."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    folder.chmod(_FOLDER_MODE)


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Waits for another build into the same folder; the lock dies with its process and leaves no file."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    descriptor = os.open(root, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _refusing(folder: Path) -> Iterator[None]:
    """Turns what the file system refuses into words."""
    try:
        yield
    except OSError as failure:
        place = failure.filename or folder
        if failure.errno in (ENOSPC, EDQUOT):
            raise FrontisError(f"the disk is full; {folder} could not be written",
                               "make room and build again; the site that was there is not lost") from failure
        if failure.errno in (EACCES, EPERM, EROFS):
            raise FrontisError(f"{place} cannot be written to: {(failure.strerror or 'refused').lower()}",
                               "allow yourself to write there, or name another folder with --output") from failure
        raise FrontisError(f"{place}: {(failure.strerror or str(failure)).lower()}",
                           "build again when that is mended") from failure
