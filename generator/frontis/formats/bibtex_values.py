"""The inside of a BibTeX entry: its fields and their values, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from frontis.diagnostics import Diagnostic, Origin, error, warning
from frontis.text.patterns import regex

_FIELD = regex(r"(?P<name>[^\s=,{}()\"#%@][^=,{}\"#\n]{0,80}?)\s*=\s*")
_BETWEEN = regex(r"(?:[\s,]+|%[^\n]*)*")
_SPACE = regex(r"\s*")
_BRACES = regex(r"[{}]")
_BRACES_NOT_ESCAPED = regex(r"(?<!\\)[{}]")
_QUOTE_OR_BRACE = regex(r"[\"{}]")
_AFTER_QUOTE = regex(r"\s*(?:[,#})]|$|%|\n\s*[\w-]+\s*=)")
_BARE = regex(r"[^,\n{}\"#]+")
_BARE_IN_PARENTHESES = regex(r"[^,\n{}\"#)]+")
_NEXT_FIELD = regex(r",?\s*\n\s*[A-Za-z][\w-]*\s*=\s*[{\"\w]")
_GOES_ON = regex(r"\s*,\s*[A-Za-z][\w-]*\s*=\s*[{\"\w]")
_REST = regex(r"[^,}\n]*[,\n]?")
_NO_MACRO = regex(
    r"[\d\W]|(?:true|false|sept|spring|summer|autumn|fall|winter|january|february|march|april|june|july|august"
    r"|september|october|november|december)$",
    re.IGNORECASE,
)
_PATIENCE = 20
"""After so many texts of one entry that are never closed, the rest of it is given up."""
_PARAGRAPH = regex(r"\s*\n[ \t\r\f\v]*\n\s*")


class BibField(Struct, frozen=True):
    """A field of an entry, without its delimiters; LaTeX stays, white space is folded, blank lines stay as `\\n\\n`."""

    name: str
    """In lower case."""
    text: str
    origin: Origin
    """Where the text begins."""


class BibEntry(Struct, frozen=True):
    """An entry as written."""

    type: str
    """In lower case, without `@`."""
    key: str
    """May be empty."""
    fields: tuple[BibField, ...]
    """Each name once; what an entry inherits comes after its own."""
    origin: Origin

    def get(self, *names: str) -> BibField | None:
        """The first of these fields that the entry has with a text in it, not only braces."""
        for name in names:
            for field in self.fields:
                if field.name == name and field.text.strip("{} "):
                    return field
        return None


class Value(Struct, frozen=True):
    """The text of a value, put together from its parts."""

    text: str
    start: int


class Source:
    """The text of a `.bib` file, the place that is being read, and what was found wrong."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self.position = 0
        self.closing = "}"
        self.cautious = False
        """Whether a text in braces ends before what looks like the next field."""
        self._file = file
        self._end = len(text)
        self._never_closed = 0
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.unknown: set[str] = set()
        """Abbreviations that are used and not defined, in lower case."""

    def begin(self, position: int, end: int, closing: str) -> None:
        """From here on an entry is read, which cannot go beyond `end`."""
        self.position, self._end, self.closing = position, end, closing
        self._never_closed = 0

    def origin(self, position: int) -> Origin:
        """Line and column of a place in the text."""
        line = bisect_right(self._lines, position)
        return Origin(self._file, line, position - self._lines[line - 1] + 1)

    def report(self, position: int, message: str, hint: str) -> None:
        """Notes an error."""
        self.diagnostics.append(error("bibtex-syntax", message, self.origin(position), hint))

    def mention(self, position: int, message: str, hint: str) -> None:
        """Notes something that could be read nevertheless."""
        self.diagnostics.append(warning("bibtex-syntax", message, self.origin(position), hint))

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The match of `pattern` at the place, which moves behind it."""
        match = pattern.match(self.text, self.position, self._end)
        if match:
            self.position = match.end()
        return match

    def sign(self) -> str:
        """The next character that isn't white space, empty at the end."""
        self.take(_SPACE)
        return self.text[self.position] if self.position < self._end else ""

    def skip_comma(self) -> bool:
        """Whether a comma came, which is skipped."""
        if self.sign() != ",":
            return False
        self.position += 1
        return True

    def fields(self, macros: Mapping[str, str]) -> Iterator[BibField]:
        """The fields up to the end of the entry."""
        while self.take(_BETWEEN) and self.position < self._end:
            start = self.position
            if self.text[start] == self.closing and not self._closes_too_early():
                return
            match = self.take(_FIELD)
            if match is None:
                self._skip_unreadable()
                continue
            value = self.value(macros)
            if value is not None:
                yield BibField(match["name"].lower(), _folded(value.text), self.origin(value.start))
            self._expect_comma(match["name"])

    def value(self, macros: Mapping[str, str]) -> Value | None:
        """A value: texts in braces or quotes, numbers and abbreviations, joined by `#`."""
        texts: list[str] = []
        start = None
        while True:
            sign = self.sign()
            before = self.position
            text = self._part(sign, macros)
            if start is None:
                start = before + (sign in '{"' and sign != "")
                start += len(self.text[start : self.position]) - len(self.text[start : self.position].lstrip())
            if text is None:
                return Value("".join(texts), start) if texts else None
            texts.append(text)
            end = self.position
            if self.sign() != "#":
                self.position = end
                return Value("".join(texts), start)
            self.position += 1

    def close(self, opened: Origin, what: str) -> None:
        """Behind the sign that closes an entry."""
        if self.sign() == self.closing:
            self.position += 1
        else:
            self.diagnostics.append(
                error("bibtex-syntax", f"{what} is never closed", opened, f"write '{self.closing}' at its end")
            )

    def _part(self, sign: str, macros: Mapping[str, str]) -> str | None:
        if sign == "{":
            return self._braced()
        if sign == '"':
            return self._quoted()
        match = self.take(_BARE_IN_PARENTHESES if self.closing == ")" else _BARE)
        return self._bare(match[0].strip(), match.start(), macros) if match else None

    def _braced(self) -> str:
        start = self.position
        for pattern in (_BRACES, _BRACES_NOT_ESCAPED):
            depth = 0
            for brace in pattern.finditer(self.text, start, self._end):
                depth += 1 if brace[0] == "{" else -1
                if depth == 0:
                    if self.cautious and _NEXT_FIELD.search(self.text, start, brace.start()):
                        break
                    self.position = brace.end()
                    return self.text[start + 1 : brace.start()]
        return self._unclosed(start, "{")

    def _quoted(self) -> str:
        start, depth = self.position, 0
        for match in _QUOTE_OR_BRACE.finditer(self.text, start + 1, self._end):
            if match[0] != '"':
                depth += 1 if match[0] == "{" else -1
            elif depth <= 0 and _AFTER_QUOTE.match(self.text, match.end(), self._end):
                self.position = match.end()
                return self.text[start + 1 : match.start()]
        return self._unclosed(start, '"')

    def _unclosed(self, start: int, sign: str) -> str:
        """What probably was the text, up to the next line that looks like a field."""
        self.report(
            start,
            f"the {sign} that opens here is never closed",
            "close it at the end of the text; braces inside a text must come in pairs",
        )
        self._never_closed += 1
        following = _NEXT_FIELD.search(self.text, start, self._end) if self._never_closed < _PATIENCE else None
        self.position = following.start() if following else self._end
        return self.text[start + 1 : self.position].rstrip().rstrip('},"')

    def _bare(self, word: str, start: int, macros: Mapping[str, str]) -> str:
        """An abbreviation's text; a number, and what is no abbreviation, as it stands."""
        known = macros.get(word.lower())
        if known is not None:
            return known
        if not _NO_MACRO.search(word) and word.lower() not in self.unknown:
            self.unknown.add(word.lower())
            self.mention(
                start,
                f"'{word}' is not an abbreviation that @string defines in this file",
                f"define it with @string, or write {{{word}}} if it is the text itself",
            )
        return word

    def _expect_comma(self, field: str) -> None:
        place = self.position
        sign = self.sign()
        if sign in (",", self.closing, ""):
            return
        if _FIELD.match(self.text, self.position, self._end):
            self.mention(place, f"no comma after the field '{field}'", "write a comma at the end of the field")
        elif sign != "%":
            self._skip_unreadable()

    def _skip_unreadable(self) -> None:
        start = self.position
        if self.text[start] in '{}()"':
            self.position += 1
        self.take(_REST)
        shown = self.text[start : self.position].strip().rstrip(",")
        self.report(start, f"'{shown[:40]}' cannot be read as a field", "write each field as name = {text},")

    def _closes_too_early(self) -> bool:
        """Whether more fields follow the closing brace: one of the braces before was too many."""
        if not _GOES_ON.match(self.text, self.position + 1, self._end):
            return False
        self.report(self.position, "a closing brace too many: more fields of the entry follow", "remove it")
        self.position += 1
        return True


def _folded(text: str) -> str:
    if "\n" not in text and "  " not in text and "\t" not in text:
        return text.strip()
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text.strip()))
