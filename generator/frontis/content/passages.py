"""Cuts the files of a collection into passages, each of which can be read by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from frontis.fingerprints import digest

LENGTH = 5_000
"""Characters after which a passage ends with its record: a few works, all of which are read anew when one is edited."""
_ITEM = "\n- "
_DOCUMENT = ("---", "...", "%")
"""Begin the lines that part a file into documents, or are instructions to a parser."""


class Passage(Struct, frozen=True, dict=True):
    """Some lines of a file that hold whole records, or all of it."""

    file: str
    """Relative to `content/`."""
    text: str
    first_line: int = 1
    whole: bool = True
    """Whether it is the whole file. A part counts only where it reads without a word: a quotation mark that is not
    closed, or an anchor of another part, makes no sense of it."""

    @cached_property
    def digest(self) -> str:
        """Tells it from all passages that may hold something else."""
        return digest(f"{self.file}\0{self.whole}\0{self.text}".encode()).hex()


def passages(file: str, text: str) -> Iterator[Passage]:
    """A long list in YAML cut before items of its outermost level (YAML 1.2.2, 8.2.1); any other file whole."""
    starts = list(_starts(text)) if file.endswith((".yaml", ".yml")) and len(text) > LENGTH else []
    if len(starts) < 2:
        yield Passage(file, text)
        return
    line = 1
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield Passage(file, text[start:end], line, whole=False)
        line += text.count("\n", start, end)


def _starts(text: str) -> Iterator[int]:
    """Where passages begin; nothing for a text that may hold more than one document, or other line breaks."""
    if "\r" in text or text.startswith(_DOCUMENT) or any(f"\n{mark}" in text for mark in _DOCUMENT):
        return
    start = 0
    while start >= 0:
        yield start
        start = text.find(_ITEM, start + LENGTH) + 1 or -1
