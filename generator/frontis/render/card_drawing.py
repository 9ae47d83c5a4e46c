"""Draws a card: the title in white on the accent; below it on paper who wrote it, where it stands, whose site it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from frontis.plan.cards import HEIGHT, WIDTH, PlannedCard
from frontis.render.card_lines import Fitted, Measure, Name, choices_of_names, fitted, lines_of_names, shortened

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

DESIGN = 1
"""To be counted up when something here gives other bytes."""
_FONTS = Path(__file__).parent / "fonts"
_MARGIN, _PANEL = 72, 436
"""The space at the sides, and the height of the part in the accent."""
_INSIDE = WIDTH - 2 * _MARGIN
_LABEL, _AUTHORS, _VENUE, _SITE = 34, 37, 29, 29
"""Sizes of letters in pixels; the title's follows from its length."""
_TITLE_ROOM = _PANEL - 2 * 52 - 2 * _LABEL + 8
_WHITE, _FAINT, _INK, _SOFT = 255, 200, 255, 175
"""How strongly letters stand out from their ground, of 255."""
_PAPER, _INKED = (253, 252, 249), (28, 28, 32)
_TITLE_FONT, _TEXT_FONT = "card-title.ttf", "card-text.ttf"


_LARGE = 200


def png(card: PlannedCard, accent: str, et_al: str) -> bytes:
    """The card as a PNG; `accent` is a colour as `#rrggbb` on which white can be read."""
    from PIL import Image, ImageDraw

    above = Image.new("L", (WIDTH, _PANEL), 0)
    _draw_title(ImageDraw.Draw(above), card)
    below = Image.new("L", (WIDTH, HEIGHT - _PANEL), 0)
    signed = Image.new("L", below.size, 0)
    room = _INSIDE - _draw_site(ImageDraw.Draw(signed), card)
    _draw_below(ImageDraw.Draw(below), card, et_al, room)
    return _coloured(above, below, signed, accent)


def _draw_title(draw: ImageDraw, card: PlannedCard) -> None:
    """The label on top, the title standing on the lower edge."""
    if card.label:
        draw.text((_MARGIN, 52), card.label, _FAINT, _font(_TEXT_FONT, _LABEL), anchor="lt")
    title = fitted(card.title, _measure(_TITLE_FONT), _INSIDE, _TITLE_ROOM)
    bottom = _PANEL - 58 - (len(title.lines) - 1) * title.leading
    _draw_lines(draw, title, bottom)


def _draw_lines(draw: ImageDraw, title: Fitted, first: int) -> None:
    font = _font(_TITLE_FONT, title.size)
    for number, line in enumerate(title.lines):
        draw.text((_MARGIN - title.size // 24, first + number * title.leading), line, _WHITE, font, anchor="ls")


def _draw_site(draw: ImageDraw, card: PlannedCard) -> int:
    """The site's name in the corner; returns the room that it takes."""
    if not card.site:
        return 0
    font = _font(_TITLE_FONT, _SITE)
    name = shortened(card.site, _measure(_TITLE_FONT), _INSIDE * 2 / 5 / _SITE)
    draw.text((WIDTH - _MARGIN, HEIGHT - _PANEL - 50), name, 255, font, anchor="rs")
    return int(font.getlength(name)) + _MARGIN // 2


def _draw_below(draw: ImageDraw, card: PlannedCard, et_al: str, beside: int) -> None:
    """The names, and the venue beside the site's name."""
    place = 66
    for line in _name_lines(card, et_al):
        start = _MARGIN
        for word in line:
            font = _font(_TITLE_FONT if word.strong else _TEXT_FONT, _AUTHORS)
            draw.text((start, place), word.text, _INK, font, anchor="ls")
            start += round(font.getlength(f"{word.text} "))
        place += 46
    if card.venue:
        venue = shortened(card.venue, _measure(_TEXT_FONT), beside / _VENUE)
        draw.text((_MARGIN, HEIGHT - _PANEL - 50), venue, _SOFT, _font(_TEXT_FONT, _VENUE), anchor="ls")


def _name_lines(card: PlannedCard, et_al: str) -> Sequence[Sequence[Name]]:
    """One line of names above a venue, else two."""

    def width(name: Name) -> float:
        return _measure(_TITLE_FONT if name.strong else _TEXT_FONT)(name.text) * _AUTHORS

    lines: Sequence[Sequence[Name]] = ()
    for names in choices_of_names(card.authors, card.own, card.more, et_al):
        lines = lines_of_names(names, width, _INSIDE)
        if len(lines) <= (1 if card.venue else 2):
            break
    return lines[:2]


def _coloured(above: Image, below: Image, signed: Image, accent: str) -> bytes:
    """The three parts in one picture of 256 colours: how strong a letter is becomes its place between two of them."""
    from PIL import Image

    whole = Image.new("L", (WIDTH, HEIGHT))
    whole.paste(above.point([value >> 1 for value in range(256)]), (0, 0))
    inked = below.point([128 + (value >> 2) for value in range(256)])
    inked.paste(signed.point([192 + (value >> 2) for value in range(256)]), (0, 0), signed.point([0] + [255] * 255))
    whole.paste(inked, (0, _PANEL))
    red, green, blue = (int(accent[place : place + 2], 16) for place in (1, 3, 5))
    ground = (red, green, blue)
    colours = [*_ramp(ground, (255, 255, 255), 128), *_ramp(_PAPER, _INKED, 64), *_ramp(_PAPER, ground, 64)]
    whole.putpalette([part for colour in colours for part in colour])
    file = BytesIO()
    whole.save(file, "PNG", compress_level=3)
    return file.getvalue()


def _ramp(start: tuple[int, int, int], end: tuple[int, int, int], steps: int) -> Iterator[tuple[int, ...]]:
    for step in range(steps):
        yield tuple(round(a + (b - a) * step / (steps - 1)) for a, b in zip(start, end, strict=True))


@cache
def _font(name: str, size: int) -> FreeTypeFont:
    """The font at a size, laid out by Pillow itself: other engines are not on every machine."""
    from PIL import ImageFont

    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def _measure(name: str) -> Measure:
    return partial(_width, name)


@lru_cache(maxsize=1 << 14)
def _width(name: str, text: str) -> float:
    """Measured in a large size, in which nothing is rounded that matters."""
    return _font(name, _LARGE).getlength(text) / _LARGE
