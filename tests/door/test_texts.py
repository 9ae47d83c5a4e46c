"""Texts with markup: one, or one for each language; and what is wrong inside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import read, reading, said

from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading
from frontis.door.texts import document, language, plain, prose, text
from frontis.model.texts import Document, Prose, RichText


@pytest.mark.parametrize("title", ["NO", "1e3", "10.10", "2019-06-16", "0x10", "1_000", ".5", "yes"])
def test_a_title_may_be_any_plain_scalar(title: str) -> None:
    assert read(text(), title) == (RichText(title), [])


def test_a_text_of_one_line_is_one_line() -> None:
    assert read(text(), "|\n  Two\n  lines\n")[0] == RichText("Two lines")


def test_paragraphs_stay_apart() -> None:
    assert read(prose(), "|\n  One.\n\n  Two.\n")[0] == Prose("One.\n\nTwo.")


def test_a_document_knows_where_it_stands() -> None:
    here = reading(folder="posts/2024")
    assert read(document(), "|\n  # Hello\n", here)[0] == Document("# Hello", (), "posts/2024", 2)


def test_a_text_may_be_given_in_each_language() -> None:
    found = read(text(), "{zh: 星, en: Stars}", reading(languages=("en", "zh")))
    assert found == (RichText("Stars", (("zh", "星"),)), [])


def test_an_empty_translation_is_missing() -> None:
    assert read(text(), "{zh: null, en: Stars}", reading(languages=("en", "zh"))) == (RichText("Stars"), [])


def test_a_text_needs_the_language_of_the_site() -> None:
    assert read(text(), "{zh: 星}", reading(languages=("en", "zh"))) == (
        None,
        ["field: there is no text in 'en', the site's language | add 'en: …'"],
    )


def test_a_language_that_the_site_does_not_have_warns() -> None:
    assert read(text(), "{en: Stars, de: Sterne}")[1] == [
        "field: 'de' is not a language of this site | in site.yaml: language: [en, de]"
    ]


def test_a_title_with_a_colon_in_braces_is_no_translation() -> None:
    assert read(text(), "{Stars: of the first plate}") == (
        None,
        [
            "'field' must be one text, or a text for each language (en: …), not a mapping of 'name: value' lines"
            " | a text with a colon and a space in it needs quotes around it"
        ],
    )


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "pt-BR", "nds"])
def test_the_short_name_of_a_language_is_kept(tag: str) -> None:
    assert read(language(), tag) == (tag, [])


@pytest.mark.parametrize("tag", ["English", "e", "en_GB", "中文"])
def test_another_name_of_a_language_is_refused(tag: str) -> None:
    assert read(language(), tag)[1] == [
        f"field: '{tag}' is not the name of a language | write its short name: en, de, zh, pt-BR"
    ]


def test_an_unknown_command_warns_where_it_stands() -> None:
    here = reading()
    read(prose(), "|\n  One.\n\n  Two \\plate{3}.\n", here)
    assert [(each.severity, each.code, each.origin.line) for each in here.diagnostics] == [
        ("warning", "unknown-command", 4)
    ]


@pytest.mark.parametrize("source", ["$\\alpha$ stars", "Fr\\'echet", "\\emph{a}", "C:\\\\temp", "50\\%"])
def test_what_latex_knows_is_no_mistake(source: str) -> None:
    assert read(text(), f"'{source.replace(chr(39), chr(39) * 2)}'")[1] == []


@pytest.mark.parametrize("shape", [text(), prose(), document()])
def test_an_unsafe_link_inside_a_text_is_an_error(shape: object) -> None:
    here = reading()
    read(shape, "'See [this](javascript:alert(1)).'", here)  # type: ignore[arg-type]
    assert [each.code for each in here.diagnostics] == ["unsafe-link"]


def test_a_link_to_a_missing_file_inside_a_text_is_an_error() -> None:
    here = reading("files/here.pdf")
    read(prose(), "'[here](files/here.pdf), [there](files/there.pdf), [page](/cv/), [web](https://a.org/x.pdf)'", here)
    assert here.files == {"files/here.pdf"}
    assert [each.split(" | ")[0] for each in said(here)] == ["field: there is no file 'files/there.pdf'"]


def test_pictures_and_tags_of_a_document_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg>", encoding="utf-8")
    here = Reading(ContentFolder.at(tmp_path))
    read(document(), "|\n  ![A](a.svg) ![B](b.png)\n\n  <img src=\"c.png\"> <a href='d.pdf'>x</a>\n", here)
    assert here.files == {"a.svg"}
    assert [(each.origin.line, each.message) for each in here.diagnostics] == [
        (2, "field: there is no picture 'b.png'"),
        (4, "field: there is no picture 'c.png'"),
        (4, "field: there is no file 'd.pdf'"),
    ]


def test_a_picture_of_another_site_is_to_be_downloaded() -> None:
    here = reading()
    read(document(), "'![A](https://a.org/b.png)'", here)
    assert [each.code for each in here.diagnostics] == ["remote-picture"]


def test_only_documents_show_pictures() -> None:
    assert read(prose(), "'![A](https://a.org/b.png)'")[1] == []


def test_a_text_without_markup_is_taken_in_the_default_language() -> None:
    assert read(plain(), "{zh: 星, en: A*}", reading(languages=("en", "zh"))) == ("A*", [])


def test_code_in_a_document_is_not_looked_into() -> None:
    here = reading()
    read(document(), '|\n  `![A](a.png)`\n\n  ```html\n  <img src="b.png">\n  [x](c.pdf)\n  ```\n', here)
    assert said(here) == []


def test_brackets_that_only_look_like_a_link_are_none() -> None:
    assert read(text(), "'The interval [a](b) and $f[x](y)$'")[1] == []
