"""What only a browser shows of every theme: folding, schemes, print, narrow screens and what a page asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import shown
from loopback import served
from site_under_test import site_in

from frontis.theme.find import names

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = """
title: Ada Lindqvist
url: https://ada.example.org/
profile: {name: Ada Lindqvist, role: Lecturer, email: ada@example.org, links: {github: ada}}
"""
WORKS = """
- title: Tides in Shallow Harbours
  id: tides
  authors: [Ada Lindqvist*, Jón Þórsson*]
  venue: Journal of Coastal Waters
  year: 2024
  links: {paper: https://papers.example.org/tides.pdf}
  abstract: The moon pulls, and the harbour answers late.
- title: Counting Gulls
  id: gulls
  authors:
  - Jón Þórsson
  - Ada Lindqvist
  - Þórdís Kolbrún Árnadóttir
  - Guðmundur Benediktsson
  - Ragnheiður Guðjónsdóttir
  - The Reykjavík and Faxaflói Society of Patient Observers of Gulls and Terns
  venue: Conference on Patient Observation
  date: 2024-06-02
  highlight: Best Paper Award
  abstract: Gulls move. We wait.
- title: Sand, a History
  id: sand
  type: book
  authors: [Ada Lindqvist]
  year: 2021
  topics: [Grains]
  links: {paper: files/sand.pdf}
  abstract: "Grain by grain: $$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + b_1 + b_2 + b_3 + b_4 + b_5 = 0$$"
"""
PAGES = ("", "publications/", "publications/2024/", "publications/tides/", "404.html")
STRICT = {"content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'self'"}


@pytest.fixture(scope="module", params=names(None))
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a small site is served, in each bundled theme."""
    folder: Path = tmp_path_factory.mktemp("site")
    settings = f"{SITE}theme: {request.param}\n"
    files = {"site.yaml": settings, "content/publications.yaml": WORKS, "content/files/sand.pdf": "%PDF"}
    built = site_in(folder, files).build()
    with served(built.folder) as address:
        yield address


def background(page: Page) -> int:
    """How light the page's ground is, from 0 to 255."""
    return int(
        page.evaluate("""() => {
            const pencil = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
            pencil.fillStyle = getComputedStyle(document.body).backgroundColor;
            pencil.fillRect(0, 0, 1, 1);
            return pencil.getImageData(0, 0, 1, 1).data[1];
        }""")
    )


def test_an_abstract_opens_by_keyboard_without_script(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/", java_script_enabled=False) as page:
        abstract = page.locator("#tides .p-summary")
        assert not abstract.is_visible()
        page.locator("#tides .abstract summary").focus()
        page.keyboard.press("Enter")
        assert abstract.is_visible()


def test_an_open_abstract_takes_the_full_width_below_the_row(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/") as page:
        page.locator("#tides .abstract summary").click()
        row, text = page.locator("#tides .row").bounding_box(), page.locator("#tides .p-summary").bounding_box()
        toggle = page.locator("#tides .bibtex summary").bounding_box()
        assert row and text and toggle
        assert text["width"] == pytest.approx(row["width"], abs=1)
        assert text["y"] > toggle["y"] + toggle["height"] - 1


def test_a_finger_finds_targets_of_44_pixels(browser: Browser, address: str) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    row = ".links a, .row summary, .rows a"
    targets = f"nav a, .ways a, {row}, .filter > :not(output), .foot :is(a, button)"
    seen = "all => all.filter(each => each.checkVisibility()).map(each => each.getBoundingClientRect().height)"
    with shown(browser, "about:blank", **phone) as page:
        for path in PAGES:
            page.goto(address + path)
            heights = page.locator(targets).evaluate_all(seen)
            assert heights and min(heights) >= 43.9, path


def test_names_keep_their_distance_from_the_row_below_them(browser: Browser, address: str) -> None:
    centre_to_row = """work => {
        const name = work.querySelector(".p-author").getBoundingClientRect();
        return work.querySelector(".row").getBoundingClientRect().top - (name.top + name.bottom) / 2;
    }"""
    with shown(browser, f"{address}publications/", has_touch=True) as page:
        assert page.locator("#sand").evaluate(centre_to_row) >= 12  # WCAG 2.5.8: a circle of 24 pixels


def test_a_name_stays_on_one_line_unless_it_is_long(browser: Browser, address: str) -> None:
    lines = "all => all.map(name => name.getClientRects().length)"
    with shown(browser, f"{address}publications/", viewport={"width": 390, "height": 844}) as page:
        *names, society = page.locator("#gulls .p-author").evaluate_all(lines)
        assert set(names) == {1} and society > 1


def test_nothing_of_the_scripts_is_shown_without_them(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/", java_script_enabled=False) as page:
        assert page.locator("button:visible, input:visible, select:visible").count() == 0


def test_bibtex_is_copied(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator("#tides .bibtex summary").click()
        page.locator("#tides .copy").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('@article{'))")


def test_a_reference_is_copied_with_its_italics(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/tides/", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator(".reference").first.get_by_role("button").click()
        page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('Lindqvist, A., & '))")
        pasted = page.evaluate("""async () => {
            const [item] = await navigator.clipboard.read();
            return (await item.getType("text/html")).text();
        }""")
    assert "<i>Journal of Coastal Waters</i>" in pasted


def test_of_the_references_of_a_work_one_is_open(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/tides/", java_script_enabled=False) as page:
        page.get_by_text("Vancouver").click()
        seen = page.locator(".reference p:visible").all_inner_texts()
    assert [text.partition(".")[0] for text in seen] == ["Lindqvist A, Þórsson J"]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_ground_follows_the_system(browser: Browser, address: str, system: str) -> None:
    with shown(browser, address, color_scheme=system) as page:
        assert (background(page) > 200) == (system == "light")


def test_a_chosen_scheme_is_remembered_and_set_before_the_first_paint(browser: Browser, address: str) -> None:
    with shown(browser, address, color_scheme="light") as page:
        page.get_by_role("button", name="Dark").click()
        page.route("**/page.js", lambda route: route.abort())
        page.goto(f"{address}publications/")
        assert background(page) < 60


def test_the_switch_leads_back_to_the_system(browser: Browser, address: str) -> None:
    with shown(browser, address, color_scheme="dark") as page:
        page.get_by_role("button", name="Light").click()
        assert background(page) > 200
        page.locator(".scheme button").first.click()
        assert background(page) < 60
        assert page.evaluate("localStorage.length") == 0


def test_print_opens_abstracts_and_leaves_out_what_is_for_the_screen(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/", color_scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator("#tides .p-summary").is_visible()
        assert page.locator("nav:visible, button:visible, summary:visible, #tides .bibtex pre:visible").count() == 0
        assert background(page) == 255
        assert page.get_by_text("ada@example.org").locator("visible=true").count()


def test_print_spells_links_also_to_files_of_the_site_and_leaves_no_heading_over_nothing(
    browser: Browser, address: str
) -> None:
    silent = (
        "links => links.filter(link => getComputedStyle(link, '::after').content === 'none').map(link => link.href)"
    )
    with shown(browser, f"{address}publications/") as page:
        page.emulate_media(media="print")
        assert page.locator(".links a").count() == 2
        assert page.locator(".links a").evaluate_all(silent) == []
        assert page.locator("main h2:visible").all_inner_texts() == ["2024", "2021"]


def test_paper_spells_addresses_without_their_scheme(browser: Browser, address: str) -> None:
    spelled = "link => [getComputedStyle(link, '::after').content, link.href.split('://')[1]]"
    with shown(browser, f"{address}publications/") as page:
        page.pdf()
        page.emulate_media(media="print")
        content, url = page.locator(".links a[href*='://']").first.evaluate(spelled)
        assert content.strip('"').strip() == url
        content, _ = page.locator(".links a[href$='/files/sand.pdf']").evaluate(spelled)
        assert content.strip('"').strip() == "ada.example.org/files/sand.pdf"


def test_paper_shows_folded_names_but_in_a_list_not_hundreds_of_them(browser: Browser, tmp_path: Path) -> None:
    names = {
        work: ", ".join(f"{work} {number}" for number in range(count)) for work, count in (("Few", 50), ("Many", 90))
    }
    works = "".join(f"- {{title: {work}, id: {work}, authors: [{each}]}}\n" for work, each in names.items())
    settings = {"site.yaml": SITE + "publications: {et_al_after: 8}\n", "content/publications.yaml": works}
    shown_names = {"publications/": ["Few"], "publications/Many/": ["Many"]}
    with served(site_in(tmp_path, settings).build().folder) as address, shown(browser, address) as page:
        page.emulate_media(media="print")
        for path, expected in shown_names.items():
            page.goto(address + path)
            last = page.locator(".p-author:is(:text('Few 49'), :text('Many 89')):visible").all_inner_texts()
            assert [name.split()[0] for name in last] == expected


def test_a_printed_home_page_says_how_to_reach_the_person(browser: Browser, address: str) -> None:
    after = "link => getComputedStyle(link, '::after').content"
    with shown(browser, address) as page:
        page.emulate_media(media="print")
        github = page.locator(".contact a[href='https://github.com/ada']")
        assert github.is_visible() and "github.com/ada" in github.evaluate(after)
        assert page.locator(":is(.address, .contact):has-text('ada@example.org'):visible").count() > 0


def test_a_long_formula_of_an_open_abstract_scrolls_by_itself(browser: Browser, address: str) -> None:
    with shown(browser, f"{address}publications/", viewport={"width": 320, "height": 640}) as page:
        page.locator("#sand .abstract summary").click()
        assert page.locator("#sand math").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("theme", names(None))
def test_years_and_menu_never_run_out_of_the_screen(browser: Browser, tmp_path: Path, theme: str) -> None:
    works = "".join(f"- {{title: Sand {year}, year: {year}}}\n" for year in range(2006, 2022))
    settings = {"site.yaml": f"{SITE}theme: {theme}\n", "content/publications.yaml": works}
    with served(site_in(tmp_path, settings).build().folder) as address, shown(browser, address) as page:
        page.goto(f"{address}publications/")
        for width in (320, 480, 704, 768, 960, 1000, 1152):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_no_page_scrolls_sideways_at_320_pixels(browser: Browser, address: str) -> None:
    with shown(browser, "about:blank", viewport={"width": 320, "height": 640}) as page:
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_a_page_asks_its_own_origin_alone_and_keeps_a_strict_policy(browser: Browser, address: str) -> None:
    asked, said = set[str](), list[str]()
    addresses = [address + path for path in PAGES]
    with shown(browser, "about:blank") as page:
        page.on("request", lambda request: asked.add(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.route(lambda url: url in addresses, lambda route: route.fulfill(response=route.fetch(), headers=STRICT))
        for each in addresses:
            page.goto(each)
    assert set(addresses) <= asked
    assert {url for url in asked if not url.startswith(address)} == set()
    assert said == []


def test_the_first_tab_stop_skips_to_the_content(browser: Browser, address: str) -> None:
    with shown(browser, address) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "_main"
