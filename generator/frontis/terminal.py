"""The only printing: messages to standard error, results to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from frontis.diagnostics import Diagnostic, Severity

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}


def rendered(diagnostic: Diagnostic, site: Path) -> str:
    """`file:line:column: severity: message`, then the hint on a line of its own; the path from the current folder."""
    origin = diagnostic.origin
    place = f"{_from_here(site / origin.file)}:{origin.line}:{origin.column}"
    return f"{place}: {diagnostic.severity}: {diagnostic.message}\n  {diagnostic.hint}"


def _from_here(path: Path) -> str:
    """The path relative to the current folder, as editors and terminals can open it."""
    return Path(os.path.relpath(path)).as_posix()


def report(diagnostics: Iterable[Diagnostic], site: Path) -> int:
    """Prints what is wrong, in the order of places, each thing once; returns how many things that are."""
    found = sorted(dict.fromkeys(diagnostics), key=lambda each: (each.origin, each.message))
    for diagnostic in found:
        text = rendered(diagnostic, site)
        word = f" {diagnostic.severity}: "
        tell(text.replace(word, _coloured(word, COLOURS[diagnostic.severity]), 1))
    return len(found)


def _coloured(text: str, colour: str) -> str:
    """The text in colour where standard error is a terminal that wants it (no-color.org)."""
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty():
        return text
    return f"\033[{colour}m{text}\033[0m"


def tell(message: str) -> None:
    """A message for the person at the keyboard."""
    sys.stderr.write(f"{message}\n")


def ask(question: str) -> bool | None:
    """Whether the person at the keyboard agrees; None where there is nobody to ask."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def tell_in_passing(message: str) -> None:
    """A message that matters only while somebody is looking: nothing where standard error is no terminal."""
    if sys.stderr.isatty():
        tell(message)


def show(result: str) -> None:
    """The result that was asked for."""
    sys.stdout.write(result if result.endswith("\n") else f"{result}\n")
    sys.stdout.flush()


def report_bug(problem: Exception) -> None:
    """Says that Frontis itself failed, and where, in a form that can be pasted into a report."""
    from traceback import extract_tb

    from frontis import __version__

    frames = [frame for frame in extract_tb(problem.__traceback__) if "frontis" in frame.filename]
    places = " < ".join(f"{Path(frame.filename).stem}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    tell(f"frontis: this is a bug of Frontis, not of your site: {type(problem).__name__}: {problem}")
    tell("  please report it with these lines; your site and its last build are as they were")
    tell(f"  Frontis {__version__}, Python {sys.version.split()[0]}, {sys.platform}: {places}")
