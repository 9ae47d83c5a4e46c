"""The one Jinja environment of a build: sandboxed, autoescaping, strict about names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from frontis.theme.find import Theme


class Sandbox(SandboxedEnvironment):
    """Jinja's sandbox with a short way for the values of the contract, which templates read most."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._ours: dict[type, bool] = {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own globals for all templates: Jinja compares them each time a template imports another."""
        return super().make_globals(d) if d else self.globals

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute. What a value of Frontis holds is harmless unless its name begins with an underscore."""
        kind = type(obj)
        ours = self._ours.get(kind)
        if ours is None:
            ours = self._ours[kind] = kind.__module__.startswith("frontis.")
        if ours and attribute[0] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def environment(theme: Theme, finished: Callable[[object], object]) -> Sandbox:
    """Finds templates in the theme, then its parents; `NAME/base.html` names a theme's own, to extend it."""
    return Sandbox(
        loader=ChoiceLoader([*_loaders(folder for _, folder in theme.folders), PrefixLoader(_by_theme(theme))]),
        autoescape=lambda name: name is None or not name.endswith((".css", ".js", ".txt")),
        undefined=StrictUndefined,
        finalize=finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _loaders(folders: Iterable[Path]) -> list[BaseLoader]:
    return [FileSystemLoader(folder / "templates") for folder in folders]


def _by_theme(theme: Theme) -> dict[str, BaseLoader]:
    """One loader a theme, which looks in the site's own copy of it first."""
    names = dict.fromkeys(name for name, _ in theme.folders)
    return {name: ChoiceLoader(_loaders(folder for each, folder in theme.folders if each == name)) for name in names}
