"""GIF (89a): blocks after the size of the screen; the second picture makes it move."""

from __future__ import annotations

from struct import unpack_from

from frontis.pictures.bitmap import Bitmap, Malformed

SIGNATURE = b"GIF8"
_EXTENSION, _PICTURE = 0x21, 0x2C
_TABLE = 0x80
"""The flag of a colour table; the lowest three bits tell its size."""


def read(data: bytes) -> Bitmap:
    """What the header says; raises Malformed."""
    if len(data) < 13 or data[4:6] not in (b"7a", b"9a"):
        raise Malformed
    width, height = unpack_from("<HH", data, 6)
    if not width or not height:
        raise Malformed
    return Bitmap("GIF", width, height, moves=_pictures(data) > 1)


def bare(data: bytes) -> bytes:
    """The file as it is: no camera writes this format."""
    return data


def _pictures(data: bytes) -> int:
    """How many pictures there are; counted to two."""
    place, found = 13 + _table(data[10]), 0
    try:
        while found < 2 and data[place] in (_EXTENSION, _PICTURE):
            if data[place] == _PICTURE:
                found += 1
                place += 11 + _table(data[place + 9])
            else:
                place += 2
            while data[place]:  # parts of at most 255 bytes, each behind its length
                place += 1 + data[place]
            place += 1
    except IndexError:
        pass
    return found


def _table(flags: int) -> int:
    """The bytes of a colour table."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & _TABLE else 0
