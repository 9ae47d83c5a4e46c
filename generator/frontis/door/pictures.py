"""Pictures of the content as the model has them: their size, which pages must state, and of which form they are."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path, PurePath

from frontis.diagnostics import Unreadable
from frontis.model.links import Picture
from frontis.pictures import formats
from frontis.pictures.bitmap import UPRIGHT
from frontis.text.patterns import regex

_CSS_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = regex(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_SVG_ROOT = regex(r"<(?:\w+:)?svg\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_ATTRIBUTE = regex(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
UNKNOWN_SIZE = (300, 150)
"""What browsers take for a picture that does not say its size."""
SUFFIXES = (*formats.ENDINGS, ".svg")
MOST_PIXELS = 64_000_000
"""What has more takes more memory to open than a build may use, and is shown as it is."""
_DIGEST = 10
"""Bytes of a file's hash."""


def is_picture(file: str) -> bool:
    """Whether a file's name ends like a picture that browsers show."""
    return PurePath(file).suffix.lower() in SUFFIXES


def read_picture(content: Path, path: str) -> Picture:
    """The picture at a path under `content`; raises `Unreadable` for what browsers can't show."""
    file = content / path
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise Unreadable(
            f"'{file.name}' is not a picture that browsers show",
            "save it as PNG, JPEG, WebP, AVIF, GIF or SVG",
        )
    return Picture(path, *_size_of_drawing(file)) if suffix == ".svg" else _bitmap(file, path)


def _bitmap(file: Path, path: str) -> Picture:
    try:
        data = file.read_bytes()
    except OSError:
        raise _broken(file) from None
    bitmap = formats.read(data)
    if bitmap is None:
        raise _broken(file)
    expected = formats.ENDINGS[file.suffix.lower()]
    if bitmap.format != expected:
        ending = next(suffix for suffix, name in formats.ENDINGS.items() if name == bitmap.format)
        message = f"'{file.name}' is a {bitmap.format} picture under the name of a {expected}"
        raise Unreadable(message, f"rename it so that it ends in {ending}")
    return Picture(
        path,
        *bitmap.seen,
        still="" if bitmap.moves or bitmap.width * bitmap.height > MOST_PIXELS else bitmap.format,
        digest=blake2b(data, digest_size=_DIGEST).hexdigest(),
        noted=formats.bare(data) != data,
        turned=bitmap.orientation != UPRIGHT,
    )


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
