"""Words stand in the order in which their language's dictionaries have them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontis.text.collation import sort_key


def in_order(words: list[str], language: str) -> list[str]:
    """The words sorted, from an order that is none."""
    shuffled = random.Random(1).sample(words, len(words))
    return sorted(shuffled, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["3D vision", "acoustics", "echo", "Éclairs", "naïve Bayes", "natural language", "zoology"]),
        ("en", ["coop theory", "co-operation", "cooperative"]),
        ("de", ["Ähnlichkeit", "Akustik", "Masse", "Maße", "Öl", "Optik", "Übung", "Zeit"]),
        ("sv", ["akustik", "optik", "zoologi", "åska", "ängel", "öra"]),
        ("nb", ["akustikk", "zoologi", "ære", "øre", "åre"]),
        ("es", ["nave", "nube", "ñandú", "oso"]),
        ("cs", ["cesta", "čas", "hora", "chata", "jas"]),
        ("pl", ["las", "lot", "łan", "mata"]),
        ("ru", ["ёлка", "ель", "иволга", "йод", "яблоко"]),
        ("zh", ["北京", "大气", "光学", "机器学习", "声学", "自然语言处理"]),
        ("zh-TW", ["人工", "光學", "數學", "聲學"]),
        ("ja", ["あき", "いろ", "ウミ", "音響", "光学"]),
        ("ko", ["가을", "나무", "다리", "하늘"]),
        ("ar", ["أمل", "بحر", "تعلم", "جبل", "يد"]),
    ],
)
def test_a_language_has_its_own_order(language: str, words: list[str]) -> None:
    assert in_order(words, language) == words


def test_letters_stand_before_characters_and_digits_before_both() -> None:
    assert in_order(["声学", "acoustics", "3D"], "zh") == ["3D", "acoustics", "声学"]


@given(st.text(), st.text(), st.sampled_from(["en", "de", "sv", "cs", "zh", "ja", "zh-Hant", "xx"]))
def test_any_two_texts_can_be_compared_and_only_the_same_are_equal(one: str, other: str, language: str) -> None:
    from unicodedata import normalize

    keys = sort_key(one, language), sort_key(other, language)
    assert (keys[0] == keys[1]) == (normalize("NFC", one) == normalize("NFC", other))
    assert (keys[0] < keys[1]) != (keys[1] <= keys[0])
