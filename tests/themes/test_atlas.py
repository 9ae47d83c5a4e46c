"""What is atlas's own: the panel, the figures, the graph and the timeline of the home page, and its typeface."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pages import Page, text, words
from site_under_test import SiteMaker

SITE = """
title: Ada's Lab
url: https://ada.example.org/
theme: atlas
profile: {name: Ada Lovelace, role: Analyst, email: ada@example.org, links: {Code: https://code.example.org/}}
"""
WORKS = """
- {title: Notes, year: 1843, authors: [Ada Lovelace, Charles Babbage], topics: [engines, numbers], selected: true}
- {title: Wheels, year: 1841, authors: [Charles Babbage, Mary Somerville], topics: [engines]}
- {title: Cards, year: 1841, authors: [Ada Lovelace, Charles Babbage], topics: [engines]}
"""
MORE = {
    "content/people.yaml": "- {id: cb, name: Charles Babbage}\n",
    "content/cv.yaml": "positions:\n- {title: Correspondent, start: 1840, end: now}\n",
    "content/projects.yaml": "- {id: engine, title: The Engine, start: 1842, end: 1843}\n",
}


def home(site: SiteMaker, options: str = "", works: str = WORKS, **files: str) -> Page:
    """The home page of Ada's lab."""
    settings = f"{SITE}theme_options: {{{options}}}\n"
    return site({"site.yaml": settings, "content/publications.yaml": works, **files}).build("--strict").page()


def items(page: Page, css_class: str) -> list[str]:
    """The words of the list of a class."""
    return [words(text(item)) for item in page.all(css_class)[0].iter("li")]


def shapes(parent: Any, name: str) -> list[Any]:
    """The shapes of an SVG in a part of the page."""
    return [element for element in parent.iter() if str(element.tag).endswith(name)]


def test_the_panel_of_the_home_page_is_the_card_of_the_person(site: SiteMaker) -> None:
    page = home(site)
    (card,) = page.cards
    assert (card["name"], card["job-title"], card["email"]) == (
        ["Ada Lovelace"],
        ["Analyst"],
        ["mailto:ada@example.org"],
    )
    assert next(element.tag for element in page.all("h-card")[0].iterancestors()) == "header"
    assert page.headings[0] == (1, "Ada Lovelace")


def test_other_pages_have_a_panel_with_role_and_links_that_is_no_card(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": WORKS}).build().page("publications/")
    assert here.cards == []
    assert words(text(here.all("me")[0])) == "Ada's Lab Analyst ada@example.org Code"


def test_figures_are_counted_and_lead_on(site: SiteMaker) -> None:
    page = home(site, **MORE)
    assert [words(text(figure)) for figure in page.all("figures")[0].iter("div")] == [
        "Works 3", "Topics 2", "Co-authors 2", "Years 3",
    ]  # fmt: skip
    assert [link.get("href") for link in page.all("figures")[0].iter("a")] == ["/publications/", "/people/"]


def test_the_graph_stands_between_two_lists_and_says_in_words_what_it_shows(site: SiteMaker) -> None:
    page = home(site, **MORE)
    (graph,) = page.all("graph")
    assert items(page, "subjects") == ["engines 3", "numbers 1"]
    assert items(page, "coauthors") == ["Mary Somerville 1", "Charles Babbage 3"]
    assert [path.get("class") for path in shapes(graph, "path")] == ["s0 c0 w1", "s1 c1 w1", "s0 c1 w2"]
    (said,) = shapes(graph, "desc")
    assert words(said.text) == "engines: Mary Somerville (1), Charles Babbage (3). numbers: Charles Babbage (1)."


def test_a_drawing_is_named_for_those_who_do_not_see_it(site: SiteMaker) -> None:
    page = home(site, **MORE)
    drawings = [drawing for drawing in shapes(page.root, "svg") if drawing.get("role") == "img"]
    ids = {element.get("id"): element for element in page.root.iter() if element.get("id")}
    assert len(drawings) == 2
    for drawing in drawings:
        assert all(text(ids[name]).strip() for name in drawing.get("aria-labelledby").split())


def test_the_timeline_has_a_bar_for_each_year_with_works_and_a_lane_for_what_lasted(site: SiteMaker) -> None:
    (timeline,) = home(site, **MORE).all("timeline")
    (named,) = shapes(timeline, "title")
    assert words(named.text) == "Works by year, 1840 to 1843"
    years, *lanes = timeline.iter("li")
    assert [(bar.get("x"), bar.get("height")) for bar in shapes(years, "rect")] == [
        ("25.0%", "100.0%"), ("75.0%", "50.0%"), ("75.0%", "50.0%"),
    ]  # fmt: skip
    assert [words(text(lane)) for lane in lanes] == ["Correspondent 1840–present", "The Engine 1842–1843"]
    assert [bar.get("width") for lane in lanes for bar in shapes(lane, "rect")] == ["100.0%", "50.0%"]


@pytest.mark.parametrize("part", ["counters", "graph", "timeline"])
def test_each_part_can_be_left_out(site: SiteMaker, part: str) -> None:
    page = home(site, f"{part}: false", **MORE)
    shown = {"counters": "figures", "graph": "graph", "timeline": "timeline"}
    assert [bool(page.all(css_class)) for css_class in shown.values()] == [each != part for each in shown]


def test_topics_are_listed_where_the_graph_does_not_show_them(site: SiteMaker) -> None:
    assert home(site, **MORE).all("topics") == []
    assert items(home(site, "graph: false", **MORE), "topics") == ["engines 3", "numbers 1"]


def test_a_site_of_one_work_shows_no_empty_part(site: SiteMaker) -> None:
    page = home(site, works="- {title: Notes}\n")
    assert [page.all(part) for part in ("graph", "topics", "timeline")] == [[], [], []]
    assert page.all("figures") == []


def test_the_typeface_is_small_comes_with_its_licence_and_can_be_left_out(site: SiteMaker) -> None:
    here = site({"site.yaml": SITE, "content/publications.yaml": WORKS})
    own, system = here.build(), here.write({"site.yaml": f"{SITE}theme_options: {{fonts: {{text: system}}}}\n"})
    fonts = {path: content for path, content in own.files.items() if path.endswith(".woff2")}
    assert 0 < sum(map(len, fonts.values())) <= 60 * 1024
    assert "SIL OPEN FONT LICENSE" in own.text("assets/hanken-grotesk.OFL.txt")
    named = set(re.findall(r'url\("([^"]+)"\)', own.text("assets/style.css")))
    assert {f"assets/{name}" for name in named} == set(fonts)
    assert own.page().related("preload") == ["/assets/hanken-grotesk-latin.woff2"]
    assert "url(" not in (without := system.build()).text("assets/style.css")
    assert without.page().related("preload") == []


@pytest.mark.parametrize(("language", "preloaded"), [("tr", 1), ("vi", 1), ("zh", 0), ("ar", 0)])
def test_the_typeface_is_loaded_early_only_where_the_language_has_its_letters(
    site: SiteMaker, language: str, preloaded: int
) -> None:
    here = site({"site.yaml": f"{SITE}language: {language}\n", "content/publications.yaml": WORKS}).build()
    assert len(here.page().related("preload")) == preloaded
