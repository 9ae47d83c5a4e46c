"""The browser that shows the tests what only a browser shows: an installed Chromium, driven by Playwright."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PROGRAMS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
QUIET = (
    "--no-sandbox",  # Chromium's own sandbox doesn't start as root; the pages are ours
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
)
MISSING = "no Chromium is installed: `make test BROWSER=1` installs one, or set CHROMIUM to its program"


def find_chromium() -> str | None:
    """The program: `CHROMIUM` from the environment, else the first one installed."""
    found = (shutil.which(program) for program in (os.environ.get("CHROMIUM", ""), *PROGRAMS, *MAC_PROGRAMS) if program)
    return next(filter(None, found), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def shown(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """The page at a URL, in a tab of its own; nothing that pages store is left for the next."""
    page = _profile(browser, json.dumps(options)).new_page()
    try:
        page.goto(url)
        yield page
    finally:
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear()")
        page.close()


@cache
def _profile(browser: Browser, options: str) -> BrowserContext:
    """A profile for all pages with the same options, whose window stays open: a new one takes longer than a page."""
    profile = browser.new_context(**json.loads(options))
    profile.new_page()
    return profile


def visible_works(page: Page) -> list[str]:
    """The ids of the works that can be seen."""
    ids: list[str] = page.locator(".entry").evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.id)")
    return ids
