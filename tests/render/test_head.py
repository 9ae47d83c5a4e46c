"""What a page's head tells search engines and previews."""

from __future__ import annotations

import pytest
from photographs import landscape, saved
from site_under_test import SiteMaker

SITE = (
    "title: Ada\nurl: https://example.org/home/\nprofile: {name: Ada Lovelace, role: Analyst, photo: images/me.png}\n"
)
WORK = "id: w, title: Notes, authors: [Ada Lovelace], venue: Memoirs, year: 1843"
LONG = "Engines that weave algebraic patterns, as looms weave flowers and leaves. " * 4


FILES: dict[str, str | bytes] = {
    "site.yaml": SITE,
    "content/images/me.png": saved(landscape(4, 3), "PNG"),
    "content/images/own.png": saved(landscape(4, 3), "PNG"),
    "content/images/own.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("summary: In short., abstract: At length.", "In short."),
        ("abstract: At length.", "At length."),
        ("track: Essays", "Ada Lovelace. Notes. Memoirs. 1843"),
    ],
)
def test_a_work_is_described_by_its_own_words(site: SiteMaker, fields: str, expected: str) -> None:
    page = site({**FILES, "content/publications.yaml": f"- {{{WORK}, {fields}}}\n"}).build().page("publications/w/")
    assert page.meta("description") == page.meta("og:description") == [expected]


def test_a_description_is_cut_between_words(site: SiteMaker) -> None:
    files = {"content/publications.yaml": f"- {{{WORK}, abstract: '{LONG}'}}\n"}
    (said,) = site({**FILES, **files}).build().page("publications/w/").meta("description")
    assert 140 < len(said) <= 161 and said.endswith("…")
    assert LONG.startswith(said[:-1]) and not LONG[len(said) - 1].isalpha()


def test_other_pages_are_described_by_what_they_are_and_whose(site: SiteMaker) -> None:
    files = {
        "content/pages/a.md": "---\ntitle: Join us\ndescription: How to.\n---\n",
        "content/talks.yaml": "- title: T\n",
    }
    built = site({**FILES, **files}).build()
    described = {path: built.page(path).meta("description")[0] for path in ("", "a/", "talks/")}
    assert described == {"": "Ada Lovelace, Analyst", "a/": "How to.", "talks/": "Talks – Ada Lovelace, Analyst"}


@pytest.mark.parametrize("fields", ["image: images/own.png", "image: images/own.svg", "track: T"])
def test_a_small_picture_or_a_drawing_leaves_the_preview_to_the_sites_card(site: SiteMaker, fields: str) -> None:
    page = site({**FILES, "content/publications.yaml": f"- {{{WORK}, {fields}}}\n"}).build().page("publications/w/")
    assert page.meta("og:image") == ["https://example.org/home/assets/card.png"]


@pytest.mark.parametrize(
    ("language", "date"),
    [("en", "16 June 2019"), ("en-US", "June 16, 2019"), ("de", "16. Juni 2019"), ("tlh", "16 June 2019")],
)
def test_dates_are_written_as_the_language_writes_them(site: SiteMaker, language: str, date: str) -> None:
    talks = {"content/talks.yaml": "- {title: T, date: 2019-06-16}\n"}
    page = site({**FILES, **talks, "site.yaml": f"{SITE}language: {language}\n"}).build().page("talks/")
    assert date in page.text
    assert page.root.get("lang") == language
