"""The interface's words are complete in every language, and right for numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from frontis import translations
from frontis.render.locales import known_locale, plural
from frontis.render.words import Words, has_words, words

LANGUAGES = sorted(path.stem for path in Path(translations.__file__).parent.glob("*.yaml"))
OTHERS = [language for language in LANGUAGES if language != "en"]
FORMS = ("zero", "one", "two", "few", "many", "other")
ENGLISH = words("en")


def keys(language: str) -> set[str]:
    """The keys of a language's words, plural forms apart."""
    return {
        key.rpartition(".")[0] if key.endswith(tuple(f".{form}" for form in FORMS)) else key for key in known(language)
    }


def known(language: str) -> dict[str, str]:
    """A language's words; of a script of another language only its own."""
    return dict(words(language).known)


def places(text: str) -> set[str]:
    """The names of the values that words need: `{count}`."""
    return set(re.findall(r"{(\w+)}", text))


def test_there_are_words_in_more_than_ten_languages() -> None:
    assert {"en", "de", "fr", "es", "it", "zh", "ja", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_words_of_english_and_no_others(language: str) -> None:
    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", OTHERS)
def test_words_need_the_same_values_as_in_english(language: str) -> None:
    may_be_said = {"zero", "one", "two"}  # a number that is said by the word itself
    different = [
        key
        for key, text in known(language).items()
        if places(text) != places(english(key)) and key.rpartition(".")[2] not in may_be_said
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_that_a_number_asks_for_is_there(language: str) -> None:
    forms = {plural(number, language) for number in range(10_000)}
    counted = {key.rpartition(".")[0] for key in known(language) if "{count}" in known(language)[key]}
    assert [key for key in counted for form in forms if f"{key}.{form}" not in known(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_known_to_babel(language: str) -> None:
    assert known_locale(language) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_have_spaces_around_them_or_typewriter_quotes(language: str) -> None:
    joins = {"comma", "list_comma", "colon"}
    assert [key for key, text in known(language).items() if text != text.strip() and key not in joins] == []
    assert [key for key, text in known(language).items() if re.search(r"[\"'`]", text)] == []


def test_french_has_its_spaces_before_high_signs() -> None:
    wrong = [text for text in known("fr").values() if re.search(r"(?<![\u00a0\u202f])[:;?!](?=\s|$)", text)]
    assert wrong == []


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "ja"])
def test_chinese_and_japanese_have_wide_signs(language: str) -> None:
    assert [text for text in known(language).values() if re.search(r"[,;:?!]", re.sub(r"{\w+}", "", text))] == []


def test_arabic_has_its_own_comma_and_semicolon() -> None:
    assert [text for text in known("ar").values() if re.search(r"[,;?]", text)] == []
    assert words("ar")("comma") == "، "


def english(key: str) -> str:
    """The English words under a key, in any plural form."""
    return ENGLISH.known.get(key) or ENGLISH.known[f"{key.rpartition('.')[0]}.other"]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 more author"),
        ("en", 0, "0 more authors"),
        ("en", 1234, "1,234 more authors"),
        ("fr", 0, "0 autre auteur"),
        ("de", 2500, "2.500 weitere Namen"),
        ("zh", 3, "另有 3 位作者"),
        ("ar", 1, "مؤلف آخر"),
        ("ar", 2, "مؤلفان آخران"),
        ("ar", 5, "5 مؤلفين آخرين"),
        ("ar", 11, "11 مؤلفًا آخر"),
        ("ar", 100, "100 مؤلف آخر"),
    ],
)
def test_a_number_chooses_the_form_of_its_language(language: str, count: int, said: str) -> None:
    assert words(language)("more_authors", count=count) == said


def test_a_number_as_text_is_written_as_a_number_and_words_for_one_as_they_are() -> None:
    assert words("de")("enrolled", count="1500") == "1.500 Teilnehmende"
    assert words("de")("enrolled", count="an die dreißig") == "an die dreißig Teilnehmende"


def test_years_are_no_numbers_that_are_counted() -> None:
    assert words("de")("timeline.label", first=1998, last=2024) == "Arbeiten nach Jahren, 1998 bis 2024"


def test_a_region_has_the_words_of_its_language() -> None:
    assert words("de-AT")("abstract") == "Zusammenfassung"


def test_the_chinese_of_taiwan_and_hong_kong_is_written_in_traditional_characters() -> None:
    assert [words(tag)("publications") for tag in ("zh", "zh-CN", "zh-Hant", "zh-TW", "zh-HK")] == [
        "论著", "论著", "論著", "論著", "論著",
    ]  # fmt: skip


def test_norwegian_is_found_under_both_its_names() -> None:
    assert words("no")("abstract") == words("nb")("abstract") == "Sammendrag"


def test_a_language_without_words_has_english_ones_that_say_so() -> None:
    said = words("is")("abstract")
    assert said == "Abstract"
    assert getattr(said, "language", None) == "en"
    assert not has_words("is")


def test_an_unknown_key_is_a_mistake_in_every_language() -> None:
    for language in ("en", "de", "is"):
        with pytest.raises(KeyError):
            words(language)("no-such-words")


def test_words_of_ones_own_are_not_found() -> None:
    assert words("de").maybe("talk.fireside chat") is None
    assert Words("de", {}).maybe("abstract") == "Abstract"
