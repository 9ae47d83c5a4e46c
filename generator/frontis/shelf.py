"""Where what was made lies until it is needed again: in one process, or from build to build."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct, field

from frontis.fingerprints import Records


class Shelf(Protocol):
    """Keeps what was made under a name, each with the fingerprint of what it was made of.

    It may lose anything at any time, and never gives what was made of something else.
    """

    def get(self, name: str, made_of: bytes) -> bytes | None:
        """What has that name, if it was made of that."""

    def put(self, name: str, made_of: bytes, content: bytes) -> None:
        """Keeps it in place of what had its name."""

    def keep_only(self, wanted: Callable[[str], bool]) -> None:
        """Forgets what has other names."""


class Earlier(Struct, frozen=True):
    """What earlier readings of files have left."""

    shelf: Shelf
    """What they found, under names of theirs."""
    stamp: Callable[[str], bytes]
    """Path of a file to what tells its content from any other without reading it; nothing where that can't be told."""
    records: Records = field(default_factory=Records)
    """What is told of the works, for fingerprints of what shows them."""


class Memory(Struct):
    """A shelf that goes with the process."""

    kept: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)

    def get(self, name: str, made_of: bytes) -> bytes | None:
        """What has that name, if it was made of that."""
        found = self.kept.get(name)
        return found[1] if found and found[0] == made_of else None

    def put(self, name: str, made_of: bytes, content: bytes) -> None:
        """Keeps it in place of what had its name."""
        self.kept[name] = (made_of, content)

    def keep_only(self, wanted: Callable[[str], bool]) -> None:
        """Forgets what has other names."""
        for name in [name for name in self.kept if not wanted(name)]:
            del self.kept[name]
