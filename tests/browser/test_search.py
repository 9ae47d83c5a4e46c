"""The search over all pages, in the dialog that every page has and on the page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import shown
from loopback import served
from site_under_test import site_in

from frontis.text.folding import folded

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = "title: Ada Lindqvist\nurl: https://ada.example.org/\nprofile: {name: Ada Lindqvist}\n"
WORKS = """
- {title: Tides and Gulls, id: tides, authors: [Ada Lindqvist, Jón Þórsson], venue: Coastal Waters, year: 2024,
   abstract: The pebbles wander.}
- {title: Counting Gulls, id: gulls, authors: [Jón Þórsson], venue: Patient Observation, year: 2023, type: book,
   keywords: [pebbles]}
- {title: 论海鸥, id: haiou, authors: [Ada Lindqvist], year: 2021}
- {title: Sand, id: sand, year: 2020, abstract: Grains}
"""
WORKS += "".join(f"- {{title: Nothing Much, id: other-{number}, year: 2019}}\n" for number in range(6))
TALKS = "- {title: What Gulls Know, id: knowing, event: Bird Day, date: 2022-05-01}\n"
STRICT = {"content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'self'"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with a search is served."""
    folder: Path = tmp_path_factory.mktemp("search")
    files = {"site.yaml": SITE, "content/publications.yaml": WORKS, "content/talks.yaml": TALKS}
    with served(site_in(folder, files).build().folder) as address:
        yield address


def results(page: Page) -> list[str]:
    """What is found, as shown."""
    return [" ".join(each.split()) for each in page.locator(".found li").all_inner_texts()]


def look_for(page: Page, words: str) -> list[str]:
    """Types into the open search and gives what it finds."""
    page.locator(".search [name=q]").fill(words)
    page.locator(".search output:not(:empty)").wait_for(state="attached")
    return results(page)


def test_a_slash_opens_the_search_and_titles_come_first(browser: Browser, home: str) -> None:
    with shown(browser, home) as page:
        page.keyboard.press("/")
        page.locator("dialog[open]").wait_for()
        found = look_for(page, "gul")
        assert found == [
            "Tides and Gulls Journal article, 2024",
            "Counting Gulls Book, 2023",
            "What Gulls Know Talk, 2022",
        ]
        assert page.locator(".search output").inner_text() == "Results: 3"


LOOKED_FOR = [
    ("thorsson", ["Tides and Gulls", "Counting Gulls"]),
    ("JÓN obs", ["Counting Gulls"]),
    ("海鸥", ["论海鸥"]),
    ("bird", ["What Gulls Know"]),
    ("counting", ["Counting Gulls"]),
    ("unting", []),
    ("2023", ["2023", "Counting Gulls"]),
    ("coastal", ["Coastal Waters", "Tides and Gulls"]),
]


@pytest.mark.parametrize(("words", "expected"), LOOKED_FOR)
def test_words_are_found_by_their_beginnings(browser: Browser, home: str, words: str, expected: list[str]) -> None:
    with shown(browser, f"{home}search/") as page:
        look_for(page, words)
        assert page.locator(".found a").all_inner_texts() == expected


def test_words_of_abstracts_are_found_after_those_of_names(browser: Browser, home: str) -> None:
    with shown(browser, f"{home}search/") as page:
        page.locator(".search [name=q]").fill("wander")
        page.locator(".found a").wait_for()
        assert results(page) == ["Tides and Gulls Journal article, 2024"]
        assert look_for(page, "pebbles") == ["Counting Gulls Book, 2023", "Tides and Gulls Journal article, 2024"]


def test_abstracts_are_searched_in_the_language_of_the_page(browser: Browser, tmp_path: Path) -> None:
    with (
        served(site_in(tmp_path, "languages").build().folder) as address,
        shown(browser, f"{address}zh/search/") as page,
    ):
        page.locator(".search [name=q]").fill("贸易路线")
        page.locator(".found a[href$='/zh/publications/tea/']").wait_for()
        page.locator(".search [name=q]").fill("caravans")
        page.locator(".search output", has_text="没有").wait_for(state="attached")


def test_a_result_is_chosen_by_keyboard(browser: Browser, home: str) -> None:
    with shown(browser, home) as page:
        page.get_by_role("link", name="Search").click()
        page.locator("dialog[open]").wait_for()
        look_for(page, "gulls")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/publications/gulls/")


