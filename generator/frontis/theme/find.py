"""Finds a theme, its parents and the folders in which its files are looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, did_you_mean, error, has_errors
from frontis.folders import walk
from frontis.theme.declaration import Declaration, read
from frontis.theme.options import Option, declared

HIDDEN = "_"
"""Themes whose names begin with this are there for others to build on and can't be chosen."""
PARENTS_AT_MOST = 10

Place = tuple[int, str]
"""Where a template lies: which of a theme's folders, and its name there."""


class Theme(Struct, frozen=True):
    """A theme ready to render: everything of it and of its parents, nearest first."""

    name: str
    description: str
    options: tuple[Option, ...]
    folders: tuple[tuple[str, Path], ...]
    """Theme name and folder, in the order in which a file is looked for."""
    leaves_out: frozenset[str] = frozenset()
    """The parts of a site that it doesn't have: `declaration.PARTS`."""
    typesets: bool = True
    """Whether formulas become MathML; else they stay as they were written."""

    def files(self, kind: str) -> dict[str, Path]:
        """Relative path to file, of what lies in the `templates` or `static` folders; the nearest theme wins."""
        found: dict[str, Path] = {}
        for _, folder in reversed(self.folders):
            top = folder / kind
            found |= {path: top / path for path in walk(top)}
        return found

    def template(
        self, name: str, extending: Place | None = None, is_there: Callable[[Place], bool] | None = None
    ) -> Place | None:
        """Where a template lies, None where it doesn't. `NAME/home.html` is looked for from the theme NAME on.

        For a template that is `extending` one of its own name, that is the next one. `is_there` knows which there are,
        else the disk does.
        """
        is_there = is_there or (lambda place: self.template_file(place).is_file())
        first, _, rest = name.partition("/")
        themes = [theme for theme, _ in self.folders]
        start, inner = (themes.index(first), rest) if rest and first in themes else (0, name)
        if extending and extending[1] == inner:
            start = max(start, extending[0] + 1)
        there = (place for place in range(start, len(themes)) if is_there((place, inner)))
        return next(((place, inner) for place in there), None)

    def template_file(self, place: Place) -> Path:
        """The file of a template."""
        return self.folders[place[0]][1] / "templates" / place[1]


def places(site_folder: Path | None) -> tuple[Path, ...]:
    """Where themes lie: the site's own, then those packaged with Frontis, then those of its repository."""
    package = Path(__file__).parents[1]
    bundled = (package / "bundled_themes", package.parents[1] / "themes")
    own = (site_folder / "themes",) if site_folder else ()
    return tuple(dict.fromkeys(place for place in (*own, *bundled) if place.is_dir()))


def names(site_folder: Path | None) -> list[str]:
    """Every theme that can be chosen."""
    found = {path.parent.name for place in places(site_folder) for path in place.glob("*/theme.yaml")}
    return sorted(name for name in found if not name.startswith(HIDDEN))


def find(name: str, site_folder: Path | None, origin: Origin) -> tuple[Theme | None, list[Diagnostic]]:
    """The theme with its parents; an error at `origin` where one of them is not there."""
    chain = list(_chain(name, site_folder))
    if name.startswith(HIDDEN):
        return None, [_unknown(name, site_folder, origin)]
    for each, declaration in chain:
        if declaration is None:
            return None, [_unknown(each, site_folder, origin)]
        origin = declaration.parent_origin
        if declaration.parent in [theme for theme, _ in chain[: chain.index((each, declaration)) + 1]]:
            return None, [_endless(declaration.parent, origin)]
    declarations = [declaration for _, declaration in chain if declaration]
    wrong = [problem for declaration in declarations for problem in declaration.wrong]
    options: tuple[Option, ...] = ()
    for declaration in reversed(declarations):
        options = declared(declaration.options, options)
        wrong += declaration.mistaken(options)
    if has_errors(wrong):
        return None, wrong
    here = places(site_folder)
    folders = tuple((each, place / each) for each, _ in chain for place in here if (place / each).is_dir())
    left_out = frozenset[str]().union(*(declaration.leaves_out for declaration in declarations))
    formulas = next((declaration.formulas for declaration in declarations if declaration.formulas), "typeset")
    return Theme(name, declarations[0].description, options, folders, left_out, formulas == "typeset"), wrong


def _unknown(name: str, site_folder: Path | None, origin: Origin) -> Diagnostic:
    known = names(site_folder)
    hint = did_you_mean(name, known) or f"the themes are {', '.join(known)}"
    return error("unknown-theme", f"there is no theme '{name}'", origin, hint)


def _endless(name: str, origin: Origin) -> Diagnostic:
    return error(
        "endless-theme", f"the theme '{name}' builds on itself", origin, "name another parent: folio, for example"
    )


def with_option(option: str, site_folder: Path | None) -> list[str]:
    """The themes that have an option."""
    found = ((name, find(name, site_folder, Origin("site.yaml"))[0]) for name in names(site_folder))
    return [name for name, theme in found if theme and option in [each.name for each in theme.options]]


def addresses(theme: Theme, site_folder: Path) -> dict[str, str]:
    """The files that an option may name, with their addresses from the root of the site."""
    own = (path.removeprefix("static/") for path in walk(site_folder / "content", "static"))
    return {name: f"assets/{name}" for name in theme.files("static")} | {name: name for name in own}


def own_templates(theme: Theme, site_folder: Path) -> list[Place]:
    """The templates that lie in the site itself."""
    found: list[Place] = []
    for number, (_, folder) in enumerate(theme.folders):
        if folder.is_relative_to(site_folder):
            found += [(number, path) for path in walk(folder / "templates") if path.endswith(".html")]
    return found


def _chain(name: str, site_folder: Path | None) -> Iterator[tuple[str, Declaration | None]]:
    """The theme and its parents, each with its declaration, None where it isn't there."""
    seen: list[str] = []
    while name and name not in seen and len(seen) < PARENTS_AT_MOST:
        seen.append(name)
        declaration = _declaration(name, site_folder)
        yield name, declaration
        name = declaration.parent if declaration else ""


def _declaration(name: str, site_folder: Path | None) -> Declaration | None:
    if "/" in name or "\\" in name or name.startswith("."):
        return None
    for place in places(site_folder):
        path = place / name / "theme.yaml"
        if path.is_file():
            own = site_folder is not None and place == site_folder / "themes"
            return read(path, f"themes/{name}/theme.yaml", checked=own)
    return None
