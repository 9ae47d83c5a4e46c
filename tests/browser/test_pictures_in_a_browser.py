"""What a browser asks for of the pictures of a page, in every theme: never more than it shows, and nothing jumps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import shown
from loopback import served
from photographs import photograph
from site_under_test import SiteUnderTest, site_in

from frontis.theme.find import names

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Byron, photo: images/ada.jpg}\n"
WORKS = "".join(
    f"- {{id: work-{n}, title: Engine, year: {1843 - n}, selected: true, image: images/p{n}.jpg, image_alt: P}}\n"
    for n in range(12)
)


@pytest.fixture(scope="module")
def with_photographs(tmp_path_factory: pytest.TempPathFactory) -> SiteUnderTest:
    """A site with photographs, of which the smaller forms are made once for all themes."""
    files: dict[str, str | bytes] = {"site.yaml": SITE, "content/publications.yaml": WORKS}
    files |= {f"content/images/p{n}.jpg": photograph(1600 + n, 1200) for n in range(12)}
    files["content/images/ada.jpg"] = photograph(1200, 1200)
    return site_in(tmp_path_factory.mktemp("site"), files)


@pytest.fixture(scope="module", params=names(None))
def address(request: pytest.FixtureRequest, with_photographs: SiteUnderTest) -> Iterator[str]:
    """Where the site is served, in each bundled theme."""
    with_photographs.write({"site.yaml": f"{SITE}theme: {request.param}\n"})
    built = with_photographs.build()
    with served(Path(built.folder)) as address:
        yield address


LOOK_AT_ALL = """async () => {
    for (const image of [...document.images].filter(image => image.checkVisibility())) {
        image.scrollIntoView();
        if (!image.complete) await new Promise(done => image.onload = image.onerror = done);
    }
    return [...document.images].filter(image => image.complete && image.currentSrc && image.clientWidth)
        .map(image => [image.currentSrc, image.clientWidth]);
}"""
"""Reads the page down to its last picture, and gives all that were loaded with their widths."""


@contextmanager
def opened(browser: Browser, address: str, width: int, density: float) -> Iterator[Page]:
    window = {"width": width, "height": 800}
    with shown(browser, address, viewport=window, device_scale_factor=density) as page:
        yield page


@pytest.mark.parametrize("path", ["", "publications/", "publications/work-0/"])
@pytest.mark.parametrize(("width", "density"), [(390, 3), (1280, 1)])
def test_no_picture_is_much_larger_than_it_is_shown(
    browser: Browser, address: str, path: str, width: int, density: float
) -> None:
    with opened(browser, f"{address}{path}", width, density) as page:
        loaded = page.evaluate(LOOK_AT_ALL)
    widest: dict[str, int] = {}  # a browser that has a larger form already shows it in small places too
    for source, seen in loaded:
        widest[source] = max(seen, widest.get(source, 0))
    assert widest
    for source, seen in widest.items():
        made = int(source.rpartition("-")[2].removesuffix(".webp"))
        assert made <= max(320, 3 * seen * density), source


def test_what_is_seen_at_once_does_not_wait_and_what_is_not_does(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}publications/", 1280, 1) as page:
        waiting = page.evaluate(
            """[...document.images].filter(image => image.checkVisibility())
               .map(image => [image.getBoundingClientRect().top < innerHeight, image.loading])"""
        )
    assert not [loading for seen, loading in waiting[:6] if seen and loading == "lazy"]
    assert waiting[-1] == [False, "lazy"]
