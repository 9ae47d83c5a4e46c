"""Pictures that tests make: bytes of files in every form that a camera, a plot or an accident leaves behind."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

PLACE = b"69 degrees north"
"""What must not be published of a photograph."""


@cache
def landscape(width: int = 900, height: int = 600, mode: str = "RGB") -> Image.Image:
    """A picture of many colours: red in the top left corner, blue on the right."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    rainbow = Image.merge("RGB", (Image.eval(across, lambda value: 255 - value), down, across))
    rainbow.paste((230, 10, 10), (0, 0, width // 4, height // 4))
    return rainbow.convert(mode)


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    """The bytes of its file."""
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> bytes:
    """What a camera notes: how it was held, words, and where it was."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x010E] = PLACE.decode()
    notes.get_ifd(0x8825)[2] = (69.0, 38.0, 56.0)
    return notes.tobytes()


def photograph(width: int = 900, height: int = 600, orientation: int = 1, **options: Any) -> bytes:
    """A JPEG as cameras write it."""
    return saved(landscape(width, height), "JPEG", quality=90, exif=exif(orientation), **options)


def opened(data: bytes) -> Image.Image:
    """The picture, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image
