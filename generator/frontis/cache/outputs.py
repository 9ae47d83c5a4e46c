"""What an earlier build put into the output folder, so that a file that is still right is left as it lies."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field, msgpack

from frontis.cache.stamps import Stamp, is_settled, now, stamp, telling_stamp
from frontis.fingerprints import LENGTH, digest
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


NEW = "no earlier build is known to have made it"
TOUCHED = "it no longer was as the last build had left it"
SHARED = "what all pages share has changed: the theme, its options or templates, the title, the menu, the profile"
FILES = "one of the files that its texts can name has come, gone or changed"
OWN = "its own data has changed: a record on it, a list, a neighbour"
_DECODER = msgpack.Decoder(dict[str, Known])


class Outputs(Struct):
    """The files of one output folder as they were left."""

    root: str
    files: dict[str, Known] = field(default_factory=dict)
    """By path."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Path to why the file had to be made by this build."""
    _sources: dict[str, bytes] = field(default_factory=dict)
    """Path to what files that are copied are made of, as they were before they were copied."""
    _opened: int = field(default_factory=now)
    """What has changed since, and wasn't written by this build, was changed by somebody else."""

    @classmethod
    def decoded(cls, root: str, content: bytes) -> Outputs:
        """What was kept of a folder; nothing where nothing was."""
        return cls(root, _DECODER.decode(content) if content else {})

    def encoded(self) -> bytes:
        """What is to be kept."""
        return msgpack.encode(self.files)

    def has(self, path: str, made_of: bytes) -> bool:
        """Whether the file is there as it comes out of what has this fingerprint."""
        why = self._why(path, made_of)
        if why:
            self.reasons[path] = why
        return not why

    def _why(self, path: str, made_of: bytes) -> str:
        """Why a file must be made; empty where it needn't."""
        known = self.files.get(path)
        if known is None:
            return NEW
        if known.made_of != made_of:
            return _changed(known.made_of, made_of)
        if known.stamp != stamp(self._place(path)):
            return TOUCHED
        return "" if known.settled or (known.content and known.content == self._content(path)) else TOUCHED

    def has_copy(self, copy: CopiedFile) -> bool:
        """Whether a file that is copied was copied as it is now."""
        source = self._sources[copy.path] = _source(copy)
        return source != b"" and self.has(copy.path, source)

    def keep(
        self,
        made_of: Mapping[str, bytes],
        contents: Mapping[str, bytes],
        copies: Iterable[CopiedFile],
        written: Container[str],
    ) -> None:
        """Remembers a finished site: what its files are made of, and the content of those that were rendered now.

        The stamps of those that weren't `written` count only as far as they are from before this build.
        """
        at = now()
        sources = [(path, source, contents.get(path)) for path, source in made_of.items()]
        sources += [(copy.path, self._sources[copy.path], None) for copy in copies]
        self.files = {
            path: self._written(path, source, content, at) if path in written else self._left(path, source, content)
            for path, source, content in sources
        }

    def _written(self, path: str, made_of: bytes, content: bytes | None, at: int) -> Known:
        found = stamp(self._place(path))
        settled = is_settled(found, at)
        if content is None and not settled:  # a copy that was just made
            content = self._content(path)
        return Known(made_of, content or b"", found, settled)

    def _left(self, path: str, made_of: bytes, content: bytes | None) -> Known:
        known = self.files.get(path)
        if known and known.settled and known.made_of == made_of and path not in self.reasons:
            return known  # as it was found to be
        if content is None:
            content = known.content if known and known.made_of == made_of else b""
        found = stamp(self._place(path))
        return Known(made_of, content, found, is_settled(found, self._opened))

    def _content(self, path: str) -> bytes:
        return digest(Path(self._place(path)).read_bytes())

    def _place(self, path: str) -> str:
        return os.path.join(self.root, path)


def _changed(before: bytes, after: bytes) -> str:
    """Which part of a page's fingerprint is another one (`render.dependencies`)."""
    if len(before) != 3 * LENGTH or len(after) != 3 * LENGTH:
        return OWN
    parts = (slice(0, LENGTH), slice(LENGTH, 2 * LENGTH))
    different = [before[part] != after[part] for part in parts]
    return SHARED if different[0] else FILES if different[1] else OWN


def _source(copy: CopiedFile) -> bytes:
    """What tells a file that is copied from what it may become; nothing where its stamp doesn't tell yet."""
    source = str(copy.source)
    told = telling_stamp(source)
    return os.fsencode(source) + told if told else b""
