"""Pages of a preview in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from chromium import shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that may use the clipboard."""
    allowed = ["clipboard-read", "clipboard-write"]
    with shown(browser, "about:blank", viewport={"width": 1000, "height": 700}, permissions=allowed) as page:
        page.set_default_timeout(10_000)
        yield page
