"""The styles that can be chosen: by short names, by the names of their files, and journals that follow another."""

from __future__ import annotations

import pytest

from frontis import citation_styles
from frontis.diagnostics import Unreadable


def test_every_usual_style_is_there_under_its_short_name() -> None:
    found = {
        name: citation_styles.citation_style(citation_styles.checked(name), "en") for name in citation_styles.USUAL
    }
    assert [found[name].label for name in ("apa", "mla", "ieee")] == ["APA", "MLA", "IEEE"]


def test_a_journal_that_follows_another_style_is_written_like_it() -> None:
    physics = citation_styles.citation_style(citation_styles.checked("nature-physics"), "en")
    nature = citation_styles.citation_style("nature", "en")
    assert physics.label == "Nature Physics"
    assert physics.references.style.macros.keys() == nature.references.style.macros.keys()


@pytest.mark.parametrize("name", ["no-such-style", "../apa", "APA", "", "chicago-notes"])
def test_what_makes_no_list_of_references_is_refused(name: str) -> None:
    with pytest.raises(Unreadable):
        citation_styles.checked(name)


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "zh-Hant", "ar", "xx"])
def test_a_style_has_words_in_any_language_or_english_ones(language: str) -> None:
    locale = citation_styles.citation_style("apa", language).references.locale
    assert locale.word("et-al") and locale.word("month-05") and locale.dates


@pytest.mark.parametrize(
    ("language", "of"), [("zh-Hant", "zh-TW"), ("zh-HK", "zh-TW"), ("zh-Hans", "zh"), ("no", "nb")]
)
def test_a_style_has_the_words_of_the_language_as_it_is_written(language: str, of: str) -> None:
    words, expected = (citation_styles.citation_style("apa", tag).references.locale.terms for tag in (language, of))
    assert words == expected != citation_styles.citation_style("apa", "en").references.locale.terms


def test_a_style_that_is_written_for_a_language_stays_in_it() -> None:
    assert citation_styles.citation_style("nature", "de").references.locale.language == "en-GB"
