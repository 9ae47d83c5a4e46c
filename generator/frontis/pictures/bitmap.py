"""What a file says of the bitmap that it holds."""

from __future__ import annotations

from msgspec import Struct

UPRIGHT = 1
"""The value of Exif's `Orientation` for a picture that is stored as it is seen."""
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})


class Bitmap(Struct, frozen=True):
    """A bitmap, by its file's own account."""

    format: str
    """`PNG`, `JPEG`, `WEBP`, `GIF` or `AVIF`."""
    width: int
    """As stored: `seen` is the size of the picture when it is upright."""
    height: int
    orientation: int = UPRIGHT
    """Exif's number, 1 to 8, for how the stored picture must be turned and mirrored."""
    moves: bool = False
    """Whether it has several frames."""

    @property
    def seen(self) -> tuple[int, int]:
        """Width and height when it is upright."""
        return (self.height, self.width) if self.orientation in _ON_ITS_SIDE else (self.width, self.height)


class Malformed(ValueError):
    """The bytes are not those of a whole header."""
