"""What goes into the output folder, and what writing it came to."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class RenderedFile(Struct, frozen=True):
    """A file made by the build."""

    path: str
    """Relative to the output folder, with forward slashes."""
    content: bytes


class CopiedFile(Struct, frozen=True):
    """A file taken as it is from the content or the theme."""

    path: str
    """Relative to the output folder, with forward slashes."""
    source: Path
    """Where it lies."""


OutputFile = RenderedFile | CopiedFile


class Summary(Struct, frozen=True):
    """How many files a build wrote, found as they should be, and removed."""

    written: int
    unchanged: int
    removed: int
