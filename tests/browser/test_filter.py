"""The filter of the list of works, as a reader with a browser meets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import shown, visible_works
from loopback import served
from site_under_test import site_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = "title: Ada Lindqvist\nurl: https://ada.example.org/\nprofile: {name: Ada Lindqvist}\n"
WORKS = """
- {title: Tides, id: tides, authors: [Ada Lindqvist, Jón Þórsson], venue: Coastal Waters, venue_short: CW, year: 2024,
   topics: [Harbours, Moon], abstract: The moon pulls., selected: true}
- {title: Counting Gulls, id: gulls, authors: [Jón Þórsson], venue: Patient Observation, year: 2024,
   highlight: [Best Paper Award, "Oral, 3%"], topics: [Birds], abstract: Gulls move.}
- {title: Sand, id: sand, type: book, authors: [Ada Lindqvist], year: 2021, abstract: Grains.}
"""
OTHERS = [f"other-{number}" for number in range(7)]
WORKS += "".join(f"- {{title: Nothing Much, id: {other}, type: report, year: 2019}}\n" for other in OTHERS)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a list of three works, which every filter tells apart, and others."""
    folder: Path = tmp_path_factory.mktemp("filter")
    built = site_in(folder, {"site.yaml": SITE, "content/publications.yaml": WORKS}).build()
    with served(built.folder) as address:
        yield f"{address}publications/"


def wait_for_works(page: Page, *ids: str) -> None:
    """Until these works and no others are seen."""
    seen = "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility()).map(e => e.id).join()"
    page.wait_for_function(f"{seen} === '{','.join(ids)}'")


