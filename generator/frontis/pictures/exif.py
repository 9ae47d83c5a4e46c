"""Exif: the one note of a camera that changes what is seen, how the picture must be turned."""

from __future__ import annotations

from struct import error, unpack_from

from frontis.pictures.bitmap import UPRIGHT

PREFIX = b"Exif\0\0"
_ORIENTATION = 0x0112
_SHORT = 3


def orientation(exif: bytes) -> int:
    """The number that a block of Exif notes gives, with or without its prefix; upright where it gives none."""
    tiff = exif.removeprefix(PREFIX)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return UPRIGHT
    try:
        (start,) = unpack_from(order + "I", tiff, 4)
        (count,) = unpack_from(order + "H", tiff, start)
        for entry in range(min(count, 512)):
            tag, kind, _, value = unpack_from(order + "HHIH", tiff, start + 2 + 12 * entry)
            if tag == _ORIENTATION and kind == _SHORT:
                return value if 1 <= value <= 8 else UPRIGHT
    except error:
        pass
    return UPRIGHT
