"""The templates of a theme as they were when the build began: what was made of them is known by their content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from frontis.folders import walk
from frontis.theme.find import Theme

_COSTLY = ("filters", "overview", "related")
"""What takes long to make of all works, and not every theme shows."""

Sources = Sequence[Mapping[str, bytes]]
"""For each folder of a theme, name and content of its templates."""


def sources(theme: Theme) -> Sources:
    """The templates of a theme and its parents."""
    return [
        {path: (folder / "templates" / path).read_bytes() for path in walk(folder / "templates")}
        for _, folder in theme.folders
    ]


def unnamed(templates: Sources) -> frozenset[str]:
    """What needn't be planned since no template names it."""
    contents = [content for folder in templates for content in folder.values()]
    return frozenset(name for name in _COSTLY if not any(name.encode() in content for content in contents))
