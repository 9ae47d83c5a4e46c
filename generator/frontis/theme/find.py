"""Finds a theme, its parents and the folders in which its files are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from frontis import yaml_tree
from frontis.diagnostics import Diagnostic, Origin, did_you_mean, error
from frontis.theme.options import Option, declared
from frontis.yaml_tree import Scalar

HIDDEN = "_"
"""Themes whose names begin with this are there for others to build on and can't be chosen."""
PARENTS_AT_MOST = 10


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme ready to render: everything of it and of its parents, nearest first."""

    name: str
    description: str
    options: tuple[Option, ...]
    folders: tuple[tuple[str, Path], ...]
    """Theme name and folder, in the order in which a file is looked for."""

    def files(self, kind: str) -> dict[str, Path]:
        """Relative path to file, of what lies in the `templates` or `static` folders; the nearest theme wins."""
        found: dict[str, Path] = {}
        for _, folder in reversed(self.folders):
            top = folder / kind
            found |= {path.relative_to(top).as_posix(): path for path in sorted(top.rglob("*")) if path.is_file()}
        return found


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
    missing = [each for each, declaration in chain if declaration is None]
    if missing or name.startswith(HIDDEN):
        known = names(site_folder)
        hint = did_you_mean(name, known) or f"the themes are {', '.join(known)}"
        return None, [error("unknown-theme", f"there is no theme '{(missing or [name])[0]}'", origin, hint)]
    own = chain[0][1]
    options: dict[str, Option] = {}
    for _, declaration in reversed(chain):
        options |= {option.name: option for option in declared(_mapping(declaration, "options"))}
    here = places(site_folder)
    folders = tuple((each, place / each) for each, _ in chain for place in here if (place / each).is_dir())
    return Theme(name, _said(own, "description"), tuple(options.values()), folders), []


def _chain(name: str, site_folder: Path | None) -> Iterator[tuple[str, yaml_tree.Mapping | None]]:
    """The theme and its parents, each with its declaration, None where it isn't there."""
    seen: list[str] = []
    while name and name not in seen and len(seen) < PARENTS_AT_MOST:
        seen.append(name)
        declaration = _declaration(name, site_folder)
        yield name, declaration
        name = _said(declaration, "parent")


def _declaration(name: str, site_folder: Path | None) -> yaml_tree.Mapping | None:
    if "/" in name or "\\" in name or name.startswith("."):
        return None
    for place in places(site_folder):
        path = place / name / "theme.yaml"
        if path.is_file():
            node, _ = yaml_tree.parse(path.read_text(encoding="utf-8"), f"themes/{name}/theme.yaml")
            return node if isinstance(node, yaml_tree.Mapping) else yaml_tree.Mapping((), Origin(str(path)))
    return None


def _said(declaration: yaml_tree.Mapping | None, key: str) -> str:
    node = declaration.get(key) if declaration else None
    return node.text if isinstance(node, Scalar) else ""


def _mapping(declaration: yaml_tree.Mapping | None, key: str) -> yaml_tree.Mapping | None:
    node = declaration.get(key) if declaration else None
    return node if isinstance(node, yaml_tree.Mapping) else None
