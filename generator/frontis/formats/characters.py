"""The characters that an exported text may hold, whatever the writer pasted."""

from __future__ import annotations

from frontis.text.patterns import regex

_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without control characters, lone surrogates and what else XML 1.0 (section 2.2) forbids."""
    harmless = text.isprintable() or text.replace("\n", "").isprintable()
    return str(text) if harmless else _FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """The legal characters of the text, each run of white space as one space."""
    if text.isprintable() and "  " not in text:  # a space is the only white space that Python calls printable
        return text.strip(" ")
    return " ".join(legal(text).split())
