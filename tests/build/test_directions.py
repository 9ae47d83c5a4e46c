"""Texts that run the other way than their page."""

from __future__ import annotations

from typing import Any

from pages import Page, text, words
from site_under_test import SiteMaker

ARABIC = "تحليل الكلمات المستعارة في BERT."
WORKS = f"""
- id: english
  title: What is a Loanword?
  authors: [Lena Sayegh]
  summary: Ten words, and where they came from!
  abstract: |
    An abstract in English.

    - A list,
    - of two.
- id: arabic
  title: BERT نموذج للكلمات المستعارة
  abstract: {ARABIC}
"""
SITE: dict[str, str | bytes] = {"content/publications.yaml": WORKS}


def site_yaml(language: str) -> dict[str, str | bytes]:
    """The settings of a site in this language alone."""
    settings = "title: Lena\nurl: https://l.example.org/\nprofile: {name: Lena, email: lena@example.org}\n"
    return {"site.yaml": f"{settings}language: {language}\n"}


def turned(page: Page, css_class: str) -> list[tuple[str | None, str]]:
    """The directions of what stands in an element, each with the tag that says it."""
    return [(each.get("dir"), each.tag) for part in page.all(css_class) for each in part.iter() if _turns(each)]


def _turns(element: Any) -> bool:
    return element.get("dir") in ("ltr", "rtl")


def test_an_english_abstract_on_an_arabic_page_runs_from_left_to_right(site: SiteMaker) -> None:
    page = site(SITE | site_yaml("ar")).build().page("publications/english/")
    assert page.root.get("dir") == "rtl"
    assert turned(page, "p-summary") == [("ltr", "p"), ("ltr", "ul")]
    assert turned(page, "summary") == turned(page, "p-name") == [("ltr", "span")]


def test_what_is_most_arabic_runs_as_the_page_wherever_it_begins(site: SiteMaker) -> None:
    page = site(SITE | site_yaml("ar")).build().page("publications/arabic/")
    assert turned(page, "p-summary") == turned(page, "p-name") == []


def test_an_arabic_abstract_on_an_english_page_runs_from_right_to_left(site: SiteMaker) -> None:
    page = site(SITE | site_yaml("en")).build().page("publications/arabic/")
    assert [(each.get("dir"), words(text(each))) for each in page.all("p-summary")[0].iter("p")] == [("rtl", ARABIC)]


def test_a_turned_title_stays_bare_where_no_element_may_stand(site: SiteMaker) -> None:
    built = site(SITE | site_yaml("ar")).build()
    page = built.page("publications/english/")
    assert page.title.startswith("What is a Loanword?")
    assert [each.title for each in built.page("publications/").works] == [
        "What is a Loanword?",
        "BERT نموذج للكلمات المستعارة",
    ]


def test_addresses_on_paper_stand_apart_from_the_words_around_them(site: SiteMaker) -> None:
    (address,) = site(SITE | site_yaml("ar")).build().page("publications/").all("address")
    assert [text(each) for each in address.iter("bdi")] == ["lena@example.org", "https://l.example.org/"]
    assert words(text(address)) == "lena@example.org، https://l.example.org/"
