"""What wants an address that is taken: pages, exports, feeds and files of the content."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from unicodedata import normalize

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.plan.addresses import output_file
from frontis.plan.plan import Plan, PlannedExport

OWN = Origin("site.yaml")
"""Where Frontis's own pages and files come from."""


def collisions(plan: Plan) -> Iterator[Diagnostic]:
    """An error for each address that two sources want, naming both; also where one would be a folder of the other."""
    claims = list(_claims(plan))
    if _each_has_its_own([_place(path) for path, _ in claims]):
        return
    files: dict[str, Origin] = {}
    folders: dict[str, Origin] = {}
    for path, origin in sorted(claims, key=lambda claim: claim[1].file != OWN.file):
        place = _place(path)
        above = _new_folders(place, folders)
        first = files.get(place) or folders.get(place)
        if above and not first:
            first = next((files[each] for each in above if each in files), None)
        if first:
            yield _taken(path, origin, first)
        else:
            files[place] = origin
            folders.update(dict.fromkeys(above, origin))


def _each_has_its_own(places: Sequence[str]) -> bool:
    """Whether no place is taken twice or is a folder of another, as in nearly every site; found out in no time."""
    files = set(places)
    folders: set[str] = set()
    for folder in {place.rpartition("/")[0] for place in places}:
        folders.update(_new_folders(f"{folder}/", folders))
    return len(files) == len(places) and files.isdisjoint(folders)


def _claims(plan: Plan) -> Iterable[tuple[str, Origin]]:
    """Every path with the record or file that asked for it, but for what is the theme's."""
    yield from ((page.path, page.origin) for page in plan.pages)
    yield from ((feed.path, OWN) for feed in plan.feeds)
    yield from ((text.path, OWN) for text in plan.texts)
    yield from ((overview.path, OWN) for overview in plan.overviews)
    yield from ((export.path, _origin(export)) for export in plan.exports)
    yield from ((card.path, card.origin) for card in plan.cards)
    yield from ((copy.path, Origin(f"content/{copy.content_file}")) for copy in plan.copies)


def _origin(export: PlannedExport) -> Origin:
    """The work of a file beside its page; the files of all works are Frontis's own."""
    return export.works[0].origin if "/" in export.path else OWN


def _place(path: str) -> str:
    """The output file, as file systems see it that take capitals or composed accents for the same."""
    file = output_file(path)
    return file.lower() if file.isascii() else normalize("NFC", file).casefold()


def _new_folders(place: str, known: Container[str]) -> list[str]:
    """The folders in which it lies, up to one that is known to be a folder, as are then all above it."""
    found: list[str] = []
    folder = place.rpartition("/")[0]
    while folder and folder not in known:
        found.append(folder)
        folder = folder.rpartition("/")[0]
    return found


def _taken(path: str, origin: Origin, first: Origin) -> Diagnostic:
    if first.file == OWN.file:
        kind = "page" if not path or path.endswith(("/", ".html")) else "file"
        message = f"/{path} is the address of a {kind} that Frontis makes"
        hint = "give this one another name, id or alias"
    else:
        message = f"/{path} is already the address of {first.file}:{first.line}"
        hint = "give one of the two another id, name or alias"
    return error("address-taken", message, origin, hint)
