"""JPEG (ITU-T T.81): segments behind markers, among them the notes of cameras and editors."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from frontis.pictures import exif
from frontis.pictures.bitmap import UPRIGHT, Bitmap, Malformed
from frontis.text.patterns import regex

SIGNATURE = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END, _EXIF, _PROFILE, _COMMENT = 0xDA, 0xD9, 0xE1, 0xE2, 0xFE
_NEEDED = frozenset({0xE0, 0xEE})
"""JFIF's own segment, and Adobe's, which says how colours are stored."""
_PROFILE_NAME = b"ICC_PROFILE\0"
_MARKER = regex(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The next marker in coded pixels, where 0xFF is followed by 0 or by a restart."""


def read(data: bytes) -> Bitmap:
    """What the header says; raises Malformed."""
    turned, size = UPRIGHT, None
    for marker, start, end in _segments(data):
        if marker == _EXIF and data.startswith(exif.PREFIX, start):
            turned = exif.orientation(data[start:end])
        elif marker in _FRAMES and end - start >= 6:
            size = unpack_from(">HH", data, start + 1)
            break
    if size is None or not all(size):
        raise Malformed
    return Bitmap("JPEG", size[1], size[0], turned)


def bare(data: bytes) -> bytes:
    """The same picture without notes, previews and whatever comes after its end; its colour profile stays."""
    kept = (data[start - 4 : end] for marker, start, end in _segments(data) if _is_needed(marker, data, start))
    return data[:2] + b"".join(kept)


def _is_needed(marker: int, data: bytes, start: int) -> bool:
    if marker == _PROFILE:
        return data.startswith(_PROFILE_NAME, start)
    return marker in _NEEDED or (not 0xE0 <= marker <= 0xEF and marker != _COMMENT)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, beginning and end of each segment's content; that of a scan ends after its coded pixels."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF:  # a marker may be preceded by any number of these
            place += 1
            continue
        if marker == _END:
            yield marker, place + 4, place + 2
            return
        end = place + 2 + int(unpack_from(">H", data, place + 2)[0])
        if marker == _SCAN:
            following = _MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield marker, place + 4, min(end, len(data))
        place = end
    if data[place : place + 2] == b"\xff\xd9":
        yield _END, place + 4, place + 2
