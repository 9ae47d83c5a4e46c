"""The code of templates, compiled once: it is run, so it is only taken from what this user's own Frontis wrote."""

from __future__ import annotations

import marshal
import os
import stat
from contextlib import suppress
from types import CodeType

from frontis.cache import sealed

Codes = dict[str, tuple[str, CodeType | None]]
"""Key of a template to the checksum of its source and its code."""
_SECRET = 32


def read(path: str, seal: bytes) -> Codes:
    """The codes that were kept; none from another user's or machine's hand."""
    secret = _secret()
    content = sealed.read(path, seal + secret) if secret else b""
    found: Codes = marshal.loads(content) if content else {}  # sealed with a secret of the user's
    return found


def write(path: str, seal: bytes, codes: Codes) -> None:
    """Keeps codes."""
    secret = _secret()
    if secret:
        sealed.write(path, seal + secret, marshal.dumps(codes))


def _secret() -> bytes:
    """A number that only this user can read, made when it is first asked for; nothing where none can be kept."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    path = os.path.join(folder, "frontis", "secret")
    with suppress(OSError):
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(os.urandom(_SECRET))
        with open(path, "rb") as file:
            found = os.fstat(file.fileno())
            private = not stat.S_IMODE(found.st_mode) & 0o077 and found.st_uid == os.getuid()
            secret = file.read()
        return secret if private and len(secret) == _SECRET else b""
    return b""
