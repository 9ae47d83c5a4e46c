"""Finds where the content wrote an address, so that a broken link is told at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from frontis.diagnostics import Origin

SOURCES = (".bib", ".md", ".yaml", ".yml")
"""The endings of files in which addresses are written."""


class Written(Struct, frozen=True):
    """The written files of a site."""

    site: Path

    def place(self, address: str, near: Origin) -> Origin:
        """The first place that holds the address: after `near` in its file, else in any file; else `near` itself."""
        forms = (address, unquote(address), address.lstrip("/"), unquote(address).lstrip("/"))
        wanted = re.compile("|".join(_pattern(form) for form in dict.fromkeys(forms) if form.strip("/#")) or "(?!)")
        for file, first_line in self._files(near):
            for number, line in enumerate(_lines(self.site / file), 1):
                if number >= first_line and (found := wanted.search(line)):
                    return Origin(file, number, found.start() + 1)
        return near

    def _files(self, near: Origin) -> Iterator[tuple[str, int]]:
        """Files, each with the line from which to look."""
        yield near.file, near.line
        for path in sorted((self.site / "content").rglob("*")):
            if path.suffix in SOURCES:
                yield path.relative_to(self.site).as_posix(), 1


def _pattern(form: str) -> str:
    """The form as a whole address, not as a part of a longer one; it may be written with host and base path."""
    before = "" if form.startswith("/") else r"(?<![\w/.-])"
    return rf"{before}{re.escape(form)}(?![\w/#-])"


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []
