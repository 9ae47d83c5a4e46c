"""Which style sheets browsers are told to swap."""

from __future__ import annotations

import pytest

from frontis.preview.browsers import sheets


@pytest.mark.parametrize(
    ("changed", "sheet"),
    [
        ("themes/mine/templates/fonts.css", "assets/style.css"),
        ("themes/mine/static/print/own.css", "assets/print/own.css"),
        ("/srv/themes/folio/static/own.css", "assets/own.css"),
        ("content/static/more.css", "more.css"),
        ("content/files/talk/slides.css", "files/talk/slides.css"),
    ],
)
def test_a_style_sheet_is_known_by_the_address_that_pages_have_for_it(changed: str, sheet: str) -> None:
    assert sheets(frozenset({changed})) == [sheet]


def test_whatever_else_has_changed_reloads_the_page() -> None:
    assert sheets(frozenset({"themes/mine/static/own.css", "content/index.md"})) == []
