"""Picture files as bytes, against Pillow: what they say of themselves, and what is left when notes are taken out."""

from __future__ import annotations

from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photographs import PLACE, exif, saved
from PIL import Image, ImageCms, PngImagePlugin

from frontis.pictures import formats
from frontis.pictures.bitmap import Bitmap

NOTED = ("PNG", "JPEG", "WEBP", "AVIF")


def speckled(width: int = 40, height: int = 30, mode: str = "RGB") -> Image.Image:
    """A picture in which no two pixels are likely to be the same."""
    random = Random(7)
    return Image.frombytes(
        mode, (width, height), random.randbytes(width * height * len(Image.new(mode, (1, 1)).getbands()))
    )


def noted(picture_format: str, orientation: int = 1, **options: object) -> bytes:
    """A file with every kind of note that the format has."""
    if picture_format == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Comment", PLACE.decode())
        words.add_itxt("XML:com.adobe.xmp", PLACE.decode())
        options["pnginfo"] = words
    elif picture_format == "JPEG":
        options |= {"comment": PLACE, "xmp": PLACE, "quality": 90}
    else:
        options["xmp"] = PLACE
    return saved(speckled(), picture_format, exif=exif(orientation), **options)


@pytest.mark.parametrize("picture_format", [*NOTED, "GIF"])
@pytest.mark.parametrize("size", [(1, 1), (40, 30), (257, 3)])
def test_the_size_is_that_which_pillow_reads(picture_format: str, size: tuple[int, int]) -> None:
    assert formats.read(saved(speckled(*size), picture_format)) == Bitmap(picture_format, *size)


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50}, {"exif": exif()}])
def test_every_kind_of_webp_tells_its_size(options: dict[str, object]) -> None:
    found = formats.read(saved(speckled(123, 45, "RGBA"), "WEBP", **options))
    assert found == Bitmap("WEBP", 123, 45)


def test_a_progressive_photo_tells_its_size() -> None:
    assert formats.read(saved(speckled(), "JPEG", progressive=True)) == Bitmap("JPEG", 40, 30)


@pytest.mark.parametrize("picture_format", NOTED)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_how_a_photo_must_be_turned_is_read(picture_format: str, orientation: int) -> None:
    found = formats.read(noted(picture_format, orientation))
    assert found is not None and found.orientation == orientation
    assert found.seen == ((30, 40) if orientation > 4 else (40, 30))


@pytest.mark.parametrize("picture_format", ["GIF", "PNG", "WEBP", "AVIF"])
def test_a_second_frame_makes_it_move(picture_format: str) -> None:
    frames = saved(speckled(), picture_format, save_all=True, append_images=[Image.new("RGB", (40, 30))])
    found = formats.read(frames)
    assert found is not None and found.moves


@pytest.mark.parametrize("picture_format", NOTED)
def test_bare_files_show_the_same_and_tell_nothing(picture_format: str) -> None:
    written = noted(picture_format)
    bare = formats.bare(written)
    assert PLACE in written and PLACE not in bare
    with Image.open(BytesIO(written)) as before, Image.open(BytesIO(bare)) as after:
        assert before.tobytes() == after.tobytes()
        assert 0x8825 not in after.getexif()


@pytest.mark.parametrize("picture_format", NOTED)
def test_a_colour_profile_stays(picture_format: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    with Image.open(BytesIO(formats.bare(noted(picture_format, icc_profile=profile)))) as after:
        assert after.info["icc_profile"] == profile


@pytest.mark.parametrize("picture_format", ["PNG", "JPEG", "WEBP"])
def test_what_stands_after_the_end_of_a_picture_goes(picture_format: str) -> None:
    whole = saved(speckled(), picture_format)
    assert formats.bare(whole) == whole
    assert formats.bare(whole + b"\xff\xd8\xff" + PLACE) == whole


def test_pictures_without_notes_are_left_to_the_byte() -> None:
    for picture_format in (*NOTED, "GIF"):
        written = saved(speckled(), picture_format)
        assert formats.bare(written) == written
    progressive = saved(speckled(), "JPEG", progressive=True, restart_marker_blocks=1)
    assert formats.bare(progressive) == progressive


@pytest.mark.parametrize("data", [b"", b"text", b"%!PS-Adobe-3.0 EPSF", b"8BPS\0\1", b"II*\0\0\0\0\0", b"GIF89a"])
def test_other_formats_are_none(data: bytes) -> None:
    assert formats.read(data) is None
    assert formats.bare(data) == data


@given(st.sampled_from([*NOTED, "GIF"]), st.data())
def test_cut_and_scribbled_files_do_no_harm(picture_format: str, data: st.DataObject) -> None:
    written = bytearray(noted(picture_format) if picture_format in NOTED else saved(speckled(), picture_format))
    place = data.draw(st.integers(0, len(written) - 1))
    written[place : place + 4] = data.draw(st.binary(min_size=0, max_size=4))
    cut = bytes(written[: data.draw(st.integers(0, len(written)))])
    formats.read(cut)
    formats.bare(cut)
