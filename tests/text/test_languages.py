"""Languages by their tags."""

from __future__ import annotations

import pytest

from frontis.text.languages import direction, direction_of, has_right_to_left, is_known, is_traditional


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BERT: نموذج لغوي كبير", "rtl"),
        ("A grammar of العربية, 2nd edition", "ltr"),
        ("שלום", "rtl"),
        ("论文", "ltr"),
        ("2019–2023", ""),
    ],
)
def test_a_text_runs_as_most_of_its_letters_do(text: str, expected: str) -> None:
    assert direction_of(text) == expected


def test_letters_from_right_to_left_are_seen() -> None:
    assert has_right_to_left("A كلمة") and not has_right_to_left("Ein Wörtchen – 论文")


def test_languages_are_known_by_two_letters() -> None:
    assert is_known("de") and is_known("pt-BR")
    assert not is_known("v2") and not is_known("") and not is_known("e f")


def test_chinese_is_traditional_by_its_script_or_its_place() -> None:
    assert [is_traditional(tag) for tag in ("zh-Hant", "zh-tw", "zh-HK")] == [True] * 3
    assert [is_traditional(tag) for tag in ("zh", "zh-CN", "zh-Hans-HK", "yue-HK", "en-TW")] == [False] * 5
