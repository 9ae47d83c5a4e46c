"""Writes what a build rendered into the output folder, and removes what an earlier build wrote there."""

from frontis.output.files import CopiedFile, RenderedFile, Summary
from frontis.output.manifest import MANIFEST, published
from frontis.output.writing import Staging, staged, write

__all__ = ["MANIFEST", "CopiedFile", "RenderedFile", "Staging", "Summary", "published", "staged", "write"]
