"""Pictures of records and texts: files beside the record's or under `content/`, never of another site."""

from __future__ import annotations

from frontis.diagnostics import Origin, Unreadable
from frontis.door.pictures import MOST_PIXELS, UNKNOWN_SIZE, is_picture
from frontis.door.reading import Reading
from frontis.door.shapes import Shape
from frontis.door.targets import cut, leads_away, resolve
from frontis.model.links import Picture
from frontis.yaml_tree import Node, Scalar


def picture() -> Shape[Picture]:
    """A picture with the size that pages must state."""

    def read(node: Node, reading: Reading) -> Picture | None:
        if isinstance(node, Scalar):
            return find_picture(node.text.strip(), node.origin, reading)
        reading.wrong_type(node, "the path of one picture")
        return None

    return Shape(read, {"type": "string"})


def find_picture(path: str, origin: Origin, reading: Reading) -> Picture | None:
    """The picture that a path names; None after noting that it isn't there. One that can't be read is only doubtful."""
    if leads_away(path):
        message = f"{reading.field}: the picture '{cut(path)}' lies on another site"
        hint = "download it into content/images/ and write 'images/…': pages ask no other site for anything"
        reading.error("remote-picture", message, origin, hint)
        return None
    file = resolve(path, reading)
    if file is None:
        message = f"{reading.field}: there is no picture '{cut(path)}'"
        reading.error("missing-file", message, origin, _hint(path, reading))
        return None
    try:
        picture = reading.content.picture(file)
    except Unreadable as failure:
        reading.warn("bad-picture", f"{reading.field}: {failure.message}", origin, failure.hint)
        return Picture(file, *UNKNOWN_SIZE)
    if picture.digest and picture.pixels > MOST_PIXELS:
        million = picture.pixels // 1_000_000
        message = f"{reading.field}: '{cut(path)}' has {million} million pixels, too many to make smaller ones of"
        reading.warn(
            "large-picture", message, origin, "save it smaller: no page shows more than 1,440 pixels side by side"
        )
    return picture


def _hint(path: str, reading: Reading) -> str:
    near = reading.content.near(path, reading.folder)
    if near and is_picture(near):
        return f"did you mean '{near}'?"
    return "put it into content/images/ and write 'images/NAME.png'"
