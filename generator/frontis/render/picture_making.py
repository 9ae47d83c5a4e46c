"""Smaller pictures from a picture's file, by Pillow: upright, in sRGB, and with nothing noted in them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from frontis.model.links import Picture
from frontis.plan.pictures import PlannedPicture

if TYPE_CHECKING:
    from PIL.Image import Image

RECIPE = 2
"""To be counted up when something here gives other bytes."""
_SAVED: dict[str, dict[str, Any]] = {
    "WEBP": {"quality": 80, "method": 4},
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "AVIF": {"quality": 80},
}
_EXACT = {"WEBP": {"lossless": True}}
"""How a drawing or screen shot at its full size is kept: its few colours take less room so."""
_AS_WRITTEN = {"JPEG": {"quality": 92, "optimize": True}, "WEBP": {"quality": 90, "method": 4}}
"""How a whole picture is written again that only had to be turned."""
_DRAWN = ("PNG", "GIF")
_REDUCIBLE = ("L", "LA", "RGB", "RGBA", "CMYK")


class Undecodable(Exception):
    """The file can't be opened as a picture, or not to its end."""


def smaller(data: bytes, wanted: Iterable[PlannedPicture]) -> dict[str, bytes]:
    """The pictures that are wanted of a file, by their paths; raises Undecodable.

    A WebP that takes no less room than the file itself is empty: it isn't worth showing.
    """
    wanted = sorted(wanted, key=lambda each: each.width)
    image = _opened(data, wanted[-1].source, wanted[-1].width)
    found = {}
    for each in wanted:
        fitted = _fitted(image, each)
        whole = each.width == each.source.width and each.source.still in _DRAWN
        content = _file(fitted, each.form, (_EXACT if whole else _SAVED).get(each.form, {}))
        found[each.path] = content if len(content) < len(data) or each.form != "WEBP" else b""
    return found


def upright(data: bytes, source: Picture) -> bytes:
    """A whole picture that was stored on its side, turned as it is seen; raises Undecodable."""
    image = _opened(data, source, 0)
    return _file(image, source.still, _AS_WRITTEN.get(source.still, _SAVED.get(source.still, {})))


def _opened(data: bytes, source: Picture, width: int) -> Image:
    """The picture, decoded no larger than `width` needs where the format can do so."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(data), formats=[source.still]) as image:
            if width:
                longest = width * max(source.width, source.height) // source.width + 1
                image.draft(None, (longest, longest))
            image.load()
            ImageOps.exif_transpose(image, in_place=True)
    except Exception as failure:  # a decoder that meets a broken file may fail in any way
        raise Undecodable from failure
    return _in_srgb(_reduced(image, width))


def _reduced(image: Image, width: int) -> Image:
    """The picture, if it is huge, at no more than about twice the width: what comes after needs copies of it."""
    times = image.width // (2 * width) if width else 1
    if times < 2 or image.mode not in _REDUCIBLE:
        return image
    reduced = image.reduce(times)
    reduced.info = image.info
    return reduced


def _in_srgb(image: Image) -> Image:
    """The picture in eight bits of sRGB, with alpha where it has any, and without everything noted in it."""
    profile = image.info.get("icc_profile")
    see_through = image.has_transparency_data
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    if image.mode == "P":
        image = image.convert("RGBA" if see_through else "RGB")
    converted = _by_profile(image, profile) if profile else image
    mode = "RGBA" if see_through else "RGB"
    if converted.mode != mode:  # a copy of a large picture takes as much memory again
        converted = converted.convert(mode)
    converted.info = {}
    return converted


def _by_profile(image: Image, profile: bytes) -> Image:
    """The colours that the profile means; as they are where it can't be read or is of another kind of colour."""
    from PIL import ImageCms

    alpha = image.getchannel("A") if "A" in image.getbands() else None
    colours = image.convert({"LA": "L", "RGBA": "RGB"}.get(image.mode, image.mode))
    try:
        meant = ImageCms.ImageCmsProfile(BytesIO(profile))
        found = ImageCms.profileToProfile(colours, meant, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if found is None:
        return image
    if alpha:
        found.putalpha(alpha)
    return found


def _fitted(image: Image, each: PlannedPicture) -> Image:
    from PIL.Image import Resampling

    size = each.width, each.height
    return image if image.size == size else image.resize(size, Resampling.LANCZOS, reducing_gap=3.0)


def _file(image: Image, form: str, options: dict[str, Any]) -> bytes:
    if form == "JPEG" and image.mode != "RGB":
        image = image.convert("RGB")
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()
