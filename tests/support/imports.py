"""What the package's modules import and call, read from their source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from site_under_test import REPOSITORY

PACKAGE = REPOSITORY / "generator" / "frontis"


@dataclass(frozen=True)
class Module:
    """One source file of the package."""

    path: Path
    """Relative to the package's folder."""

    @property
    def name(self) -> str:
        """Dotted, without the leading `frontis`: `text.slugs`; a package's own module has the package's name."""
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        """The folder or module at the top of the package that it belongs to; empty for the package's front page."""
        return self.name.partition(".")[0]

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed source."""
        return ast.parse((PACKAGE / self.path).read_text(encoding="utf-8"), filename=str(self.path))

    @cached_property
    def imports(self) -> tuple[tuple[str, int], ...]:
        """Every dotted name that it imports, under TYPE_CHECKING and inside functions too, with its line."""
        return tuple(self._imports())

    def _imports(self) -> Iterator[tuple[str, int]]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0 and node.module, f"{self.path}:{node.lineno}: imports are absolute"
                yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)

    @cached_property
    def calls(self) -> tuple[tuple[str, int], ...]:
        """Every function or method called, spelled as in the source (`path.read_text`), with its line."""
        nodes = (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))
        return tuple((ast.unparse(node.func), node.lineno) for node in nodes)


def modules_of_the_package() -> tuple[Module, ...]:
    """All modules, in the order of their paths."""
    return tuple(Module(path.relative_to(PACKAGE)) for path in sorted(PACKAGE.rglob("*.py")))


def imported_modules(modules: tuple[Module, ...]) -> dict[str, frozenset[str]]:
    """For every module the names of the package's modules that it imports."""
    names = {module.name for module in modules}
    return {module.name: frozenset(_targets(module, names) - {module.name}) for module in modules}


def _targets(module: Module, names: set[str]) -> set[str]:
    """`from frontis.model import dates` leads to `model.dates`, and only a name defined in `model` leads to `model`."""
    inside = (name.removeprefix("frontis").lstrip(".") for name, _ in module.imports if name.split(".")[0] == "frontis")
    found = set()
    for name in inside:
        while name not in names:
            name = name.rpartition(".")[0]
        found.add(name)
    return found
