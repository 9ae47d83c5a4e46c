"""The one Jinja environment of a build: sandboxed, autoescaping, strict about names."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from frontis.theme.find import Theme


def environment(theme: Theme) -> SandboxedEnvironment:
    """Finds templates in the theme, then its parents; `NAME/base.html` names a theme's own, to extend it."""
    return SandboxedEnvironment(
        loader=ChoiceLoader([*_own(theme).values(), PrefixLoader(_merged(theme))]),
        autoescape=lambda name: name is None or not name.endswith((".css", ".js", ".txt")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _own(theme: Theme) -> dict[Path, BaseLoader]:
    return {folder: FileSystemLoader(folder / "templates") for _, folder in theme.folders}


def _merged(theme: Theme) -> dict[str, BaseLoader]:
    """One loader a theme, which looks in the site's own copy of it first."""
    names = dict.fromkeys(name for name, _ in theme.folders)
    return {
        name: ChoiceLoader([FileSystemLoader(folder / "templates") for each, folder in theme.folders if each == name])
        for name in names
    }
