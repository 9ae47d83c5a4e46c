"""The bundled templates keep to the contract, and the theme authors' reference tells all of it."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, meta, nodes
from site_under_test import REPOSITORY

from frontis.plan import entries, overview, pages
from frontis.plan.filters import Filter
from frontis.plan.plan import MenuItem, ProfileEntry, Shared
from frontis.plan.works import WorkEntry
from frontis.render.contract import Contract
from frontis.render.head import Head

SKELETON = REPOSITORY / "themes" / "_base" / "templates"
TEMPLATES = sorted(path for path in (REPOSITORY / "themes").glob("*/templates/*") if path.is_file())
REFERENCE = (REPOSITORY / "docs" / "templates.md").read_text(encoding="utf-8")

UNUSED: Any = None
CONTRACT = Contract(UNUSED, UNUSED, UNUSED)
FUNCTIONS = {*CONTRACT.functions(), "work_html", "bibtex", "references"}
PAGE_NAMES = {"site", "page", "head", "options", *FUNCTIONS}
SPECIAL_NAMES = {
    "groups.html": {"groups", "level", "variant"},
    "entry.html": {"entry", "with_id", "variant"},
    "style.css": {"accent_on"},
}
ENVIRONMENT = Environment(autoescape=True)
ENVIRONMENT.filters |= CONTRACT.filters()
PAGES = (
    pages.Page, pages.HomePage, pages.WorksPage, pages.WorkPage, pages.CollectionPage, pages.RecordPage, pages.CvPage,
    pages.RedirectPage, pages.SearchPage,
)  # fmt: skip
ENTRIES = (
    WorkEntry, entries.Entry, entries.AuthorEntry, entries.LinkEntry, entries.NamedLink, entries.PictureEntry,
    entries.VersionEntry, pages.Alternate, pages.WorkGroup, pages.EntryGroup, pages.Section, Filter, Shared,
    ProfileEntry, MenuItem, Head, overview.Overview, overview.Figure, overview.Graph, overview.Edge, overview.Timeline,
    overview.Bar, overview.Lane,
)  # fmt: skip


def parsed(template: Path) -> nodes.Template:
    """The syntax tree of a template."""
    return ENVIRONMENT.parse(template.read_text(encoding="utf-8"))


def attributes_of(name: str, template: Path) -> set[str]:
    """What a template reads of a name: `page.title` gives `title`."""
    return {
        found.attr
        for found in parsed(template).find_all(nodes.Getattr)
        if isinstance(found.node, nodes.Name) and found.node.name == name
    }


def made_in(template: Path) -> set[str]:
    """The macros, imports and variables that a template, or one that it extends, makes for itself."""
    tree = parsed(template)
    imports = {found.target for found in tree.find_all(nodes.Import)}
    imports |= {name for found in tree.find_all(nodes.FromImport) for name in found.names if isinstance(name, str)}
    macros = {found.name for found in tree.find_all(nodes.Macro)}
    own = imports | macros | {found.name for found in tree.find_all(nodes.Name) if found.ctx == "store"}
    parents = (found.template for found in tree.find_all(nodes.Extends))
    names = (parent.value.rpartition("/")[2] for parent in parents if isinstance(parent, nodes.Const))
    return own.union(*(made_in(SKELETON / name) for name in names))


def names_of(*classes: type) -> set[str]:
    """What templates can ask values of these classes for: what they hold, and what they look up."""
    looked_up = (property, cached_property)
    return {
        name
        for each in classes
        for name in (*each.__annotations__, *(name for name, made in vars(each).items() if isinstance(made, looked_up)))
        if not name.startswith("_")
    }


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_a_template_uses_only_names_of_the_contract(template: Path) -> None:
    known = PAGE_NAMES | SPECIAL_NAMES.get(template.name, set()) | made_in(template)
    assert meta.find_undeclared_variables(parsed(template)) - known == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_a_template_uses_only_filters_of_the_contract(template: Path) -> None:
    used = {found.name for found in parsed(template).find_all(nodes.Filter)}
    assert used - set(ENVIRONMENT.filters) == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_a_template_reads_only_what_pages_and_the_site_have(template: Path) -> None:
    assert attributes_of("page", template) <= names_of(*PAGES)
    assert attributes_of("site", template) <= names_of(Shared)
    assert attributes_of("head", template) <= names_of(Head)


@pytest.mark.parametrize("name", sorted(PAGE_NAMES | {"accent_on"} | set(CONTRACT.filters())))
def test_the_reference_tells_every_name(name: str) -> None:
    assert re.search(rf"`{re.escape(name)}[`(]", REFERENCE)


@pytest.mark.parametrize("field", sorted(names_of(*PAGES, *ENTRIES) - {"origin", "template"}))
def test_the_reference_tells_every_field(field: str) -> None:
    assert f"`{field}`" in REFERENCE
