"""The templates of a theme as they were when the build began: what was made of them is known by their content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from frontis.folders import walk
from frontis.theme.find import Theme

_OVERVIEW = "overview"
"""Of the home page: what takes long to make of all works, and few themes show."""

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
    name = _OVERVIEW.encode()
    named = any(name in content for folder in templates for content in folder.values())
    return frozenset() if named else frozenset((_OVERVIEW,))
