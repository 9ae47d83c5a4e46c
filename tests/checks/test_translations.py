"""What is translated in part is told by `check`, and by `check` alone."""

from __future__ import annotations

from site_under_test import SiteMaker

SITE = "title: T\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\nlanguage: [en, zh, de]\n"
WORK = "- {title: TITLE, authors: [Ada Lovelace], venue: V, year: 1843, summary: SUMMARY}\n"


def warnings(site: SiteMaker, title: str, summary: str = "S", settings: str = SITE) -> list[str]:
    """What `check` says of a work with this title and summary."""
    work = WORK.replace("TITLE", title).replace("SUMMARY", summary)
    here = site({"site.yaml": settings, "content/publications.yaml": work})
    assert here.build().outcome.warnings == []
    return [each.partition(": warning: ")[2] for each in here.run("check").warnings]


def test_a_text_that_lacks_some_languages_is_told(site: SiteMaker) -> None:
    assert warnings(site, "{en: A, zh: 一}") == ["title: no text in 'de'; summary: no text in 'zh'"]


def test_a_text_in_all_languages_or_only_in_the_first_is_as_it_should_be(site: SiteMaker) -> None:
    assert warnings(site, "A") == []
    assert warnings(site, "{en: A, zh: 一, de: A}", "{en: S, zh: 二, de: S}") == []


def test_a_site_of_one_language_hears_nothing_of_it(site: SiteMaker) -> None:
    assert warnings(site, "A", settings=SITE.replace("[en, zh, de]", "en")) == []


def test_a_title_in_the_works_own_language_needs_no_other(site: SiteMaker) -> None:
    assert warnings(site, "A, language: de", "{en: S, zh: 二, de: S}") == []
