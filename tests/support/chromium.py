"""The browser that shows the tests what only a browser shows: an installed Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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
    """The page at a URL, in a fresh profile of the browser."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.goto(url)
    yield page
    context.close()


def visible_works(page: Page) -> list[str]:
    """The ids of the works that can be seen."""
    ids: list[str] = page.locator(".entry").evaluate_all("all => all.filter(e => e.checkVisibility()).map(e => e.id)")
    return ids
