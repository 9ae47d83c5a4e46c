"""The letters of cards: those that the font has, and texts written with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from frontis.plan.card_letters import letters, spelled
from frontis.render import card_drawing

FONTS = sorted((Path(card_drawing.__file__).parent / "fonts").glob("*.ttf"))
INVISIBLE = {" ", "\u00a0", "\u00ad", "\u2010"}


@pytest.mark.parametrize("file", FONTS, ids=lambda file: file.name)
def test_the_font_has_the_letters_and_no_others_of_their_scripts(file: Path) -> None:
    font = ImageFont.truetype(file, 24, layout_engine=ImageFont.Layout.BASIC)
    lacking = bytes(font.getmask("\uffff"))
    characters = map(chr, (*range(0x20, 0x2800), *range(0xFB00, 0xFB10)))
    known = {character for character in characters if bytes(font.getmask(character)) != lacking}
    assert known - INVISIBLE == letters() - INVISIBLE


def test_the_fonts_are_small_and_free() -> None:
    assert len(FONTS) == 2
    assert sum(file.stat().st_size for file in FONTS) < 400_000
    assert "SIL OPEN FONT LICENSE" in (FONTS[0].parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plain  text\n", "Plain text"),
        ("Łukasz Wróbel, Håkon Bjørnsen, Nguyễn", "Łukasz Wróbel, Håkon Bjørnsen, Nguyễn"),
        ("Ένα άρθρο. Статья", "Ένα άρθρο. Статья"),
        ("e\u0301te\u0301", "été"),
        ("𝑘-means in ℝⁿ", "k-means in Rⁿ"),
        ("Sea ice 🧊 ahead", "Sea ice ahead"),
        ("zero\u200bwidth", "zerowidth"),
        ("少样本学习", None),
        ("تعلم", None),
        ("Ice and 冰", None),
        ("", ""),
    ],
)
def test_a_text_is_written_or_it_is_not(text: str, written: str | None) -> None:
    assert spelled(text) == written


@given(st.text())
def test_what_is_written_has_known_letters_only(text: str) -> None:
    written = spelled(text)
    assert written is None or set(written) <= letters()
