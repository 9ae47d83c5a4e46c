"""What can be wrong with the content, and where: plain values that every stage may return."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import total_ordering
from typing import Final

from msgspec import Struct


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@total_ordering
class Origin:
    """Where something was written.

    No struct: what fingerprints and stored records are made of must tell it from all that a page shows, since a line
    added above moves it and changes nothing.
    """

    __slots__ = ("column", "file", "line")

    def __init__(self, file: str, line: int = 1, column: int = 1) -> None:
        self.file: Final = file
        """Path relative to the site folder, with forward slashes."""
        self.line: Final = line
        """Counted from 1."""
        self.column: Final = column
        """Counted from 1, in characters."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin) and self._place == other._place

    def __lt__(self, other: Origin) -> bool:
        return self._place < other._place

    def __hash__(self) -> int:
        return hash(self._place)

    def __repr__(self) -> str:
        return f"Origin{self._place}"

    @property
    def _place(self) -> tuple[str, int, int]:
        return self.file, self.line, self.column


class Diagnostic(Struct, frozen=True):
    """One thing that is wrong, at one place, worded for the person who wrote it."""

    severity: Severity
    code: str
    """A stable name for programs and tests, such as `unknown-field`."""
    message: str
    """What is wrong: one line, lower case, no full stop at the end."""
    origin: Origin
    hint: str
    """What to do about it, printed on a line of its own."""


class Unreadable(ValueError):
    """A text that a value type cannot read; the door turns it into a `Diagnostic` at the text's origin."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def error(code: str, message: str, origin: Origin, hint: str) -> Diagnostic:
    """A diagnostic that stops the build."""
    return Diagnostic(Severity.ERROR, code, message, origin, hint)


def warning(code: str, message: str, origin: Origin, hint: str) -> Diagnostic:
    """A diagnostic that stops the build only under `--strict`."""
    return Diagnostic(Severity.WARNING, code, message, origin, hint)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops the build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None."""
    from difflib import get_close_matches  # only when something is already wrong

    candidates = {candidate.lower(): candidate for candidate in known}
    found = get_close_matches(word.lower(), candidates, n=1, cutoff=0.6)
    return candidates[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The hint `did you mean '…'?`, or None when nothing is near."""
    candidate = nearest(word, known)
    return f"did you mean '{candidate}'?" if candidate else None
