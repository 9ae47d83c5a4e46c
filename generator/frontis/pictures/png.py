"""PNG (ISO/IEC 15948): a signature and chunks, some of which are notes."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from frontis.pictures import exif
from frontis.pictures.bitmap import UPRIGHT, Bitmap, Malformed

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NOTES = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_FRAME = 12
"""Length, name and check sum around a chunk's content."""


def read(data: bytes) -> Bitmap:
    """What the header says; raises Malformed."""
    if data[12:16] != b"IHDR" or len(data) < 33:
        raise Malformed
    width, height = unpack_from(">II", data, 16)
    if not 0 < width < 1 << 31 or not 0 < height < 1 << 31:
        raise Malformed
    turned, moves = UPRIGHT, False
    for name, start, end in _chunks(data):
        if name == b"eXIf":
            turned = exif.orientation(data[start + 8 : end - 4])
        moves = moves or name == b"acTL"
    return Bitmap("PNG", width, height, turned, moves)


def bare(data: bytes) -> bytes:
    """The same picture without notes and whatever comes after its end; its colour profile stays."""
    return SIGNATURE + b"".join(data[start:end] for name, start, end in _chunks(data) if name not in _NOTES)


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, beginning and end of every chunk, its frame with it; of a file that was cut, as much as there is."""
    place = len(SIGNATURE)
    while place + 8 <= len(data):
        length, name = unpack_from(">I4s", data, place)
        yield name, place, min(place + _FRAME + length, len(data))
        if name == b"IEND":
            return
        place += _FRAME + length
