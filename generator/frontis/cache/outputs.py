"""What an earlier build put into the output folder, so that a file that is still right is left as it lies."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field, msgpack

from frontis.cache.stamps import Stamp, is_settled, now, stamp
from frontis.fingerprints import digest
from frontis.output.files import CopiedFile


class Known(Struct, frozen=True, array_like=True):
    """What is known of one file in the output folder."""

    made_of: bytes
    """The fingerprint of what it was made of, or of the stamp of the file that was copied."""
    content: bytes
    """The fingerprint of its content; empty where that isn't known."""
    stamp: Stamp
    settled: bool
    """Whether the stamp alone tells that the file is as it was."""


_DECODER = msgpack.Decoder(dict[str, Known])


class Outputs(Struct):
    """The files of one output folder as they were left."""

    root: str
    files: dict[str, Known] = field(default_factory=dict)
    """By path."""
    _sources: dict[str, bytes] = field(default_factory=dict)
    """Path to what files that are copied are made of, as they were before they were copied."""

    @classmethod
    def decoded(cls, root: str, content: bytes) -> Outputs:
        """What was kept of a folder; nothing where nothing was."""
        return cls(root, _DECODER.decode(content) if content else {})

    def encoded(self) -> bytes:
        """What is to be kept."""
        return msgpack.encode(self.files)

    def has(self, path: str, made_of: bytes) -> bool:
        """Whether the file is there as it comes out of what has this fingerprint."""
        known = self.files.get(path)
        if known is None or known.made_of != made_of or known.stamp != stamp(self._place(path)):
            return False
        return known.settled or (known.content != b"" and known.content == self._content(path))

    def has_copy(self, copy: CopiedFile) -> bool:
        """Whether a file that is copied was copied as it is now."""
        source = self._sources[copy.path] = _source(copy)
        return source != b"" and self.has(copy.path, source)

    def keep(self, made_of: Mapping[str, bytes], contents: Mapping[str, bytes], copies: Iterable[CopiedFile]) -> None:
        """Remembers a finished site: what its files are made of, and the content of those that were made now."""
        at = now()
        files = {path: self._kept(path, source, contents.get(path), at) for path, source in made_of.items()}
        files |= {copy.path: self._kept(copy.path, self._sources[copy.path], None, at) for copy in copies}
        self.files = files

    def _kept(self, path: str, made_of: bytes, content: bytes | None, at: int) -> Known:
        known = self.files.get(path)
        if content is None:
            content = known.content if known and known.made_of == made_of else b""
        found = stamp(self._place(path))
        return Known(made_of, content, found, is_settled(found, at))

    def _content(self, path: str) -> bytes:
        return digest(Path(self._place(path)).read_bytes())

    def _place(self, path: str) -> str:
        return os.path.join(self.root, path)


def _source(copy: CopiedFile) -> bytes:
    """What tells a file that is copied from what it may become; nothing where its stamp doesn't tell yet."""
    found = stamp(str(copy.source))
    return repr((str(copy.source), found)).encode() if is_settled(found, now()) else b""
