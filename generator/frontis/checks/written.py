"""Finds where the content wrote an address, so that a broken link is told at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct, field

from frontis.diagnostics import Origin

SOURCES = (".bib", ".md", ".yaml", ".yml")
"""The endings of files in which addresses are written."""


class Written(Struct, frozen=True):
    """The written files of a site."""

    site: Path
    _found: dict[tuple[str, str], list[Origin]] = field(default_factory=dict)
    """By file and pattern."""
    _anywhere: dict[str, Origin | None] = field(default_factory=dict)

    def place(self, address: str, near: Origin) -> Origin:
        """The first place that holds the address: after `near` in its file, else in any file; else `near` itself."""
        return self.after(address, near) or self.anywhere(address) or near

    def after(self, address: str, start: Origin) -> Origin | None:
        """The first place from `start` on in its file that holds the address."""
        return self._search("|".join(map(_pattern, _forms(address))), start)

    def anywhere(self, address: str) -> Origin | None:
        """The first place in any file that holds the address, as it is rather than without its first slash."""
        if address not in self._anywhere:
            files = [path for path in sorted((self.site / "content").rglob("*")) if path.suffix in SOURCES]
            starts = [Origin(path.relative_to(self.site).as_posix()) for path in (*files, self.site / "site.yaml")]
            found = (self._search(_pattern(form), start) for form in _forms(address) for start in starts)
            self._anywhere[address] = next(filter(None, found), None)
        return self._anywhere[address]

    def _search(self, pattern: str, start: Origin) -> Origin | None:
        """The first place from `start` on in its file where the pattern matches."""
        places = self._found.get((start.file, pattern))
        if places is None:
            places = self._found[start.file, pattern] = list(self._all(re.compile(pattern or "(?!)"), start.file))
        return next((place for place in places if place.line >= start.line), None)

    def _all(self, wanted: re.Pattern[str], file: str) -> Iterator[Origin]:
        """The first place of each line where the pattern matches."""
        for number, line in enumerate(_lines(self.site / file), 1):
            if found := wanted.search(line):
                yield Origin(file, number, found.start() + 1)


def _forms(address: str) -> list[str]:
    """The ways to write the address."""
    forms = (address, unquote(address), address.lstrip("/"), unquote(address).lstrip("/"))
    return [form for form in dict.fromkeys(forms) if form.strip("/#")]


def _pattern(form: str) -> str:
    """The form as a whole address, not as a part of a longer one; it may be written with host and base path."""
    before = "" if form.startswith("/") else r"(?<![\w/.-])"
    return rf"{before}{re.escape(form)}(?![\w/#-])"


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []
