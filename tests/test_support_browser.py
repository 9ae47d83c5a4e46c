"""The tests' browser and web server: a page served from a folder is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chromium import shown
from loopback import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_a_served_page_is_shown(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Notes</title>", encoding="utf-8")
    with served(tmp_path) as address, shown(browser, address) as page:
        assert page.title() == "Notes"


def test_what_a_page_keeps_is_not_there_for_the_next(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    with served(tmp_path) as address:
        with shown(browser, address) as page:
            assert page.evaluate("localStorage.note = sessionStorage.note = 'kept'") == "kept"
        with shown(browser, address) as page:
            assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
