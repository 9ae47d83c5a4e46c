"""AVIF: boxes of ISO/IEC 14496-12 that describe items; the picture is one, its notes are others."""

from __future__ import annotations

from collections.abc import Iterator
from struct import error, unpack_from

from frontis.pictures.bitmap import UPRIGHT, Bitmap, Malformed

BRANDS = frozenset({b"avif", b"avis"})
_BLANK = {b"Exif": (b"\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", b"\0"), b"mime": (b"", b" ")}
"""What is written over notes, and what after it: no entries of Exif, whose reader wants its header; white space."""
_TURNS = {0: 1, 1: 8, 2: 3, 3: 6}
"""From quarter turns against the clock to Exif's numbers."""


def is_avif(data: bytes) -> bool:
    """Whether the first box says so."""
    return data[4:8] == b"ftyp" and data[8:12] in BRANDS


def read(data: bytes) -> Bitmap:
    """What the boxes say; raises Malformed."""
    try:
        properties = dict(_properties_of_the_picture(data, _inside_meta(data)))
        width, height = unpack_from(">II", properties[b"ispe"], 4)
    except (error, KeyError, IndexError):
        raise Malformed from None
    if not width or not height:
        raise Malformed
    turned = _TURNS[properties[b"irot"][0] & 3] if properties.get(b"irot") else UPRIGHT
    return Bitmap("AVIF", width, height, turned, moves=data[8:12] == b"avis")


def bare(data: bytes) -> bytes:
    """The same picture, its notes overwritten where they stand: what comes after them has its place in the file."""
    blanked = bytearray(data)
    try:
        boxes = _inside_meta(data)
        notes = {number: _BLANK[kind] for number, kind in _items(data, boxes) if kind in _BLANK}
        for number, start, length in _places(data, boxes):
            if number in notes:
                first, rest = notes[number]
                room = len(blanked[start : start + length])
                blanked[start : start + room] = first.ljust(room, rest)[:room]
    except (error, KeyError, IndexError):
        return data
    return bytes(blanked)


Boxes = dict[bytes, tuple[int, int]]
"""Beginning and end of the content of boxes, by name."""


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    while start + 8 <= end:
        length, name = unpack_from(">I4s", data, start)
        header = 8
        if length == 1:
            (length,) = unpack_from(">Q", data, start + 8)
            header = 16
        stop = end if length == 0 else start + length
        if stop < start + header:
            return
        yield name, start + header, min(stop, end)
        start = stop


def _inside_meta(data: bytes) -> Boxes:
    found = {name: (start, end) for name, start, end in _boxes(data, 0, len(data))}
    start, end = found[b"meta"]
    return {name: (inner, stop) for name, inner, stop in _boxes(data, start + 4, end)}


def _properties_of_the_picture(data: bytes, boxes: Boxes) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of the properties that belong to the primary item."""
    parts = {name: (start, end) for name, start, end in _boxes(data, *boxes[b"iprp"])}
    properties = list(_boxes(data, *parts[b"ipco"]))
    primary_place = boxes[b"pitm"][0]
    (primary,) = unpack_from(">I" if data[primary_place] else ">H", data, primary_place + 4)
    for item, number in _associations(data, parts[b"ipma"][0]):
        if item == primary and 0 < number <= len(properties):
            name, start, end = properties[number - 1]
            yield name, data[start:end]


def _associations(data: bytes, place: int) -> Iterator[tuple[int, int]]:
    """Item and number of a property, for each that belongs together."""
    version, wide = data[place], data[place + 3] & 1
    (count,) = unpack_from(">I", data, place + 4)
    place += 8
    for _ in range(count):
        (item,) = unpack_from(">I" if version else ">H", data, place)
        place += 4 if version else 2
        for _ in range(data[place]):
            number = unpack_from(">H", data, place + 1)[0] & 0x7FFF if wide else data[place + 1] & 0x7F
            yield item, number
            place += 2 if wide else 1
        place += 1


def _items(data: bytes, boxes: Boxes) -> Iterator[tuple[int, bytes]]:
    """Number and kind of every item."""
    start, end = boxes[b"iinf"]
    for name, place, _ in _boxes(data, start + (8 if data[start] else 6), end):
        if name == b"infe":
            wide = data[place] >= 3
            number, _, kind = unpack_from(">IH4s" if wide else ">HH4s", data, place + 4)
            yield number, kind


def _places(data: bytes, boxes: Boxes) -> Iterator[tuple[int, int, int]]:
    """Number of an item, beginning and length of each of its pieces in the file."""
    place = boxes[b"iloc"][0]
    version, sizes = data[place], int.from_bytes(data[place + 4 : place + 6], "big")
    offset_size, length_size, base_size, index_size = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = version == 2
    count = int.from_bytes(data[place + 6 : place + (10 if wide else 8)], "big")
    place += 10 if wide else 8
    for _ in range(count):
        item = int.from_bytes(data[place : place + (4 if wide else 2)], "big")
        place += 4 if wide else 2
        in_idat = version > 0 and data[place + 1] & 15 == 1
        place += (2 if version else 0) + 2
        base = int.from_bytes(data[place : place + base_size], "big") + (boxes[b"idat"][0] if in_idat else 0)
        place += base_size
        pieces = int.from_bytes(data[place : place + 2], "big")
        place += 2
        for _ in range(pieces):
            place += index_size if version else 0
            offset = int.from_bytes(data[place : place + offset_size], "big")
            length = int.from_bytes(data[place + offset_size : place + offset_size + length_size], "big")
            place += offset_size + length_size
            yield item, base + offset, length
