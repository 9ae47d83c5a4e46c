"""The preview in a real browser: pages that reload by themselves, keep their place, and say what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from previewed import Preview, previewed
from site_under_test import SiteMaker, SiteUnderTest

if TYPE_CHECKING:
    from playwright.sync_api import Page

SITE = "title: T\nurl: https://a.example/\nprofile: {name: A B}\n"
WORKS = "".join(
    f"- title: The Work Number {number}\n  id: work-{number}\n  year: {2000 + number}\n  abstract: Words of {number}.\n"
    for number in range(30)
)
BROKEN = "- title: A Work\n  yaer: 2019\n"


def a_site(site: SiteMaker) -> SiteUnderTest:
    return site({"site.yaml": SITE, "content/publications.yaml": WORKS})


def opened(tab: Page, preview: Preview, path: str = "") -> None:
    """Opens a page and waits until it listens."""
    noting = "document.addEventListener('LiveReloadConnect', () => { document.documentElement.dataset.listens = ''; })"
    tab.add_init_script(noting)
    tab.goto(preview.url + path)
    tab.locator("html[data-listens]").wait_for(state="attached")


def test_a_saved_work_is_seen_without_a_hand(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/work-7/")
        here.edit("content/publications.yaml", "Number 7\n", "Number Seven\n")
        tab.get_by_role("heading", name="The Work Number Seven").wait_for()


def test_the_place_on_the_page_stays(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/")
        tab.locator("#work-11 details.abstract").evaluate("fold => { fold.open = true; }")
        tab.locator("#work-12").evaluate("work => scrollTo(0, work.getBoundingClientRect().top + scrollY - 10)")
        here.edit("content/publications.yaml", "Number 3\n", "Number Three\n")
        tab.locator("#work-3", has_text="Number Three").wait_for()
        tab.wait_for_function("Math.abs(document.querySelector('#work-12').getBoundingClientRect().top - 10) < 2")
        assert tab.locator("details.abstract[open]").count() == 1
        assert tab.locator("#work-11 details.abstract").get_attribute("open") is not None


def test_a_filter_stays(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/")
        tab.locator(".filter [name=q]").fill("number 1")
        here.edit("content/publications.yaml", "Number 19\n", "Number Nineteen\n")
        tab.locator("#work-19", has_text="Nineteen").wait_for(state="attached")
        tab.locator("#work-3").wait_for(state="hidden")
        assert tab.locator(".filter [name=q]").input_value() == "number 1"


def test_a_style_sheet_is_swapped_without_a_reload(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    here.write({
        "themes/mine/theme.yaml": "parent: folio\n",
        "themes/mine/templates/style.css": "{% include 'folio/style.css' %}\n",
        "site.yaml": f"{SITE}theme: mine\n",
    })  # fmt: skip
    with previewed(here.folder) as preview:
        opened(tab, preview)
        tab.evaluate("window.sameDocument = true")
        here.write({"themes/mine/templates/style.css": "body { outline-width: 7px; }\n"})
        tab.wait_for_function("getComputedStyle(document.body).outlineWidth === '7px'")
        assert tab.evaluate("window.sameDocument") is True


def test_what_is_wrong_lies_over_the_last_good_page_until_it_is_mended(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/")
        here.write({"content/publications.yaml": BROKEN})
        overlay = tab.locator("frontis-overlay")
        overlay.get_by_text("unknown field 'yaer'").wait_for()
        assert overlay.locator("pre").inner_text().splitlines() == ["  yaer: 2019", "  ^"]
        assert overlay.locator(".hint").inner_text() == "did you mean 'year'?"
        overlay.locator(".place").click()
        overlay.get_by_text("(copied)").wait_for()
        assert tab.evaluate("navigator.clipboard.readText()") == "content/publications.yaml:2:3"
        assert tab.locator(".entry").count() == 30
        here.write({"content/publications.yaml": "- title: A Work\n  year: 2019\n"})
        overlay.wait_for(state="detached")
        tab.locator(".entry").first.wait_for()
        assert tab.locator(".entry").count() == 1


def test_it_works_before_the_first_good_build(site: SiteMaker, tab: Page) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": BROKEN})
    with previewed(here.folder) as preview:
        tab.goto(preview.url)
        tab.locator("frontis-overlay").get_by_text("unknown field 'yaer'").wait_for()
        here.write({"content/publications.yaml": "- title: A Work\n  year: 2019\n"})
        tab.get_by_role("link", name="A Work").first.wait_for()
        assert tab.locator("frontis-overlay").count() == 0


def test_a_template_that_fails_on_the_page_leaves_the_last_good_one(site: SiteMaker, tab: Page) -> None:
    here = a_site(site).write({"themes/folio/templates/year.html": "<title>T</title><h1>All is well</h1>\n"})
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/2007/")
        here.write({"themes/folio/templates/year.html": "<title>T</title>\n{{ page.nothing }}\n"})
        overlay = tab.locator("frontis-overlay")
        overlay.get_by_text("has no attribute 'nothing'").wait_for()
        assert overlay.locator(".place").inner_text() == "themes/folio/templates/year.html:2:1"
        assert tab.locator("h1", has_text="All is well").count() == 1
        here.write({"themes/folio/templates/year.html": "<title>T</title><h1>All is well again</h1>\n"})
        tab.get_by_role("heading", name="All is well again").wait_for()
        assert overlay.count() == 0


def test_a_page_of_an_earlier_preview_finds_the_next(site: SiteMaker, tab: Page) -> None:
    here = a_site(site)
    with previewed(here.folder) as preview:
        opened(tab, preview, "publications/work-7/")
        port = preview.host.split(":")[1]
    here.edit("content/publications.yaml", "Number 7\n", "Number Seven\n")
    with previewed(here.folder, "--port", port):
        tab.get_by_role("heading", name="The Work Number Seven").wait_for()


def test_pages_with_a_strict_policy_are_previewed_too(site: SiteMaker, tab: Page) -> None:
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'">"""
    here = a_site(site).write({"themes/folio/templates/home.html": f"<head>{policy}<title>T</title></head>\n"})
    violations: list[str] = []
    tab.on("console", lambda message: violations.append(message.text))
    with previewed(here.folder) as preview:
        opened(tab, preview)
        here.write({"content/publications.yaml": BROKEN})
        tab.locator("frontis-overlay").get_by_text("unknown field 'yaer'").wait_for()
    assert [text for text in violations if "Content Security Policy" in text] == []
