"""Which pictures are shown where, and the smaller ones that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import unquote

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.links import Picture
from frontis.model.people import Person
from frontis.model.texts import Document
from frontis.plan.addresses import STATIC_FOLDER, Addresses, file_path, picture_path
from frontis.plan.entries import PictureEntry, PictureSource
from frontis.site.assemble import Site
from frontis.text.patterns import regex

WIDTHS = (160, 320, 640, 960, 1440)
"""In pixels: from a teaser on a simple screen to a column of text on a fine one."""
PORTRAIT, FIGURE = 640, 1440
"""The widest that is ever shown of a face, and of anything else."""
SMALLEST = 320
"""Narrower pictures are shown as they are."""
WORTH = 1.25
"""How many times as wide a picture must be for a smaller one to be worth a file."""
AS_THEY_ARE = ("files/", STATIC_FOLDER)
"""Folders of files for taking along, which keep what is noted in them unless a page shows them."""
_OWN_FORM = {"JPEG": "jpg", "PNG": "png"}
_NAMED = regex(r"""(?<![^()<>"'\[\]\n])[^()<>"'\[\]\n]+\.(?:png|jpe?g|webp|gif|avif)\b""", re.IGNORECASE)
"""What may name a picture in Markdown or HTML; to take too much for one does no harm.

It begins behind a sign that no name holds: to try every letter of a long line would take time by its square.
"""


class PlannedPicture(Struct, frozen=True):
    """A picture that is to be made from one of the content."""

    path: str
    width: int
    height: int
    form: str
    """`WEBP`, `JPEG` or `PNG`."""
    source: Picture
    origin: Origin
    """A record that shows it."""


class _Smaller(Struct, frozen=True):
    path: str
    width: int
    form: str


def picture_entry(
    picture: Picture | None, alt: str | None, addresses: Addresses, widest: int = FIGURE
) -> PictureEntry | None:
    """The picture with its addresses; decorative without words. None of its smaller ones is wider than `widest`."""
    if picture is None:
        return None
    url = addresses.local(file_path(picture.file))
    smaller = _smaller(picture, widest) if picture.still else ()
    own = next((each for each in smaller if each.form != "WEBP"), None)
    return PictureEntry(
        url,
        picture.width,
        picture.height,
        alt or "",
        tuple(PictureSource(addresses.local(each.path), each.width) for each in smaller if each.form == "WEBP"),
        PictureSource(addresses.local(own.path), own.width) if own else None,
    )


def planned_pictures(site: Site, in_texts: Mapping[str, Origin]) -> Iterator[PlannedPicture]:
    """Everything that is to be made, each once."""
    made: set[str] = set()
    for picture, widest, origin in _shown(site, in_texts):
        for each in _smaller(picture, widest):
            if each.path not in made:
                made.add(each.path)
                height = max(1, round(picture.height * each.width / picture.width))
                yield PlannedPicture(each.path, each.width, height, each.form, picture, origin)


def bare_files(site: Site, planned: Iterable[PlannedPicture]) -> frozenset[str]:
    """The files of pictures that are published without what is noted in them."""
    shown = {each.source.file for each in planned}
    return frozenset(
        file.path
        for file in site.files
        if file.picture and file.picture.noted and (file.picture.still or not file.picture.turned)
        if file.path in shown or not file.path.startswith(AS_THEY_ARE)
    )


@lru_cache(4096)
def _smaller(picture: Picture, widest: int) -> tuple[_Smaller, ...]:
    """From the narrowest on; then, where the picture is wider than is ever shown, one of its own form.

    None where nothing is ever shown (`widest` is 0).
    """
    if not widest or picture.width < SMALLEST:
        return ()
    whole = picture.width <= widest * WORTH
    widths = [width for width in WIDTHS if width <= widest and width * WORTH <= picture.width]
    widths += [picture.width] if whole else []
    smaller = [_Smaller(picture_path(picture, width, "webp"), width, "WEBP") for width in widths]
    ending = _OWN_FORM.get(picture.still)
    if ending and not whole:
        smaller.append(_Smaller(picture_path(picture, widest, ending), widest, picture.still))
    return tuple(smaller)


def _shown(site: Site, in_texts: Mapping[str, Origin]) -> Iterator[tuple[Picture, int, Origin]]:
    """Bitmaps that pages show, the widest that they show of each, and who shows it."""
    photo = site.settings.profile.photo
    if photo and photo.still:
        yield photo, PORTRAIT, Origin("site.yaml")
    for work in site.works:
        if work.image and work.image.still:
            yield work.image, FIGURE, work.origin
    for record in site.records:
        if record.image and record.image.still:
            yield record.image, PORTRAIT if isinstance(record, Person) else FIGURE, record.origin
    for file in site.files:
        if file.path in in_texts and file.picture and file.picture.still:
            yield file.picture, FIGURE, in_texts[file.path]


def pictures_in_texts(site: Site) -> dict[str, Origin]:
    """The files of bitmaps that texts name, each with a record that does."""
    files = {normalize("NFC", file.path): file.path for file in site.files if file.picture and file.picture.still}
    texts = [(record.text, record.origin) for record in site.records if record.text]
    if site.introduction:
        texts.append((site.introduction, Origin("content/index.md")))
    found: dict[str, Origin] = {}
    if files:
        for text, origin in texts:
            for name in _named(text):
                if name in files:
                    found.setdefault(files[name], origin)
    return found


def _named(text: Document) -> Iterator[str]:
    """Every path under `content/` that a text may mean."""
    for source in (text.source, *(source for _, source in text.translations)):
        for written in _NAMED.findall(source):
            for path in (written.strip(": "), unquote(written.strip(": "))):
                for place in (path.lstrip("/"), f"{text.folder}/{path}"):
                    yield normalize("NFC", normpath(place).lstrip("/"))
