"""Made pictures, kept from build to build in `.frontis/pictures/`: a folder that may be deleted at any time.

The name of a file ends in a hash of its bytes. What was damaged, or put there by somebody else, doesn't bear its name
and is made again.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

FOLDER = ".frontis/pictures"
"""Beside `site.yaml`."""
_DAY = 86_400
_KEPT_FOR = 30 * _DAY
"""Seconds for which a picture that no build asks for is kept; a card, whose title is edited often, for a day."""
CARD = "-card"
"""How the keys of cards end."""


class PictureStore:
    """The made pictures of one site, by a key that says all that they were made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = _listed(folder)
        self._used: set[str] = set()
        self._whole: set[str] = set()
        self._grows = False

    def get(self, key: str) -> Path | None:
        """The file under a key, whole and unchanged; None where it must be made."""
        file = self._files.get(key)
        if file is None or file.name in self._whole:
            return file
        try:
            whole = file.name == _name(key, file.read_bytes())
        except OSError:
            return None
        if not whole:
            return None
        self._whole.add(file.name)
        self._used.add(file.name)
        return file

    def expect(self, key: str) -> None:
        """Says that this build needs what is under a key, though another process may be the one to ask for it."""
        if not self.has(key):
            self._grows = True

    def has(self, key: str) -> bool:
        """Whether something is kept under a key, whatever it is."""
        if key in self._files:
            self._used.add(self._files[key].name)
        return key in self._files

    def put(self, key: str, content: bytes) -> Path:
        """Keeps what was made; where the folder can't be written to, elsewhere for as long as the build takes."""
        name = _name(key, content)
        self._grows = True
        try:
            file = self._written(name, content)
        except OSError:
            self._folder = _folder_for_now()
            file = self._written(name, content)
        self._files[key] = file
        self._used.add(name)
        self._whole.add(name)
        return file

    def _written(self, name: str, content: bytes) -> Path:
        """The file, which others may be writing too: two names may be of one picture."""
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_name(f"{name}.{os.getpid()}-{threading.get_ident()}")
        unfinished.write_bytes(content)
        return unfinished.replace(file)

    def prune(self) -> None:
        """Removes what no build has asked for in a long time, when something new comes.

        What this build asked for is known to be needed.
        """
        if not self._grows:
            return
        now = time.time()
        with suppress(OSError):  # another build may prune too
            for entry in os.scandir(self._folder):
                age = now - entry.stat().st_mtime
                if entry.name in self._used:
                    if age > _DAY:
                        os.utime(entry.path)
                elif age > (_DAY if f"{CARD}." in entry.name else _KEPT_FOR) and entry.is_file(follow_symlinks=False):
                    os.unlink(entry.path)  # noqa: PTH108


def _listed(folder: Path) -> dict[str, Path]:
    """Files by key."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208
    except OSError:
        return {}
    return {name.partition(".")[0]: folder / name for name in names if name.count(".") == 1}


def _name(key: str, content: bytes) -> str:
    return f"{key}.{blake2b(content, digest_size=8).hexdigest()}"


def _folder_for_now() -> Path:
    """A folder that goes with this process."""
    import atexit
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix="frontis-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