def test_enter_leads_to_the_first_result(browser: Browser, home: str) -> None:
    with shown(browser, home) as page:
        page.keyboard.press("/")
        page.locator("dialog[open]").wait_for()
        look_for(page, "what gulls")
        page.keyboard.press("Enter")
        page.wait_for_url("**/talks/#knowing")


def test_escape_closes_the_search_and_gives_the_focus_back(browser: Browser, home: str) -> None:
    with shown(browser, home) as page:
        page.get_by_role("link", name="Search").focus()
        page.keyboard.press("Enter")
        page.locator("dialog[open]").wait_for()
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0
        assert page.evaluate("document.activeElement.className") == "find"


def test_the_key_can_be_switched_off(browser: Browser, home: str) -> None:
    with shown(browser, f"{home}search/") as page:
        page.get_by_label("The key / opens the search").uncheck()
        page.goto(home)
        page.keyboard.press("/")
        page.get_by_role("link", name="Search").click()
        page.locator("dialog[open]").wait_for()
        assert page.locator("dialog").count() == 1
        assert not page.get_by_label("The key / opens the search").is_checked()


def test_one_search_opens_however_often_the_key_is_pressed(browser: Browser, home: str) -> None:
    press = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable: true}))"
    with shown(browser, home) as page:
        page.evaluate(f"() => {{ {press}; {press}; {press}; }}")
        page.locator("dialog[open]").first.wait_for()
        assert look_for(page, "counting") == ["Counting Gulls Book, 2023"]
        assert page.locator("dialog").count() == 1


def test_a_slash_in_a_field_is_a_slash(browser: Browser, home: str) -> None:
    with shown(browser, f"{home}publications/") as page:
        page.locator(".filter [name=q]").press_sequentially("a/b")
        assert page.locator(".filter [name=q]").input_value() == "a/b"
        assert page.locator("dialog").count() == 0


def test_an_address_brings_its_search_along(browser: Browser, home: str) -> None:
    with shown(browser, f"{home}search/?q=counting") as page:
        page.locator(".found a").first.wait_for()
        assert page.locator(".found a").all_inner_texts() == ["Counting Gulls"]
        look_for(page, "tides")
        assert page.evaluate("location.search") == "?q=tides"


def test_the_filter_of_all_works_takes_over_what_is_looked_for(browser: Browser, home: str) -> None:
    with shown(browser, f"{home}search/") as page:
        look_for(page, "grains")
        page.get_by_role("link", name="Look in the abstracts").click()
        page.wait_for_url("**/publications/?q=grains")
        page.locator(".filter output", has_text="1 of 10 works").wait_for(state="attached")


def test_the_index_is_fetched_when_the_search_opens_and_under_a_strict_policy(browser: Browser, home: str) -> None:
    asked, said = list[str](), list[str]()
    with shown(browser, "about:blank") as page:
        page.on("request", lambda request: asked.append(request.url.removeprefix(home)))
        page.on("console", lambda message: said.append(message.text))
        page.route(home, lambda route: route.fulfill(response=route.fetch(), headers=STRICT))
        page.goto(home)
        assert {"search.json", "assets/search.js"}.isdisjoint(asked)
        page.keyboard.press("/")
        page.locator("dialog[open]").wait_for()
        look_for(page, "gulls")
    assert "search.json" in asked
    assert said == []


def test_without_scripts_the_search_is_a_page_that_leads_to_the_lists(browser: Browser, home: str) -> None:
    with shown(browser, home, java_script_enabled=False) as page:
        page.get_by_role("link", name="Search").click()
        assert page.locator("input:visible").count() == 0
        assert page.locator("main").get_by_role("link", name="Publications").is_visible()
        assert page.locator("main").get_by_role("link", name="2023").is_visible()


TEXTS = [
    "Müller–Łukasz",
    "Þórsson's “Æther”",
    "STRASSE Straße",
    "İstanbul",
    "ﬁne\u00adprint",
    "Ελλάς Ελλάδα",
    "naïve 2×²",
]


def test_scripts_fold_texts_as_the_generator_does(browser: Browser, home: str) -> None:
    fold = f"async texts => {{ const m = await import('{home}assets/folding.js'); return texts.map(m.folded); }}"
    with shown(browser, home) as page:
        assert page.evaluate(fold, TEXTS) == [folded(text) for text in TEXTS]
