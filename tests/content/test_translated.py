"""Texts in several languages: mappings in YAML, and Markdown files beside the one that they translate."""

from __future__ import annotations

from pathlib import Path

from site_content import SITE, read_content

from frontis.model.texts import PlainText

TWO = {"site.yaml": f"{SITE}language: [en, zh]\n"}


def test_a_file_with_a_language_in_its_name_translates_the_one_beside_it(tmp_path: Path) -> None:
    pages = {
        "pages/lab.md": "---\ntitle: The lab\n---\nHello.\n",
        "pages/lab.zh.md": "---\ntitle: 实验室\n---\n你好。\n",
    }
    library, said = read_content(tmp_path, TWO | pages)
    (page,) = library.pages
    assert said == []
    assert (page.path, page.title.source, page.title.translations) == ("lab", "The lab", (("zh", "实验室"),))
    assert page.text is not None and page.text.translations == (("zh", "你好。"),)


def test_the_introduction_has_translations_too(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, TWO | {"index.md": "Hello.\n", "index.zh.md": "你好。\n"})
    assert said == []
    assert library.introduction is not None
    assert (library.introduction.source, library.introduction.translations) == ("Hello.", (("zh", "你好。"),))


def test_the_default_language_may_stand_in_the_name_as_well(tmp_path: Path) -> None:
    posts = {
        "posts/a.en.md": "---\n{title: First, date: 2024}\n---\nOne.\n",
        "posts/a.zh.md": "---\ntitle: 第一\n---\n",
        "index.en.md": "Hello.\n",
    }
    library, said = read_content(tmp_path, TWO | posts)
    assert said == []
    assert library.introduction is not None and library.introduction.source == "Hello."
    assert library.posts[0].title.translations == (("zh", "第一"),)


def test_the_abstract_of_a_work_is_translated_by_the_body_of_its_file(tmp_path: Path) -> None:
    works = {"publications/w.md": "---\ntitle: W\n---\nAll.\n", "publications/w.zh.md": "---\n---\n全部。\n"}
    library, said = read_content(tmp_path, TWO | works | {"publications/w.zh.md": "---\ntitle: 文\n---\n全部。\n"})
    assert said == []
    assert library.publications[0].abstract is not None
    assert library.publications[0].abstract.translations == (("zh", "全部。"),)


def test_a_translation_without_a_text_in_the_default_language_is_an_error(tmp_path: Path) -> None:
    _, said = read_content(tmp_path, TWO | {"pages/lab.zh.md": "---\ntitle: 实验室\n---\n"})
    assert said == ["pages/lab.zh.md:1: there is no such text in 'en', the site's language"]


def test_a_field_that_only_the_translation_has_is_an_error(tmp_path: Path) -> None:
    pages = {"pages/a.md": "---\ntitle: A\n---\n", "pages/a.zh.md": "---\ntitle: 甲\nsummary: 一\n---\n"}
    _, said = read_content(tmp_path, TWO | pages)
    assert said == ["pages/a.zh.md:3: summary: there is no text in 'en', the site's language"]


def test_a_translation_may_repeat_what_is_no_text_but_not_change_it(tmp_path: Path) -> None:
    posts = {
        "posts/a.md": "---\n{title: A, date: 2024-01-01, topics: [x]}\n---\n",
        "posts/a.zh.md": "---\ntitle: 甲\ndate: 2024-01-02\ntopics: [x]\n---\n",
    }
    library, said = read_content(tmp_path, TWO | posts)
    assert said == ["posts/a.zh.md:3: 'date' is taken from content/posts/a.md in all languages"]
    assert str(library.posts[0].date) == "2024-01-01"


def test_a_misspelt_field_of_a_translation_is_told_at_its_place(tmp_path: Path) -> None:
    pages = {"pages/a.md": "---\ntitle: A\n---\n", "pages/a.zh.md": "---\ntitel: 甲\n---\n"}
    _, said = read_content(tmp_path, TWO | pages)
    assert said == ["pages/a.zh.md:2: unknown field 'titel' in page 'A'"]


def test_a_language_that_the_site_does_not_have_is_told(tmp_path: Path) -> None:
    pages = {"pages/a.md": "---\ntitle: {en: A, fr: À}\n---\n", "pages/a.de.md": "---\ntitle: A\n---\n"}
    library, said = read_content(tmp_path, TWO | pages)
    assert len(library.pages) == 1
    assert said == [
        "pages/a.de.md:1: 'de' is not a language of this site: the file is not read",
        "pages/a.md:2: title: 'fr' is not a language of this site",
    ]


def test_published_files_are_no_translations(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, TWO | {"files/a.md": "a", "files/a.zh.md": "b"})
    assert said == []
    assert [file.path for file in library.files] == ["files/a.md", "files/a.zh.md"]


def test_names_highlights_and_plain_texts_have_translations(tmp_path: Path) -> None:
    work = "- title: W\n  status: {en: to appear, zh: 待发表}\n  highlight: {en: Best Paper Award, zh: 最佳论文}\n"
    people = "- name: {en: Qianru Sun, zh: 孙倩茹}\n"
    library, said = read_content(tmp_path, TWO | {"publications.yaml": work, "people.yaml": people})
    (highlight,) = library.publications[0].highlights
    assert said == []
    assert isinstance(highlight.text, PlainText)
    assert (highlight.text, highlight.text.translations) == ("Best Paper Award", (("zh", "最佳论文"),))
    assert [(tag, name.display) for tag, name in library.people[0].name.translations] == [("zh", "孙倩茹")]


def test_a_name_that_cannot_be_read_in_another_language_is_an_error(tmp_path: Path) -> None:
    _, said = read_content(tmp_path, TWO | {"people.yaml": "- name: {en: Qianru Sun, zh: '12'}\n"})
    assert said[0] == "people.yaml:1: name: '12' is not a name: it has no letter"
