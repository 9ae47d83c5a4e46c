"""Which format a file's bytes are of, whatever its name says; those that browsers show, and no other."""

from __future__ import annotations

from struct import error
from typing import Protocol

from frontis.pictures.bitmap import Bitmap, Malformed

ENDINGS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF", ".avif": "AVIF"}
"""Endings of file names, and the format that they promise."""


class Format(Protocol):
    """What the module of each format has."""

    def read(self, data: bytes) -> Bitmap:
        """What the header says; raises Malformed."""

    def bare(self, data: bytes) -> bytes:
        """The same picture without what was written beside it."""


def read(data: bytes) -> Bitmap | None:
    """What the file says of its bitmap; None for one of no known format, or without a whole header."""
    known = _format(data)
    try:
        return known.read(data) if known else None
    except (Malformed, error, IndexError):
        return None


def bare(data: bytes) -> bytes:
    """The same picture without what was written beside it: where it was taken, by which camera, words, previews."""
    known = _format(data)
    return known.bare(data) if known else data


def _format(data: bytes) -> Format | None:
    from frontis.pictures import avif, gif, jpeg, png, webp  # a site without pictures needs none of them

    if data.startswith(jpeg.SIGNATURE):
        return jpeg
    if data.startswith(png.SIGNATURE):
        return png
    if data.startswith(gif.SIGNATURE):
        return gif
    if data.startswith(webp.SIGNATURE) and data[8:12] == webp.NAME:
        return webp
    return avif if avif.is_avif(data) else None
