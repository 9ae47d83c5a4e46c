"""OpenGraph tags of pages that are shared."""

from __future__ import annotations

import pytest

from frontis.formats.opengraph import SharedPage, SharedPicture, locale, tags

PAGE = SharedPage(title="Meta-Learning", url="https://mira.example.org/x/", site_name="Mira", language="en")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "en_US"),
        ("en-GB", "en_GB"),
        ("de", "de_DE"),
        ("zh-Hans-CN", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("pt-br", "pt_BR"),
        ("qqq", ""),
    ],
)
def test_a_locale_has_a_territory(language: str, expected: str) -> None:
    assert locale(language) == expected


def test_a_page_has_the_four_required_properties_but_none_that_is_empty() -> None:
    found = dict(tags(PAGE))
    assert found["og:title"] == "Meta-Learning"
    assert found["og:type"] == "website"
    assert found["og:url"] == "https://mira.example.org/x/"
    assert not any(name.startswith(("og:image", "og:description", "article:")) for name in found)


@pytest.mark.parametrize(("size", "card"), [((1200, 630), "summary_large_image"), ((400, 400), "summary")])
def test_only_a_wide_picture_is_shown_large(size: tuple[int, int], card: str) -> None:
    picture = SharedPicture("https://mira.example.org/x.png", *size, alt="A plot\nof loss")
    found = dict(tags(SharedPage(title="T", url="u", site_name="s", language="en", picture=picture)))
    assert found["twitter:card"] == card
    assert found["og:image:width"] == str(size[0])
    assert found["og:image:alt"] == "A plot of loss"


def test_an_article_names_each_author_and_its_date() -> None:
    page = SharedPage(
        title="T", url="u", site_name="s", language="en", kind="article", published="2019", authors=("A", "B")
    )
    found = tags(page)
    assert [content for name, content in found if name == "article:author"] == ["A", "B"]
    assert ("article:published_time", "2019") in found
