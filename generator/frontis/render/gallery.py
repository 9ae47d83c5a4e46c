"""The pictures of a site, ready to be shown: each found among those that earlier builds made, or made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from frontis.diagnostics import Diagnostic, warning
from frontis.errors import FrontisError
from frontis.model.links import Picture
from frontis.output.files import CopiedFile
from frontis.pictures import formats
from frontis.plan.pictures import PlannedPicture
from frontis.plan.plan import Plan
from frontis.render import picture_making
from frontis.render.picture_store import PictureStore

_BARE, _UNDECODABLE = "bare", "undecodable"
_HUGE = 16_000_000
"""Pixels from which one picture takes so much memory that a second must not be opened beside it."""


class Gallery(Struct, frozen=True):
    """What came of the pictures that were planned."""

    copies: tuple[CopiedFile, ...] = ()
    """Those that are there, and the content's own that are published bare."""
    missing: frozenset[str] = frozenset()
    """The paths of WebPs that aren't: their file can't be opened, or they would be larger than it."""
    diagnostics: tuple[Diagnostic, ...] = ()


class _Task(Struct, frozen=True):
    """What must be made of one file of the content."""

    source: Picture
    wanted: tuple[PlannedPicture, ...]
    bare: bool


def gallery(plan: Plan, content: Path, store: PictureStore) -> Gallery:
    """All pictures of a plan, from the files under `content`; raises FrontisError for a file that is gone."""
    bare = {copy.bare: copy.path for copy in plan.copies if copy.bare}
    if not plan.pictures and not bare:
        return Gallery()
    tasks = list(_tasks(plan.pictures, bare, store))
    _in_parallel(tasks, content, store)
    copies = [CopiedFile(path, _there(_key(source, _BARE), store)) for source, path in bare.items()]
    missing: set[str] = set()
    undecodable: dict[Picture, Diagnostic] = {}
    for each in plan.pictures:
        file = _there(_picture_key(each), store)
        if file.stat().st_size:
            copies.append(CopiedFile(each.path, file))
        else:
            missing.add(each.path)
        if each.source not in undecodable and store.has(_key(each.source, _UNDECODABLE)):
            undecodable[each.source] = _undecodable(each)
    return Gallery(tuple(copies), frozenset(missing), tuple(undecodable.values()))


def _tasks(pictures: Iterable[PlannedPicture], bare: Iterable[Picture], store: PictureStore) -> Iterator[_Task]:
    wanted: dict[Picture, list[PlannedPicture]] = {
        source: [] for source in bare if store.get(_key(source, _BARE)) is None
    }
    to_be_bared = set(wanted)
    for each in pictures:
        if store.get(_picture_key(each)) is None:
            wanted.setdefault(each.source, []).append(each)
    for source, planned in wanted.items():
        yield _Task(source, tuple(planned), source in to_be_bared)


def _in_parallel(tasks: list[_Task], content: Path, store: PictureStore) -> None:
    """Threads are enough: Pillow lets others work while it decodes and encodes. Huge pictures are opened one by one."""
    huge = [task for task in tasks if task.source.pixels > _HUGE]
    for task in huge if len(tasks) > 1 else tasks:
        _make(task, content, store)
    if len(tasks) < 2:
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda task: _make(task, content, store), [task for task in tasks if task not in huge]))


def _make(task: _Task, content: Path, store: PictureStore) -> None:
    data = _read(content / task.source.file, task.source)
    if task.bare:
        store.put(_key(task.source, _BARE), _bare(data, task.source))
    try:
        made = picture_making.smaller(data, task.wanted) if task.wanted else {}
    except picture_making.Undecodable:
        made = {each.path: b"" if each.form == "WEBP" else formats.bare(data) for each in task.wanted}
        store.put(_key(task.source, _UNDECODABLE), b"")
    for each in task.wanted:
        store.put(_picture_key(each), made[each.path])


def _bare(data: bytes, source: Picture) -> bytes:
    if source.turned and source.still and source.still != "AVIF":  # which turns by itself
        try:
            return picture_making.upright(data, source)
        except picture_making.Undecodable:
            pass
    return formats.bare(data)


def _read(file: Path, source: Picture) -> bytes:
    try:
        data = file.read_bytes()
    except OSError as failure:
        reason = (failure.strerror or "refused").lower()
        raise FrontisError(f"{file} cannot be read: {reason}", "check that the file is still there") from failure
    if blake2b(data, digest_size=len(source.digest) // 2).hexdigest() != source.digest:
        raise FrontisError(f"{file} was changed while the site was built", "build again")
    return data


def _there(key: str, store: PictureStore) -> Path:
    file = store.get(key)
    if file is None:
        raise FrontisError("a picture that was just made is gone again", "build again")
    return file


def _picture_key(each: PlannedPicture) -> str:
    return _key(each.source, f"{each.width}-{each.form}")


def _key(source: Picture, what: str) -> str:
    return f"{source.digest}-{what}-{_recipe()}"


@cache
def _recipe() -> str:
    """What makes the pictures: another version of Pillow may give other bytes. To ask for it imports nothing heavy."""
    import PIL

    return blake2b(f"{picture_making.RECIPE} {PIL.__version__}".encode(), digest_size=4).hexdigest()


def _undecodable(each: PlannedPicture) -> Diagnostic:
    name = each.source.file
    message = f"the picture '{name}' can't be opened to its end; it is shown as it is"
    return warning("bad-picture", message, each.origin, "open it in a picture editor and save it again")
