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
from frontis.output.preflight import Places, check_folder, check_ours, check_paths, fold, parents

_READABLE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_FILE_MODE = 0o644
_CHUNK = 1 << 20
TREE = "tree"
"""The folder of the staging place in which files lie as they will lie in the site."""


def write(files: Iterable[RenderedFile], copies: Iterable[CopiedFile], folder: Path, site: Path) -> Summary:
    """Makes `folder` hold exactly these files, besides those that others put there. Raises as `staged` does."""
    everything: list[OutputFile] = [*files, *copies]
    with staged([file.path for file in everything], folder, site) as staging:
        return staging.finish([file.path for file in everything if staging.put(file)])


@contextmanager
def staged(paths: Iterable[str], folder: Path, site: Path) -> Iterator[Staging]:
    """A place for a site that will have files at these paths; nothing of it is seen before it is finished.

    `site` is the folder of `site.yaml`, which is never written over. Raises FrontisError, before anything has
    changed wherever that can be known before.
    """
    planned = check_paths(paths)
    with _readable_by_all(), _in_words(folder):
        root = check_folder(folder, site)
        _make_folder(root)
    with _readable_by_all(), _locked(root):
        with _in_words(root):
            staging = Staging(root, planned)
        try:
            yield staging
        finally:
            _discard(root / STAGING)


class Staging:
    """A site on its way into the output folder: put file by file, by one process or several, then finished."""

    def __init__(self, root: Path, paths: frozenset[str]) -> None:
        self._root = root
        self._paths = paths
        self._last = read(root)
        if self._last is None:
            check_ours(root)
        self._known = self._last.paths if self._last else frozenset()
        self._places = Places(root, self._known)
        self._made: set[str] = set()
        _discard(root / STAGING)

    def put(self, file: OutputFile) -> bool:
        """Stages the file unless the output folder has it already; whether it had to."""
        try:
            if not _differs(file, self._places):
                return False
            self._stage(file)
        except OSError as failure:
            raise _refused(failure, self._root) from failure
        return True

    def _stage(self, file: OutputFile) -> None:
        place = f"{self._root}/{STAGING}/{TREE}/{file.path}"
        self._make_folder(place.rpartition("/")[0])
        _stage(file, place)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._made and len(folder) > len(str(self._root)):
            self._make_folder(folder.rpartition("/")[0])
            with suppress(FileExistsError):  # another process may make it
                os.mkdir(folder)  # noqa: PTH102  # thousands of times in a build
            self._made.add(folder)

    def finish(self, changed: list[str]) -> Summary:
        """Renames what was put into its place, and removes what the last build wrote and this one doesn't have."""
        new = Manifest(self._paths, complete=True)
        with _in_words(self._root):
            stale = [path for path in sorted(self._known - self._paths) if self._places.removable(path)]
            if changed or new != self._last:
                _replace(self._root, changed, stale, self._known, new)
        return Summary(len(changed), len(self._paths) - len(changed), len(stale))


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
        raise FrontisError(
            f"{file.source} cannot be read: {(failure.strerror or 'refused').lower()}",
            "check that the file is still there and that you may read it",
        ) from failure
    with source:
        yield source


def _replace(root: Path, changed: list[str], stale: list[str], known: frozenset[str], new: Manifest) -> None:
    staging = root / STAGING
    staging.mkdir(exist_ok=True)
    intent = Manifest(known | new.paths, complete=False)
    _stage(RenderedFile("intent", bytes(intent)), f"{staging}/intent")
    _stage(RenderedFile("manifest", bytes(new)), f"{staging}/manifest")
    (staging / "intent").replace(root / MANIFEST)
    in_the_way = _in_the_way(stale, new.paths)
    _remove(root, in_the_way)
    _place(root, staging / TREE, changed)
    _remove(root, [path for path in stale if path not in in_the_way])
    (staging / "manifest").replace(root / MANIFEST)


def _discard(staging: Path) -> None:
    if staging.is_symlink():
        staging.unlink()
    elif staging.exists():
        shutil.rmtree(staging)


def _stage(file: OutputFile, place: str) -> None:
    """Writes a staged file, over what a process that was killed may have left there."""
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _FILE_MODE)
    if isinstance(file, RenderedFile):
        _write(descriptor, file.content)
        return
    with os.fdopen(descriptor, "wb") as target, _source(file) as source:
        shutil.copyfileobj(source, target, _CHUNK)


def _write(descriptor: int, content: bytes) -> None:
    """Writes a file and closes it, without the buffer of an open file, which costs more than most files."""
    try:
        written = os.write(descriptor, content)
        while written < len(content):  # more than a system takes at once, or a disk that is nearly full
            written += os.write(descriptor, content[written:])
    finally:
        os.close(descriptor)


def _in_the_way(stale: list[str], paths: frozenset[str]) -> set[str]:
    """Stale files that a new file or folder of the same name, perhaps in other capitals, takes the place of."""
    folded = {fold(path) for path in paths}
    folders = {fold(parent) for path in paths for parent in parents(path)}
    return {
        path
        for path in stale
        if fold(path) in folded | folders or any(fold(parent) in folded for parent in parents(path))
    }


def _remove(root: Path, paths: Iterable[str]) -> None:
    """Removes files, and the folders that are empty thereafter."""
    emptied = set()
    for path in paths:
        (root / path).unlink(missing_ok=True)
        emptied.update(parents(path))
    for parent in sorted(emptied, key=len, reverse=True):
        with suppress(OSError):  # somebody else's files are in it
            (root / parent).rmdir()


def _place(root: Path, tree: Path, paths: Iterable[str]) -> None:
    """Renames the staged files into place; folders that are new move with all that is in them."""
    there: dict[str, bool] = {}
    moved: set[str] = set()
    for path in paths:
        unit = _to_move(path, root, there)
        if unit not in moved:
            os.replace(f"{tree}/{unit}", f"{root}/{unit}")  # noqa: PTH105  # thousands of times in a build
            moved.add(unit)


def _to_move(path: str, root: Path, there: dict[str, bool]) -> str:
    """The outermost folder of `path` that `root` lacks, or `path` itself."""
    for parent in reversed(parents(path)):
        if parent not in there:
            there[parent] = (root / parent).is_dir()
        if not there[parent]:
            return parent
    return path


def _make_folder(folder: Path) -> None:
    """Makes a folder and those above it."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)


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
def _readable_by_all() -> Iterator[None]:
    """Lets a web server read what is written, whatever the umask: set once a build, not once a file."""
    umask = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(umask)


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    """Turns what the file system refuses into words."""
    try:
        yield
    except OSError as failure:
        raise _refused(failure, folder) from failure


def _refused(failure: OSError, folder: Path) -> FrontisError:
    place = failure.filename or folder
    if failure.errno in (ENOSPC, EDQUOT):
        return FrontisError(
            f"the disk is full; {folder} could not be written",
            "make room and build again; the site that was there is not lost",
        )
    if failure.errno in (EACCES, EPERM, EROFS):
        return FrontisError(
            f"{place} cannot be written to: {(failure.strerror or 'refused').lower()}",
            "allow yourself to write there, or name another folder with --output",
        )
    return FrontisError(f"{place}: {(failure.strerror or str(failure)).lower()}", "build again when that is mended")
