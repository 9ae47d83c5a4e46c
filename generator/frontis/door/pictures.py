"""The size of a picture, which pages must state so that nothing jumps while it loads."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

from frontis.diagnostics import Unreadable

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF", ".avif": "AVIF"}
_TURNED = frozenset({5, 6, 7, 8})
"""Values of the Exif tag `Orientation` that swap width and height."""
_ORIENTATION = 0x0112
_CSS_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_SVG_ROOT = re.compile(r"<(?:\w+:)?svg\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
UNKNOWN_SIZE = (300, 150)
"""What browsers take for a picture that does not say its size."""
SUFFIXES = (*_FORMATS, ".svg")


def is_picture(file: str) -> bool:
    """Whether a file's name ends like a picture that browsers show."""
    return PurePath(file).suffix.lower() in SUFFIXES


def picture_size(file: Path) -> tuple[int, int]:
    """Width and height in CSS pixels; raises `Unreadable` for what browsers can't show."""
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise Unreadable(
            f"'{file.name}' is not a picture that browsers show",
            "save it as PNG, JPEG, WebP, AVIF, GIF or SVG",
        )
    return _size_of_drawing(file) if suffix == ".svg" else _size_of_bitmap(file, _FORMATS[suffix])


def _size_of_bitmap(file: Path, expected: str) -> tuple[int, int]:
    from PIL import Image  # slow to import, and only where there are pictures

    try:
        with Image.open(file, formats=sorted(set(_FORMATS.values()))) as image:
            found, (width, height) = image.format, image.size
            turned = image.getexif().get(_ORIENTATION) in _TURNED
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise _broken(file) from None
    if found != expected:
        ending = next(suffix for suffix, name in _FORMATS.items() if name == found)
        message = f"'{file.name}' is a {found} picture under the name of a {expected}"
        raise Unreadable(message, f"rename it so that it ends in {ending}")
    return (height, width) if turned else (width, height)


def _size_of_drawing(file: Path) -> tuple[int, int]:
    """The size of an SVG: `width` and `height`, else those of `viewBox`, else 300 × 150 as browsers do."""
    try:
        root = _SVG_ROOT.search(file.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        raise _broken(file) from None
    if root is None:
        raise _broken(file)
    attributes = {name: double or single for name, double, single in _ATTRIBUTE.findall(root[1])}
    width, height = (_length(attributes.get(name, "")) for name in ("width", "height"))
    box = [_length(part) for part in attributes.get("viewBox", "").replace(",", " ").split()[2:4]]
    box_width, box_height = box if len(box) == 2 else (None, None)
    if box_width and box_height:
        if width and not height:
            height = width * box_height / box_width
        elif height and not width:
            width = height * box_width / box_height
    return max(1, round(width or box_width or UNKNOWN_SIZE[0])), max(1, round(height or box_height or UNKNOWN_SIZE[1]))


def _length(text: str) -> float | None:
    """A length in CSS pixels; None for a percentage and what else depends on the page."""
    found = _LENGTH.fullmatch(text)
    try:
        return float(found[1]) * _CSS_PIXELS[(found[2] or "").lower()] if found else None
    except ValueError:
        return None


def _broken(file: Path) -> Unreadable:
    return Unreadable(f"'{file.name}' can't be read as a picture", "open it in a picture editor and save it again")