def test_the_filter_finds_words_without_case_and_accents(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        page.get_by_role("searchbox").fill("JON thorsson patient")
        wait_for_works(page, "gulls")
        assert page.locator("h2:visible", has_text="2021").count() == 0
        assert page.locator("output").inner_text() == "1 of 10 works"


def test_the_labels_of_toggles_are_no_words_of_a_work(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        page.get_by_role("searchbox").fill("abstract")
        page.locator(".no-match").wait_for()
        assert visible_works(page) == []


FACETS = [
    ("year=2021", ["sand"]),
    ("type=book", ["sand"]),
    ("topic=moon", ["tides"]),
    ("venue=cw", ["tides"]),
    ("highlight=oral", ["gulls"]),
    ("selected=yes", ["tides"]),
    ("year=2024&q=gulls", ["gulls"]),
    ("topic=birds&selected=yes", []),
    ("q=harbours", ["tides"]),
]


@pytest.mark.parametrize(("query", "expected"), FACETS)
def test_an_address_brings_its_filter_along(browser: Browser, works: str, query: str, expected: list[str]) -> None:
    with shown(browser, f"{works}?{query}") as page:
        wait_for_works(page, *expected)


def test_a_list_that_is_not_in_the_order_of_years_is_filtered_too(browser: Browser, tmp_path: Path) -> None:
    by_type = SITE + "publications: {group_by: type}\n"
    works = WORKS.replace("type: report", "type: article-journal")
    built = site_in(tmp_path, {"site.yaml": by_type, "content/publications.yaml": works}).build()
    with served(built.folder) as address:
        for query, expected in FACETS[1:6]:
            with shown(browser, f"{address}publications/?{query}") as page:
                wait_for_works(page, *expected)


def test_each_choice_is_a_step_for_the_back_button(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        page.locator(".facets summary").click()
        page.locator("[name=year]").select_option("2024")
        page.get_by_label("Selected works").check()
        page.wait_for_url("**/publications/?year=2024&selected=yes")
        page.go_back()
        wait_for_works(page, "tides", "gulls")
        page.go_back()
        wait_for_works(page, "tides", "gulls", "sand", *OTHERS)
        page.go_forward()
        assert page.locator("[name=year]").input_value() == "2024"


def test_typed_words_are_in_the_address_and_no_step(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        before = page.evaluate("history.length")
        page.get_by_role("searchbox").press_sequentially("gulls")
        page.wait_for_url("**/publications/?q=gulls")
        assert page.evaluate("history.length") == before


def test_a_filter_without_a_match_says_so_and_offers_a_way_back(browser: Browser, works: str) -> None:
    with shown(browser, f"{works}?q=zeppelin&selected=yes") as page:
        page.get_by_role("button", name="All publications").click()
        wait_for_works(page, "tides", "gulls", "sand", *OTHERS)
        page.wait_for_url("**/publications/")
        assert page.evaluate("document.activeElement.name") == "q"


def test_all_abstracts_open_and_close_also_those_that_are_filtered_out(browser: Browser, works: str) -> None:
    with shown(browser, f"{works}?q=gulls") as page:
        page.get_by_role("button", name="Open all abstracts").click()
        assert page.locator(".p-summary:visible").count() == 1
        page.get_by_role("searchbox").fill("")
        wait_for_works(page, "tides", "gulls", "sand", *OTHERS)
        assert page.locator(".p-summary:visible").count() == 3
        page.get_by_role("button", name="Close all abstracts").click()
        assert page.locator(".p-summary:visible").count() == 0


def test_what_narrows_down_is_folded_until_it_does(browser: Browser, works: str) -> None:
    with shown(browser, works, **PHONE) as page:
        assert not page.locator("[name=year]").is_visible()
        page.locator(".facets summary").tap()
        assert page.locator("[name=year]").is_visible()
    with shown(browser, f"{works}?year=2021&selected=yes", **PHONE) as page:
        assert page.locator("[name=year]").is_visible()
        assert page.locator(".facets summary").get_attribute("data-active") == "2"


def test_what_narrows_down_is_unfolded_and_reached_by_keyboard(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        assert not page.locator("[name=year]").is_visible()
        page.get_by_role("searchbox").focus()
        for key in ("Tab", "Enter", "Tab"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.name") == "year"


def test_typing_moves_nothing_above_the_list(browser: Browser, works: str) -> None:
    with shown(browser, works) as page:
        place = "document.querySelector('.works').getBoundingClientRect().top"
        before = page.evaluate(place)
        page.get_by_role("searchbox").fill("gulls")
        wait_for_works(page, "gulls")
        assert page.evaluate(place) == pytest.approx(before, abs=0.1)


def test_all_abstracts_of_a_home_page_with_all_works_open_at_once(browser: Browser, tmp_path: Path) -> None:
    files = {"site.yaml": f"{SITE}home: [publications]\n", "content/publications.yaml": WORKS}
    with served(site_in(tmp_path, files).build().folder) as address, shown(browser, address) as page:
        page.get_by_role("button", name="Open all abstracts").click()
        assert page.locator(".p-summary:visible").count() == 3


@pytest.mark.parametrize("group_by", ["year", "none"])
def test_of_a_long_list_only_works_near_the_screen_are_laid_out_until_it_is_printed(
    browser: Browser, tmp_path: Path, group_by: str
) -> None:
    works = "".join(f"- {{title: Work {n}, id: w{n}, year: {2000 + n % 9}, abstract: Words.}}\n" for n in range(70))
    files = {"site.yaml": f"{SITE}publications: {{group_by: {group_by}}}\n", "content/publications.yaml": works}
    seen = "e => e.checkVisibility({contentVisibilityAuto: true})"
    laid_out = f"[...document.querySelectorAll('.authors, .row')].filter({seen}).length"
    with served(site_in(tmp_path, files).build().folder) as address, shown(browser, f"{address}publications/") as page:
        assert 0 < page.evaluate(laid_out) < 70
        page.emulate_media(media="print")
        assert page.evaluate(laid_out) == 70


def test_no_picture_covers_the_year_of_a_filtered_list(browser: Browser, tmp_path: Path) -> None:
    works = "".join(f"- {{title: Work {n}, id: w{n}, year: 2020, image: a.svg}}\n" for n in range(10))
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>'
    files = {"site.yaml": SITE, "content/publications.yaml": works, "content/a.svg": drawing}
    edges = "[h2.querySelector('a').getBoundingClientRect().bottom, picture.getBoundingClientRect().top]"
    built = site_in(tmp_path, files).build().folder
    wide = {"width": 1280, "height": 800}
    with served(built) as address, shown(browser, f"{address}publications/?q=7", viewport=wide) as page:
        wait_for_works(page, "w7")
        found = "const h2 = document.querySelector('.group h2'), picture = document.querySelector('#w7 img')"
        year, picture = page.evaluate(f"() => {{ {found}; return {edges}; }}")
        assert year <= picture


@pytest.mark.parametrize("theme", ["folio", "atlas"])
@pytest.mark.parametrize(("words", "found"), [("grains", "sand"), ("patient", "gulls")])
def test_what_is_found_begins_where_the_list_began(
    browser: Browser, tmp_path: Path, theme: str, words: str, found: str
) -> None:
    first = "[...document.querySelectorAll('.entry')].find(e => e.checkVisibility()).getBoundingClientRect().top"
    built = site_in(tmp_path, {"site.yaml": f"{SITE}theme: {theme}\n", "content/publications.yaml": WORKS}).build()
    with served(built.folder) as address, shown(browser, f"{address}publications/") as page:
        before = page.evaluate(first)
        page.get_by_role("searchbox").fill(words)
        wait_for_works(page, found)
        assert page.evaluate(first) == pytest.approx(before, abs=1)


@pytest.mark.parametrize("theme", ["folio", "faculty", "atlas"])
def test_nothing_covers_the_count_of_what_is_found(browser: Browser, tmp_path: Path, theme: str) -> None:
    files = {"site.yaml": f"{SITE}theme: {theme}\n", "content/publications.yaml": WORKS}
    with (
        served(site_in(tmp_path, files).build().folder) as address,
        shown(browser, f"{address}publications/?selected=yes", viewport={"width": 1280, "height": 800}) as page,
    ):
        wait_for_works(page, "tides")
        edges = (
            "for (const y of [box.top + 2, box.bottom - 2]) if (document.elementFromPoint(box.left + 5, y) !== count)"
        )
        found = "const count = document.querySelector('.filter output'), box = count.getBoundingClientRect()"
        assert page.evaluate(f"() => {{ {found}; {edges} return y; return null; }}") is None
