"""Files behind a checksum: what was damaged, or kept by other versions, is as if it weren't there."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b

_CHECKSUM = 16


def read(path: str, seal: bytes) -> bytes:
    """What was written under this seal; empty where nothing whole is there. Nothing is decoded before it is checked."""
    try:
        with open(path, "rb") as file:
            checksum, content = file.read(_CHECKSUM), file.read()
    except OSError:
        return b""
    return content if checksum == _checksum(content, seal) else b""


def write(path: str, seal: bytes, content: bytes) -> None:
    """Puts it in place at once, or not at all: a folder that can't be written to keeps nothing."""
    unfinished = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(unfinished, "wb") as file:
            file.write(_checksum(content, seal))
            file.write(content)
        os.replace(unfinished, path)


def _checksum(content: bytes, seal: bytes) -> bytes:
    return blake2b(content, key=seal, digest_size=_CHECKSUM).digest()
