"""The size of pictures in every format that browsers show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from frontis.diagnostics import Unreadable
from frontis.door.pictures import is_picture, read_picture
from frontis.model.links import Picture


def drawn(folder: Path, name: str, picture_format: str, **options: object) -> Path:
    """A picture of 30 by 20 pixels."""
    file = folder / name
    Image.new("RGB", (30, 20), "white").save(file, picture_format, **options)
    return file


def picture_size(file: Path) -> tuple[int, int]:
    """The size that pages state."""
    picture: Picture = read_picture(file.parent, file.name)
    return picture.width, picture.height


@pytest.mark.parametrize(
    ("name", "picture_format"),
    [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.webp", "WEBP"), ("a.gif", "GIF"), ("a.avif", "AVIF")],
)
def test_a_bitmap_knows_its_size(tmp_path: Path, name: str, picture_format: str) -> None:
    assert picture_size(drawn(tmp_path, name, picture_format)) == (30, 20)


@pytest.mark.parametrize(("orientation", "size"), [(1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30))])
def test_a_photo_taken_upright_is_upright(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert picture_size(drawn(tmp_path, "a.jpg", "JPEG", exif=exif)) == size


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('<svg width="40" height="30">', (40, 30)),
        ('<svg width="40px" height="30px" viewBox="0 0 4 3">', (40, 30)),
        ("<svg width='1in' height='72pt'>", (96, 96)),
        ('<svg viewBox="0 0 320 200">', (320, 200)),
        ('<svg viewBox="-5,-5,10,20">', (10, 20)),
        ('<svg width="160" viewBox="0 0 320 200">', (160, 100)),
        ('<svg height="100" viewBox="0 0 320 200">', (160, 100)),
        ('<svg width="100%" height="100%" viewBox="0 0 320 200">', (320, 200)),
        ('<svg width="100%" height="100%">', (300, 150)),
        ("<svg>", (300, 150)),
        ('<?xml version="1.0"?>\n<!-- a > b -->\n<svg:svg xmlns:svg="x"\n width="7"\n height="8">', (7, 8)),
    ],
)
def test_a_drawing_knows_its_size(tmp_path: Path, root: str, size: tuple[int, int]) -> None:
    (tmp_path / "a.svg").write_text(root, encoding="utf-8")
    assert picture_size(tmp_path / "a.svg") == size


def test_a_picture_under_a_false_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"'a.png' is a JPEG picture under the name of a PNG") as refused:
        picture_size(drawn(tmp_path, "a.png", "JPEG"))
    assert refused.value.hint == "rename it so that it ends in .jpg"


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif", "a.avif", "a.svg"])
@pytest.mark.parametrize(
    "content", [b"", b"text", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP"]
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unreadable):
        picture_size(tmp_path / name)


def test_formats_that_browsers_do_not_show_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="not a picture that browsers show"):
        picture_size(tmp_path / "plate.tiff")


def test_a_picture_is_told_by_its_name() -> None:
    assert [is_picture(name) for name in ("a.PNG", "a.svg", "a.pdf", "png")] == [True, True, False, False]
