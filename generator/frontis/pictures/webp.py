"""WebP (RFC 9649): chunks in a RIFF container; only extended files have notes and frames."""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack, unpack_from

from frontis.pictures import exif
from frontis.pictures.bitmap import UPRIGHT, Bitmap, Malformed

SIGNATURE = b"RIFF"
NAME = b"WEBP"
_NOTES = frozenset({b"EXIF", b"XMP "})
_ANIMATION, _NOTED = 0x02, 0x04 | 0x08
_LOSSY_START, _LOSSLESS_START = b"\x9d\x01\x2a", 0x2F


def read(data: bytes) -> Bitmap:
    """What the header says; raises Malformed."""
    size, turned, moves = None, UPRIGHT, False
    for name, start, end in _chunks(data):
        content = data[start + 8 : end]
        if size is None:
            size = _size(name, content)
        if name == b"VP8X":
            moves = bool(content[0] & _ANIMATION)
        elif name == b"EXIF":
            turned = exif.orientation(content)
    if size is None or not all(size):
        raise Malformed
    return Bitmap("WEBP", *size, turned, moves)


def bare(data: bytes) -> bytes:
    """The same picture without notes and whatever comes after its end; its colour profile stays."""
    kept = b"".join(_unflagged(name, data[start:end]) for name, start, end in _chunks(data) if name not in _NOTES)
    return SIGNATURE + pack("<I", len(kept) + 4) + NAME + kept


def _unflagged(name: bytes, chunk: bytes) -> bytes:
    """The chunk; the one that tells what an extended file holds tells of no notes."""
    return chunk if name != b"VP8X" else chunk[:8] + bytes([chunk[8] & ~_NOTED]) + chunk[9:]


def _size(name: bytes, content: bytes) -> tuple[int, int] | None:
    if name == b"VP8X" and len(content) >= 10:
        width, height = (int.from_bytes(content[place : place + 3], "little") for place in (4, 7))
        return width + 1, height + 1
    if name == b"VP8 " and content[3:6] == _LOSSY_START and len(content) >= 10:
        width, height = unpack_from("<HH", content, 6)
        return width & 0x3FFF, height & 0x3FFF
    if name == b"VP8L" and len(content) >= 5 and content[0] == _LOSSLESS_START:
        bits = int.from_bytes(content[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, beginning and end of every chunk, its eight bytes of frame and its padding with it."""
    place = 12
    stop = min(len(data), 8 + int(unpack_from("<I", data, 4)[0])) if len(data) >= 12 else 0
    while place + 8 < stop:
        name, length = unpack_from("<4sI", data, place)
        end = place + 8 + length + length % 2
        yield name, place, min(end, len(data))
        place = end
