"""What records say of each other must hold: ids that exist, entries of menu and home page that mean something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from frontis.content.kinds import FIELDS
from frontis.diagnostics import Diagnostic, did_you_mean, error
from frontis.door.reading import Reference
from frontis.model.library import Library
from frontis.settings.values import HomeSection, MenuEntry, Settings

_LISTS = ("new", *(collection for collection in FIELDS if collection != "pages"))
HOME_SECTIONS = ("about", "selected", "recent", *_LISTS)
MENU_PAGES = (*_LISTS, "cv")


def check_references(references: Iterable[Reference], library: Library) -> list[Diagnostic]:
    """An error for every id that no record has."""
    known = {
        "publications": {each.id for each in library.publications},
        "projects": {each.id for each in library.projects},
    }
    return [_unknown(each, known[each.collection]) for each in references if each.id not in known[each.collection]]


def _unknown(reference: Reference, known: set[str]) -> Diagnostic:
    kinds = reference.collection
    otherwise = f"write the 'id' of one of the {kinds}, or take the line away" if known else f"there are no {kinds} yet"
    message = f"there is no {kinds.removesuffix('s')} with the id '{reference.id}'"
    return error("unknown-reference", message, reference.origin, did_you_mean(reference.id, sorted(known)) or otherwise)


def check_names(settings: Settings, library: Library) -> list[Diagnostic]:
    """An error for every entry of `menu` and `home` in `site.yaml` that names nothing."""
    pages = (*MENU_PAGES, *(page.path for page in library.pages))
    named = [each for each in settings.menu or () if each.target is None]
    return [
        *_unknown_names("home: there is no section", settings.home or (), HOME_SECTIONS),
        *_unknown_names("menu: there is no page", named, pages),
    ]


def _unknown_names(what: str, entries: Iterable[MenuEntry | HomeSection], known: Sequence[str]) -> Iterator[Diagnostic]:
    for entry in entries:
        if entry.name not in known:
            hint = did_you_mean(entry.name, known) or f"one of: {', '.join(known)}"
            yield error("unknown-entry", f"{what} '{entry.name}'", entry.origin, hint)
