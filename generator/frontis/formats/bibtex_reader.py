"""Reads BibTeX and BibLaTeX as people really have it: a broken entry is reported and costs nothing but itself.

The grammar is that of BibTeX 0.99 as btparse describes it, with what is seen in real files besides: field names with
blanks (Scopus), keys with blanks, `%` before a field or an entry, commas that were forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from frontis.diagnostics import Diagnostic
from frontis.formats.bibtex_inheritance import inherited
from frontis.formats.bibtex_macros import PREDEFINED
from frontis.formats.bibtex_values import BibEntry, BibField, Source
from frontis.text.patterns import regex

_COMMAND = regex(r"@[ \t]*(?P<type>[A-Za-z][\w.+:-]*)\s*(?P<open>[{(])")
_LOST = regex(r"^[ \t]*@[ \t]*(?:article|book|in\w+|misc|phdthesis|\w*thesis|techreport)\b[^{(\n]*,", re.I | re.M)
_NEXT = regex(r"^[ \t]{0,3}@[ \t]*[A-Za-z]+\s*[{(]\s*[^\s,{}()=\"#]+\s*,", re.M)
_KEY = regex(r"\s*(?P<key>[^,={}\"\n]*)")
_STRING_NAME = regex(r"\s*(?P<name>[^\s=,{}\"#]+)\s*=\s*")
_COMMENT_END = {"{": regex(r"[{}]"), "(": regex(r"[()]")}


class Bibliography(Struct, frozen=True):
    """What a `.bib` file holds."""

    entries: tuple[BibEntry, ...]
    """In the order of the file, each with what it inherits."""
    macros: Mapping[str, str]
    """The abbreviations that `@string` defined, by their names in lower case."""
    undefined: frozenset[str] = frozenset()
    """The abbreviations that are used and that nothing defined."""


def read(text: str, file: str, macros: Mapping[str, str] | None = None) -> tuple[Bibliography, list[Diagnostic]]:
    """The entries of a BibTeX text and what is wrong with it.

    `macros` are abbreviations that other files define. Keys that come twice are kept: whoever uses them as ids
    must tell. Never raises.
    """
    reader = _Reader(Source(text, file), {**PREDEFINED, **(macros or {})})
    reader.read()
    entries, missing = inherited(reader.entries)
    own = {name: value for name, value in reader.macros.items() if PREDEFINED.get(name) != value}
    bibliography = Bibliography(entries, own, frozenset(reader.source.unknown))
    return bibliography, sorted(reader.source.diagnostics + missing, key=lambda found: found.origin)


class _Reader:
    """Goes through a file from `@` to `@`."""

    def __init__(self, source: Source, macros: dict[str, str]) -> None:
        self.source = source
        self.macros = macros
        self.entries: list[BibEntry] = []
        self._next = [match.start() for match in _NEXT.finditer(source.text)]

    def read(self) -> None:
        """Reads all commands of the file; text between them is a comment."""
        position = 0
        while match := _COMMAND.search(self.source.text, position):
            self._check_lost(position, match.start())
            position = match.end() if self._commented_out(match.start()) else self._command(match)
        self._check_lost(position, len(self.source.text))

    def _command(self, match: re.Match[str]) -> int:
        """Reads one command and returns where the text goes on."""
        kind = match["type"].lower()
        if kind in ("comment", "preamble"):
            return self._comment(match)
        self.source.begin(match.end(), self._limit(match.start()), ")" if match["open"] == "(" else "}")
        if kind == "string":
            self._string()
        else:
            self._entry(kind, match.start())
        return self.source.position

    def _limit(self, start: int) -> int:
        """Where the next entry begins: no entry reaches beyond it, whatever its braces say."""
        from bisect import bisect_right

        following = bisect_right(self._next, start)
        return self._next[following] if following < len(self._next) else len(self.source.text)

    def _commented_out(self, start: int) -> bool:
        """Whether `%` stands before the entry on its line, as biber reads it."""
        line = self.source.text.rfind("\n", 0, start) + 1
        return self.source.text[line:start].lstrip().startswith("%")

    def _comment(self, match: re.Match[str]) -> int:
        """Behind `@comment{…}` or `@preamble{…}`; where its braces don't close, only the line is a comment."""
        depth, opening = 0, match["open"]
        for brace in _COMMENT_END[opening].finditer(self.source.text, match.end() - 1):
            depth += 1 if brace[0] == opening else -1
            if depth == 0:
                return brace.end()
        line_end = self.source.text.find("\n", match.end())
        return line_end if line_end >= 0 else len(self.source.text)

    def _string(self) -> None:
        start = self.source.position
        name = self.source.take(_STRING_NAME)
        if name is None:
            self.source.report(start, "an @string without 'name ='", "write @string{name = {text}}")
            return
        value = self.source.value(self.macros)
        self.macros[name["name"].lower()] = value.text if value else ""
        self.source.close(self.source.origin(start), "@string")

    def _entry(self, kind: str, start: int) -> None:
        origin = self.source.origin(start)
        key = self._key()
        begin, known = self.source.position, len(self.source.diagnostics)
        fields = self._fields()
        if self.source.sign() != self.source.closing:  # one of the texts has swallowed fields: find out which
            del self.source.diagnostics[known:]
            self.source.position, self.source.cautious = begin, True
            fields = self._fields()
            self.source.cautious = False
        self.source.close(origin, f"the entry '{key}'" if key else "the entry")
        self.entries.append(BibEntry(kind, key, fields, origin))

    def _fields(self) -> tuple[BibField, ...]:
        """The fields of the entry; of those given twice the first, as in BibTeX."""
        fields: dict[str, BibField] = {}
        for field in self.source.fields(self.macros):
            fields.setdefault(field.name, field)
        return tuple(fields.values())

    def _key(self) -> str:
        """The entry's key, empty where the first field takes its place."""
        start = self.source.position
        match = self.source.take(_KEY)
        key = match["key"].strip() if match else ""
        if self.source.sign() == "=":  # no key at all, or one that runs into the first field
            *before, field = key.split() or [""]
            if not match or not before:
                self.source.position = start
                return ""
            key = " ".join(before)
            self.source.position = match.start("key") + match["key"].rindex(field)
        if not self.source.skip_comma() and self.source.sign() not in ("", self.source.closing):
            self.source.mention(start, f"no comma after the key '{key}'", "write a comma at the end of the line")
        return key

    def _check_lost(self, start: int, end: int) -> None:
        """An entry without its brace would pass for a comment."""
        for match in _LOST.finditer(self.source.text, start, end):
            if not self._commented_out(match.end() - 1):
                shown = match[0].strip(", \t")
                self.source.report(
                    match.start() + match[0].index("@"),
                    f"'{shown}' is no entry: its brace is missing",
                    "write @type{key, …}",
                )
