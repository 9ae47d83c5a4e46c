"""The tests' browser and web server: a page served from a folder is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import MISSING, find_chromium
from loopback import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.skipif(not find_chromium(), reason=MISSING)


def test_a_served_page_is_shown(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Notes</title>", encoding="utf-8")
    with served(tmp_path) as address:
        page = browser.new_page()
        page.goto(address)
        assert page.title() == "Notes"
        page.close()
