"""Every option of a bundled theme changes what the site looks like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from photographs import landscape, saved
from site_under_test import SiteMaker, site_in

from frontis.diagnostics import Origin
from frontis.theme.find import find, names
from frontis.theme.options import Option

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace, photo: images/ada.png}\n"
WORK = """
- {title: Notes, authors: [Ada Lovelace], venue: Scientific Memoirs, venue_short: SM, year: 1843, abstract: Engines.,
   image: images/ada.png, links: {pdf: https://papers.example.org/notes.pdf}, selected: true}
- {title: Wheels, authors: [Ada Lovelace, Charles Babbage, Mary Somerville], year: 1841, topics: [engines, gears]}
"""


FILES: dict[str, str | bytes] = {
    "content/index.md": "Hello.\n",
    "content/publications.yaml": WORK,
    "content/images/ada.png": saved(landscape(4, 3), "PNG"),
    "content/static/fonts/ada.woff2": b"wOF2",
}


def choices(option: Option, inside: str = "{}") -> Iterator[str]:
    """Every other value of an option, as `site.yaml` chooses it."""
    if option.options:
        for each in option.options:
            yield from choices(each, f"{{{option.name}: {{}}}}")
    elif option.type == "flag":
        yield inside.replace("{}", f"{{{option.name}: {str(not option.default).lower()}}}")
    elif option.type == "colour":
        yield inside.replace("{}", f"{{{option.name}: crimson}}")
    elif option.type == "order":
        yield inside.replace("{}", f"{{{option.name}: [{option.choices[-1]}]}}")
    elif option.type == "file":
        yield inside.replace("{}", f"{{{option.name}: fonts/ada.woff2}}")
    else:
        others = (choice for choice in option.choices if choice != option.default)
        yield from (inside.replace("{}", f"{{{option.name}: {choice}}}") for choice in others)


def every_choice() -> Iterator[tuple[str, str]]:
    """Theme and choice, for every bundled theme, its options and their values."""
    for name in names(None):
        theme, _ = find(name, None, Origin("site.yaml"))
        assert theme is not None
        for option in theme.options:
            yield from ((name, choice) for choice in choices(option))


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, bytes]]:
    """The files of the site in a theme, with no option chosen."""

    @cache
    def built(theme: str) -> dict[str, bytes]:
        here = site_in(tmp_path_factory.mktemp(theme), {"site.yaml": f"{SITE}theme: {theme}\n", **FILES})
        return here.build("--strict").files

    return built


@pytest.mark.parametrize(("theme", "choice"), list(every_choice()))
def test_every_choice_changes_the_site(
    site: SiteMaker, usual: Callable[[str], dict[str, bytes]], theme: str, choice: str
) -> None:
    settings = f"{SITE}theme: {theme}\ntheme_options: {choice}\n"
    chosen = site({"site.yaml": settings, **FILES}).build("--strict").files
    assert {path for path, content in usual(theme).items() if content != chosen[path]} & {
        "index.html", "publications/index.html", "assets/style.css", "publications/lovelace-1843-notes/index.html",
    }  # fmt: skip
