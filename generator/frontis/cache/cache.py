"""All that earlier builds of a site know, opened before a build and closed after it."""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

from frontis.cache import sealed, templates, unchanged
from frontis.cache.outputs import Outputs
from frontis.cache.shelves import StoredShelf
from frontis.cache.stamps import NO_STAMP, stamp
from frontis.cache.templates import Codes
from frontis.cache.versions import versions
from frontis.output.manifest import MANIFEST, STAGING

_CODES = {False: "templates", True: "templates-marked"}


class Cache:
    """What is kept beside one `site.yaml`. Its folder may be deleted at any time; what is wrong in it isn't used."""

    def __init__(
        self, site: Path, output: Path, *, forgetful: bool = False, seen: unchanged.Look | None = None
    ) -> None:
        """Opens what is there for a build into `output`; a `forgetful` one begins with nothing.

        `seen` are the files of the site, where they were looked at just now.
        """
        self._site = str(site)
        self._seen = seen or unchanged.look(self._site)
        self._seal = blake2b(versions().encode(), digest_size=32).digest()
        self._forgetful = forgetful
        self._folder = os.path.join(self._site, unchanged.FOLDER)
        self._root = os.path.abspath(output)
        self.works = StoredShelf(self._path("works"), self._seal, forgetful=forgetful)
        """What passages of works were read as."""
        self.entries = StoredShelf(self._path("entries"), self._seal, forgetful=forgetful)
        """Works as lists and exports show them."""
        self.sound = StoredShelf(self._path("sound"), self._seal, forgetful=forgetful)
        """The site's own templates that were found to be sound."""
        self.outputs = Outputs.decoded(self._root, self._read(self._outputs))
        """What lies in the output folder."""
        self.codes = {marks: self._codes(name) for marks, name in _CODES.items()}
        """The code of templates, by whether words in other languages are marked in them."""
        self._compiled = {marks: dict(codes) for marks, codes in self.codes.items()}

    @property
    def content(self) -> frozenset[str]:
        """The files under `content/`."""
        folder = "content/"
        return frozenset([path[len(folder) :] for path in self._seen[0] if path.startswith(folder)])

    def stamp(self, path: str) -> bytes:
        """What tells the content of a file of the site, before the build, from any other; nothing where it can't."""
        stamps, young = self._seen
        path = path.removeprefix(self._site + os.sep)
        return b"" if path in young else stamps.get(path, "").encode("utf-8", "surrogateescape")

    def close(self) -> None:
        """Keeps what was read and made."""
        self.works.save()
        self.entries.save()
        self.sound.save()
        sealed.write(self._outputs, self._seal, self.outputs.encoded())
        for marks, name in _CODES.items():
            if self.codes[marks] != self._compiled[marks]:
                templates.write(self._path(name), self._seal, self.codes[marks])

    def remember(self, arguments: list[str]) -> None:
        """Lets the next build with these arguments end at once if nothing has changed."""
        left = [(path, each.stamp, each.settled, each.content.hex()) for path, each in self.outputs.files.items()]
        manifest = os.path.join(self._root, MANIFEST)
        left.append((MANIFEST, stamp(manifest), False, unchanged.content(manifest)))
        left.append((STAGING, NO_STAMP, True, ""))  # which a build that is killed leaves there
        unchanged.remember(self._site, unchanged.question(arguments), self._seen, self._root, left)

    @property
    def _outputs(self) -> str:
        return self._path("outputs", blake2b(os.fsencode(self._root), digest_size=8).hexdigest())

    def _codes(self, name: str) -> Codes:
        return {} if self._forgetful else templates.read(self._path(name), self._seal)

    def _read(self, path: str) -> bytes:
        return b"" if self._forgetful else sealed.read(path, self._seal)

    def _path(self, *names: str) -> str:
        return os.path.join(self._folder, *names)
