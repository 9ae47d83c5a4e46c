"""A shelf in files: what was read and rendered, from build to build."""

from __future__ import annotations

import os
from collections.abc import Callable
from zlib import crc32

from msgspec import msgpack

from frontis.cache import sealed

_FILES = 64
"""Among how many files it is shared out: an edit writes one of them anew."""
Kept = dict[str, tuple[bytes, bytes]]
_DECODER = msgpack.Decoder(Kept)


class StoredShelf:
    """Keeps bytes under names, in files by the first word of the name, each of which is read when it is needed."""

    def __init__(self, folder: str, seal: bytes, *, forgetful: bool = False) -> None:
        """Opens a folder; a `forgetful` shelf is empty."""
        self._folder = folder
        self._seal = seal
        self._forgetful = forgetful
        self._parts: dict[int, Kept] = {}
        self._changed: set[int] = set()
        self._wanted: Callable[[str], bool] = bool

    def get(self, name: str, made_of: bytes) -> bytes | None:
        """What has that name, if it was made of that."""
        found = self._part(name)[1].get(name)
        return found[1] if found and found[0] == made_of else None

    def put(self, name: str, made_of: bytes, content: bytes) -> None:
        """Keeps it in place of what had its name."""
        number, part = self._part(name)
        part[name] = (made_of, content)
        self._changed.add(number)

    def keep_only(self, wanted: Callable[[str], bool]) -> None:
        """Forgets what has other names as soon as its file is written."""
        self._wanted = wanted

    def save(self) -> None:
        """Writes what has changed."""
        for number in sorted(self._changed):
            part = {name: kept for name, kept in self._parts[number].items() if self._wanted(name)}
            sealed.write(self._path(number), self._seal, msgpack.encode(part))
        self._changed.clear()

    def _part(self, name: str) -> tuple[int, Kept]:
        number = crc32(name.partition(" ")[0].encode()) % _FILES
        if number not in self._parts:
            content = b"" if self._forgetful else sealed.read(self._path(number), self._seal)
            self._parts[number] = _DECODER.decode(content) if content else {}
        return number, self._parts[number]

    def _path(self, number: int) -> str:
        return os.path.join(self._folder, f"{number:02x}")
