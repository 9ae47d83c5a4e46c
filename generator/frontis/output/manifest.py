"""The list of the files that Frontis wrote into an output folder: only those may it ever replace or remove.

The manifest lies in the output folder itself, as `.frontis-manifest.json`: the state in `.frontis/` beside `site.yaml`
may be deleted at any time and knows nothing of a folder given by `--output`, while this list must live exactly as
long as the files that it names. It doesn't name itself, so what is published by the manifest leaves it out.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import DecodeError, Struct, json

from frontis.errors import FrontisError

MANIFEST = ".frontis-manifest.json"
"""Name of the manifest in the output folder."""
STAGING = ".frontis-staging"
"""Name of the folder where changed files wait until all of them are written."""
_VERSION = 1


class Manifest(Struct, frozen=True):
    """What Frontis wrote, or was about to write when it was stopped."""

    paths: frozenset[str]
    complete: bool
    """False while a build is replacing files: `paths` then names those of the old and of the new site."""

    def __bytes__(self) -> bytes:
        """The same paths give the same bytes."""
        content = {"version": _VERSION, "complete": self.complete, "files": sorted(self.paths)}
        return json.format(json.encode(content), indent=1) + b"\n"


def read(folder: Path) -> Manifest | None:
    """The manifest of an output folder, None where Frontis never finished writing; raises FrontisError."""
    place = folder / MANIFEST
    if place.is_symlink():
        raise _unreadable(place)
    try:
        content = json.decode(place.read_bytes())
        paths = frozenset(content["files"])
        if content["version"] != _VERSION or not all(is_inside(path) for path in paths):
            raise _unreadable(place)
        return Manifest(paths, bool(content["complete"]))
    except FileNotFoundError:
        return None
    except (DecodeError, UnicodeDecodeError, KeyError, TypeError) as failure:
        raise _unreadable(place) from failure


def published(folder: Path) -> tuple[str, ...]:
    """The paths of a finished site, in order; empty where the last build was stopped or never was."""
    manifest = read(folder)
    return tuple(sorted(manifest.paths)) if manifest and manifest.complete else ()


def is_inside(path: object) -> bool:
    """Whether it is a relative path with forward slashes that stays in its folder and leaves our own names alone."""
    if not isinstance(path, str) or "\0" in path:
        return False
    parts = path.split("/")
    return parts[0] not in (MANIFEST, STAGING) and not any(part in ("", ".", "..") for part in parts)


def _unreadable(place: Path) -> FrontisError:
    return FrontisError(
        f"{place} cannot be read, so it is unknown which files there are Frontis's own",
        "delete the output folder and build again, or build into another one with --output",
    )
