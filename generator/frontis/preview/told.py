"""What is wrong, as the overlay on the page shows it: each diagnostic with the line that it is about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from frontis.diagnostics import Diagnostic, Origin
from frontis.theme.find import places

_AT_MOST = 50
"""Diagnostics that an overlay shows."""
_LONGEST = 300
"""Characters of a line that are shown."""


class Told(TypedDict):
    """A diagnostic in JSON."""

    severity: str
    place: str
    """File, line and column, as editors open it from the site's folder."""
    message: str
    hint: str
    line: str
    """The line as it was written."""
    before: str
    """What stands in the line before the place, in white space, so that a caret set after it points there."""


def told(diagnostics: Iterable[Diagnostic], site: Path) -> list[Told]:
    """The diagnostics in the order of places, errors first."""
    found = sorted(dict.fromkeys(diagnostics), key=lambda each: (each.severity, each.origin, each.message))
    return [_told(each, site) for each in found[:_AT_MOST]]


def _told(diagnostic: Diagnostic, site: Path) -> Told:
    origin = diagnostic.origin
    line = _line(origin, site)
    return Told(
        severity=diagnostic.severity,
        place=f"{origin.file}:{origin.line}:{origin.column}",
        message=diagnostic.message,
        hint=diagnostic.hint,
        line=line,
        before="".join(letter if letter == "\t" else " " for letter in line[: origin.column - 1]),
    )


def _line(origin: Origin, site: Path) -> str:
    """The line of the file; empty where it can't be read any more, or the place lies beyond what is shown."""
    path = _file(origin.file, site)
    try:
        lines = path.read_bytes().decode("utf-8-sig", errors="replace").splitlines() if path else []
    except OSError:
        return ""
    line = lines[origin.line - 1] if origin.line <= len(lines) else ""
    return line[:_LONGEST] if origin.column <= _LONGEST else ""


def _file(name: str, site: Path) -> Path | None:
    """Where the file lies: in the site, or for a theme's in the first folder of themes that has it."""
    inside = name.removeprefix("themes/")
    themes = [place / inside for place in places(site)] if inside != name else []
    return next((path for path in (site / name, *themes) if path.is_file()), None)
