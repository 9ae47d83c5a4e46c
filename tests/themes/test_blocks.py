"""The blocks of the bundled templates: named, told to theme authors, and replaced one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from pages import text
from site_under_test import REPOSITORY, SiteMaker

SKELETON = REPOSITORY / "themes" / "_base" / "templates"
TEMPLATES = sorted((REPOSITORY / "themes").glob("*/templates/*.html"))
REFERENCE = (REPOSITORY / "docs" / "templates.md").read_text(encoding="utf-8")
SITE = "title: Ada Bell\nurl: https://ada.example.org/\nprofile: {name: Ada Bell}\n"
WORK = "- {title: Plates, id: plates, authors: [Ada Bell], venue: Annals, year: 1908, abstract: Short.}\n"


def tree(template: Path) -> nodes.Template:
    """The syntax tree of a template."""
    return Environment(autoescape=True).parse(template.read_text(encoding="utf-8"))


def parent(template: Path) -> Path | None:
    """The template that another one extends."""
    named = next(tree(template).find_all(nodes.Extends), None)
    if named is None or not isinstance(named.template, nodes.Const):
        return None
    name = str(named.template.value).removeprefix("_base/")
    return next(path for path in (template.parent / name, SKELETON / name) if path.is_file() and path != template)


def blocks(template: Path) -> set[str]:
    """The blocks of a template and of those that it extends."""
    above = parent(template)
    return {found.name for found in tree(template).find_all(nodes.Block)} | (blocks(above) if above else set())


def told() -> Iterator[tuple[str, str]]:
    """Template and block, from the tables of the reference."""
    template = ""
    for line in REFERENCE.partition("## Blocks")[2].partition("## head")[0].splitlines():
        first = line.split("|")[1] if line.startswith("|") else ""
        if found := re.fullmatch(r" `([\w.]+\.html)` ", first):
            template = found[1]
        else:
            yield from ((template, name) for name in re.findall(r"`(\w+)`", first))


def own_blocks(template: Path) -> set[str]:
    """The blocks that no template above has."""
    above = parent(template)
    return blocks(template) - (blocks(above) if above else set())


def test_the_reference_tells_every_block_and_no_other() -> None:
    there = {(path.name, block) for path in TEMPLATES for block in own_blocks(path)}
    assert set(told()) == there


@pytest.mark.parametrize("block", [block for template, block in told() if template == "entry.html"])
def test_a_theme_of_a_few_lines_changes_one_block_of_an_entry(site: SiteMaker, block: str) -> None:
    template = '{% extends "_base/entry.html" %}\n{% block ' + block + " %}<b>mine</b>{{ super() }}{% endblock %}\n"
    here = site({"site.yaml": f"{SITE}theme: mine\n", "content/publications.yaml": WORK})
    here.write({"themes/mine/theme.yaml": "parent: folio\n", "themes/mine/templates/entry.html": template})
    (work,) = here.build("--strict").page("publications/").works
    assert [text(element) for element in work.element.iter("b")] == ["mine"]
    assert (work.title.removeprefix("mine"), work.authors, work.abstract) == ("Plates", ["Ada Bell"], "Short.")


PAGES = {
    "home.html": "", "work.html": "publications/plates/", "record.html": "teaching/stars/", "collection.html": "talks/",
    "publications.html": "publications/", "listing.html": "publications/1908/", "cv.html": "cv/",
    "404.html": "404.html",
}  # fmt: skip
EXTENDING = {"record.html": "course.html", "collection.html": "talks.html", "listing.html": "year.html"}
RECORDS = {
    "content/publications.yaml": WORK,
    "content/talks.yaml": "- title: Stars\n",
    "content/teaching.yaml": "- {title: Stars, id: stars, text: All of them.}\n",
    "content/cv.yaml": "education: [{title: Doctorate}]\n",
}


@pytest.mark.parametrize("template", PAGES)
def test_every_block_of_a_page_can_be_replaced(site: SiteMaker, template: str) -> None:
    names = sorted(own_blocks(SKELETON / template))
    changed = EXTENDING.get(template, template)
    own = "".join(f"{{% block {name} %}}<b>{name}</b>{{{{ super() }}}}{{% endblock %}}\n" for name in names)
    here = site({"site.yaml": f"{SITE}theme: mine\n", "themes/mine/theme.yaml": "parent: folio\n", **RECORDS})
    here.write({f"themes/mine/templates/{changed}": f'{{% extends "folio/{changed}" %}}\n{own}'})
    page = here.build("--strict").page(PAGES[template])
    assert {text(element) for element in page.root.iter("b")} >= set(names)
