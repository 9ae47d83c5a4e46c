"""What records say of each other must hold: ids that exist, entries of menu and home page that mean something."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.diagnostics import Diagnostic, did_you_mean, error
from frontis.door.reading import Reference
from frontis.model.library import Library
from frontis.settings.values import Settings

HOME_SECTIONS = (
    "about", "news", "selected", "publications", "recent", "new", "projects", "talks", "teaching", "people", "service",
    "awards", "posts", "topics", "cv",
)  # fmt: skip
MENU_PAGES = (
    "home", "publications", "new", "news", "projects", "talks", "teaching", "people", "service", "awards", "posts",
    "topics", "venues", "cv",
)  # fmt: skip


def check_references(references: Iterable[Reference], library: Library) -> list[Diagnostic]:
    """An error for every id that no record has."""
    known = {
        "publications": [each.id for each in library.publications],
        "projects": [each.id for each in library.projects],
    }
    return [_unknown(each, known[each.collection]) for each in references if each.id not in known[each.collection]]


def _unknown(reference: Reference, known: list[str]) -> Diagnostic:
    one = reference.collection.removesuffix("s")
    hint = did_you_mean(reference.id, known)
    if hint is None:
        hint = (
            f"write the 'id' of one of the {reference.collection}"
            if known
            else f"there are no {reference.collection} yet"
        )
    return error("unknown-reference", f"there is no {one} with the id '{reference.id}'", reference.origin, hint)


def check_names(settings: Settings, library: Library) -> list[Diagnostic]:
    """An error for every entry of `menu` and `home` in `site.yaml` that names nothing."""
    pages = [page.path for page in library.pages]
    sections = [each for each in settings.home or () if each.name not in HOME_SECTIONS]
    entries = [
        each
        for each in settings.menu or ()
        if each.target is None and each.name.strip("/") not in (*MENU_PAGES, *pages)
    ]
    return [
        error("unknown-entry", f"home: there is no section '{each.name}'", each.origin, _hint(each.name, HOME_SECTIONS))
        for each in sections
    ] + [
        error(
            "unknown-entry",
            f"menu: there is no page '{each.name}'",
            each.origin,
            _hint(each.name, (*MENU_PAGES, *pages)),
        )
        for each in entries
    ]


def _hint(name: str, known: Iterable[str]) -> str:
    return did_you_mean(name, known) or f"one of: {', '.join(known)}"
