"""What only faculty has: a column of pictures and plates, and the years of a page always in view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from chromium import shown as shown_in
from loopback import served
from pages import Page, text, words
from photographs import landscape, saved
from site_under_test import BuiltSite, SiteMaker, site_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WINDOW = {"width": 1280, "height": 900}
SITE = (
    "title: Ada\nurl: https://ada.example.org/\ntheme: faculty\nprofile: {name: Ada Lovelace, photo: images/ada.png}\n"
)
WORKS = """
- {title: Notes on the Engine, authors: [Ada Lovelace], venue: Scientific Memoirs, venue_short: SM, year: 1843,
   image: images/ada.png, abstract: Engines.}
- {title: On Cards, authors: [Ada Lovelace], venue: Scientific Memoirs, venue_short: SM, year: 1844, highlight: Oral}
- {title: On Looms, type: patent, authors: [Ada Lovelace], year: 1845}
""" + "".join(f"- {{title: Letter {year}, type: report, year: {year}}}\n" for year in range(1800, 1840))


def files(options: str = "{}") -> dict[str, str | bytes]:
    """A site of some works, one with a picture."""
    return {
        "site.yaml": f"{SITE}theme_options: {options}\n",
        "content/publications.yaml": WORKS,
        "content/images/ada.png": saved(landscape(320, 200), "PNG"),
    }


def plates(page: Page) -> list[str]:
    """What stands where works have no picture."""
    return [words(text(plate)) for work in page.works for plate in work.all("plate")]


def years(page: Page) -> list[tuple[str, str]]:
    """Where the links to the years lead, and what they say."""
    bars = page.root.xpath("//nav[contains(@class, 'jump')]")
    return [(link.get("href"), words(text(link))) for bar in bars for link in bar.iter("a")]


def test_a_plate_with_venue_or_kind_stands_where_a_picture_is_missing(site: SiteMaker) -> None:
    page = site(files()).build("--strict").page("publications/")
    assert plates(page)[:3] == ["Patent", "SM", "Report"]
    assert all(plate.get("aria-hidden") == "true" for work in page.works for plate in work.all("plate"))


@pytest.mark.parametrize("options", ["{plates: false}", "{entry: {teaser: none}}", "{entry: {teaser: top}}"])
def test_without_the_column_there_are_no_plates(site: SiteMaker, options: str) -> None:
    assert plates(site(files(options)).build("--strict").page("publications/")) == []


@pytest.mark.parametrize("path", ["", "publications/"])
def test_every_year_of_a_page_is_one_jump_away(site: SiteMaker, path: str) -> None:
    page = site(files()).build("--strict").page(path)
    assert years(page)[:2] == [("#y1845", "1845"), ("#y1844", "1844")] and len(years(page)) == 43
    assert {target[1:] for target, _ in years(page)} <= set(page.ids)


def test_works_of_one_year_or_by_type_need_no_jumping(site: SiteMaker) -> None:
    here = site({**files(), "content/publications.yaml": "- {title: One, year: 1843}\n- {title: Two, year: 1843}\n"})
    assert years(here.build().page("publications/")) == []
    here.write(files()).edit("site.yaml", "theme: faculty", "theme: faculty\npublications: {group_by: type}")
    assert years(here.build().page("publications/")) == []


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Any]:
    """The home page in a window of 1280 by 900."""
    built: BuiltSite = site_in(tmp_path_factory.mktemp("faculty"), files()).build()
    with served(built.folder) as address, shown_in(browser, address, viewport=WINDOW) as page:
        yield page


def test_pictures_plates_and_the_portrait_stand_in_one_column(shown: Any) -> None:
    boxes = [shown.locator(name).first.bounding_box() for name in (".u-photo", ".entry .teaser", ".entry .plate")]
    assert {(box["x"], box["width"]) for box in boxes} == {(boxes[0]["x"], 160)}


def test_the_years_stay_in_view_and_cover_no_heading(shown: Any) -> None:
    shown.locator(".jump a", has_text="1820").click()
    bar, heading = shown.locator(".jump").bounding_box(), shown.locator("#y1820").bounding_box()
    assert (bar["y"], shown.evaluate("scrollY") > 900) == (0, True)
    assert bar["height"] <= heading["y"] < 200
