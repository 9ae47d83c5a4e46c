"""What goes into the output folder, and what writing it came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file made by the build."""

    path: str
    """Relative to the output folder, with forward slashes."""
    content: bytes


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file taken as it is from the content or the theme."""

    path: str
    """Relative to the output folder, with forward slashes."""
    source: Path
    """Where it lies."""


OutputFile = RenderedFile | CopiedFile


@dataclass(frozen=True, slots=True)
class Summary:
    """How many files a build wrote, found as they should be, and removed."""

    written: int
    unchanged: int
    removed: int
