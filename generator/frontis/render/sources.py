"""The templates of a theme as they were when the build began: what was made of them is known by their content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from frontis.folders import walk
from frontis.theme.find import Theme

Sources = Sequence[Mapping[str, bytes]]
"""For each folder of a theme, name and content of its templates."""


def sources(theme: Theme) -> Sources:
    """The templates of a theme and its parents."""
    return [
        {path: (folder / "templates" / path).read_bytes() for path in walk(folder / "templates")}
        for _, folder in theme.folders
    ]
