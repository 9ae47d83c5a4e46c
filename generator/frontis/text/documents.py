"""Whole Markdown documents as plain text, for feeds and descriptions."""

from __future__ import annotations

import re
from functools import lru_cache

from frontis.text import prose
from frontis.text.patterns import regex

_DEFINITION = regex(r"^ {0,3}\[(?!\^)[^\]\n]{1,200}\]: *\S+.*$", re.MULTILINE)
_NOTE = regex(r"^ {0,3}\[\^[^\]\n]{1,80}\]: *", re.MULTILINE)
_MARK = regex(r"\[\^[^\]\s]{1,80}\](?!:)")
_RULE = regex(r"^ {0,3}(?:={2,}|(?:[-*_] ?){3,}|\|?[ :-]+(?:\|[ :-]*)+) *$", re.MULTILINE)
_HEADING = regex(r"^ {0,3}#{1,6} +(.*)$", re.MULTILINE)
_OPENING = regex(r"^ {0,3}(?:(?:> ?)+|: +)", re.MULTILINE)
TAG = regex(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,2000}-->")
"""One HTML tag or comment."""
_LINE_BREAK = regex(r"<br ?/?>", re.IGNORECASE)
_ROW = regex(r"^.*\|.*$", re.MULTILINE)
_REFERENCE = regex(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]")


@lru_cache(maxsize=512)
def plain(source: str, *, separator: str = "\n\n", html: bool = False) -> str:
    """The text of a document without markup; `html` says that tags are markup too, as in pages and posts."""
    return prose.plain(_without_blocks(source, html=html), separator=separator)


def _without_blocks(source: str, *, html: bool) -> str:
    """The document with headings, quotations, rules, tables, definitions and footnote marks as paragraphs of text."""
    if not re.search(r"[#>|\[<:=_~-]", source):
        return source
    text = _DEFINITION.sub("", source)
    text = _MARK.sub("", _NOTE.sub("", text))
    text = _REFERENCE.sub(r"\1", _RULE.sub("", text))
    if html:
        text = TAG.sub("", _LINE_BREAK.sub(" ", text))
    text = _HEADING.sub(lambda line: f"\n{line[1].rstrip(' #')}\n", text)
    return _ROW.sub(_cells, _OPENING.sub("", text))


def _cells(row: re.Match[str]) -> str:
    return " · ".join(cell.strip() for cell in row[0].strip().strip("|").split("|"))
