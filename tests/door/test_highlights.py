"""Highlights: one or a list, each a text or a text with an address."""

from __future__ import annotations

from reading import read, reading

from frontis.door.highlights import highlights
from frontis.model.links import Target


def test_one_text_is_one_highlight_with_its_commas() -> None:
    found, said = read(highlights(), "Oral Presentation, 3%")
    assert said == []
    assert [(each.text, each.kind.value) for each in found] == [("Oral Presentation, 3%", "oral")]


def test_a_list_may_mix_texts_and_addresses() -> None:
    found, said = read(highlights(), "[Spotlight, {text: Best Paper Award, url: https://a.org/}]")
    assert said == []
    assert [(each.text, each.url) for each in found] == [
        ("Spotlight", None),
        ("Best Paper Award", Target("https://a.org/")),
    ]


def test_a_highlight_may_be_given_in_each_language() -> None:
    found, said = read(highlights(), "{zh: 口头报告, en: Oral}", reading(languages=("en", "zh")))
    assert said == []
    assert [each.text for each in found] == ["Oral"]


def test_a_highlight_in_a_language_that_the_site_does_not_have_warns_as_every_text() -> None:
    found, said = read(highlights(), "{en: Oral, de: Vortrag}")
    assert [each.text for each in found] == ["Oral"]
    assert said == ["field: 'de' is not a language of this site | in site.yaml: language: [en, de]"]


def test_an_address_without_a_text_is_no_highlight() -> None:
    assert read(highlights(), "{url: https://a.org/}")[1] == ["highlight has no 'text' | add 'text: Best Paper Award'"]
