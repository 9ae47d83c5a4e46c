"""Languages by their tags."""

from __future__ import annotations

import pytest

from frontis.text.languages import direction, is_known, is_traditional


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("az-Arab", "rtl"),
        ("en", "ltr"),
        ("ur-Latn", "ltr"),
        ("zh-Hant", "ltr"),
    ],
)
def test_a_language_has_a_direction(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_languages_are_known_by_two_letters() -> None:
    assert is_known("de") and is_known("pt-BR")
    assert not is_known("v2") and not is_known("") and not is_known("e f")


def test_chinese_is_traditional_by_its_script_or_its_place() -> None:
    assert [is_traditional(tag) for tag in ("zh-Hant", "zh-tw", "zh-HK")] == [True] * 3
    assert [is_traditional(tag) for tag in ("zh", "zh-CN", "zh-Hans-HK", "yue-HK", "en-TW")] == [False] * 5
