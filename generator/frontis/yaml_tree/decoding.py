"""The bytes of a content file to text, or what is wrong with them."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.text.patterns import regex

_HINT = "in your editor choose 'save with encoding UTF-8'; in a terminal: iconv -f {} -t UTF-8 FILE > NEW"
_DECLARED = regex(rb"^%[^\n]*?coding:\s*([\w.-]+?)(?:-unix|-dos|-mac)?\s*(?:-\*-.*)?$", re.I | re.M)
_HEADER = 400
_EMACS_NAMES = {"latin-9": "iso8859-15", "latin-0": "iso8859-15"}


def decode(data: bytes, file: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a UTF-8 file without its byte order mark, line ends as `\\n`; None with an error otherwise.

    A `.bib` file may say in its first lines that it is written otherwise, as JabRef's and Emacs's do.
    """
    if file.endswith(".bib") and (encoding := _declared(data)):
        data = data.decode(encoding, errors="replace").encode()
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None, [error("encoding", "the file is in UTF-16, not in UTF-8", Origin(file), _HINT.format("UTF-16"))]
    nul = data.find(0)
    if nul >= 0:
        hint = "if this is a text, save it again with the encoding UTF-8; other files belong into content/files/"
        return None, [error("encoding", "a NUL byte: this is not a text file", _origin(data, nul, file), hint)]
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as failure:
        at = failure.start + len(data) - len(failure.object)
        return None, [error("encoding", _not_utf8(data, at), _origin(data, at, file), _HINT.format("WINDOWS-1252"))]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _declared(data: bytes) -> str | None:
    """The encoding that a byte order mark or a comment at the beginning names, None for UTF-8 or an unknown one."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    match = _DECLARED.search(data[:_HEADER])
    if match is None:
        return None
    name = match[1].decode().lower()
    name = _EMACS_NAMES.get(name, name)
    try:
        b"a".decode(name)
        return None if lookup(name).name.startswith("utf") else name
    except LookupError:
        return None


def _not_utf8(data: bytes, at: int) -> str:
    letter = data[at : at + 1].decode("cp1252", errors="replace")
    if letter.isprintable() and letter != "\ufffd":
        return f"the file is not in UTF-8: here stands probably '{letter}' in an older encoding"
    return f"the file is not in UTF-8: here stands the byte 0x{data[at]:02X}"


def _origin(data: bytes, at: int, file: str) -> Origin:
    """Line and column of a byte, counted as an editor does."""
    before = data[:at].removeprefix(BOM_UTF8).decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return Origin(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
