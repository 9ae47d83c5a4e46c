"""Marks texts that are in another language than the page, where they are shown and only there.

A plain text of the content or the interface may stand in an element, where a `<span lang="…">` tells its language, or
in an attribute, where no element may stand. Which of the two an expression is, follows from the HTML before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from msgspec import Struct

from frontis.model.texts import PlainText, RichText
from frontis.text.patterns import regex

IN_TAG = "_in_tag"
"""The filter for what stands in a tag."""
_OPENS = regex(r"<(/?[A-Za-z][\w-]*|!--|!)")
COMMENT = "!--"
_IN_A_TAG = regex(r"[\"'>]")
_TEXT_ONLY = ("title", "script", "style", "textarea", "option")
"""Elements in which no other element may stand."""


def in_tag(value: object) -> object:
    """What an attribute shows of a value: the bare text."""
    if isinstance(value, RichText):
        return value.plain
    return str(value) if type(value) is PlainText else value


class _Place(Struct):
    """Where in the HTML a template is."""

    tag: str = ""
    """The element whose tag it is in."""
    quote: str = ""
    """The quotation mark of the attribute that it is in."""
    text_only: str = ""
    """The element that it is in, and that can hold no other."""

    @property
    def takes_elements(self) -> bool:
        return not self.tag and not self.text_only

    def pass_by(self, html: str) -> None:
        """Go on behind a piece of HTML."""
        at = 0
        while at < len(html):
            if self.quote:
                end = html.find(self.quote, at)
                at = end + 1 if end >= 0 else len(html)
                self.quote = "" if end >= 0 else self.quote
            elif self.tag == COMMENT:
                end = html.find("-->", at)
                at = end + 3 if end >= 0 else len(html)
                self.tag = "" if end >= 0 else self.tag
            elif self.tag:
                at = self._in_tag(html, at)
            else:
                found = self._opening(html, at)
                self.tag = found[1].lower() if found else ""
                at = found.end() if found else len(html)

    def _opening(self, html: str, at: int) -> re.Match[str] | None:
        """The next tag; where no other element may stand, `<` is text but in the element's own end."""
        found = _OPENS.finditer(html, at)
        return next((each for each in found if not self.text_only or each[1].lower() == f"/{self.text_only}"), None)

    def _in_tag(self, html: str, at: int) -> int:
        found = _IN_A_TAG.search(html, at)
        if not found:
            return len(html)
        if found[0] != ">":
            self.quote = found[0]
            return found.end()
        if self.tag in _TEXT_ONLY:
            self.text_only = self.tag
        elif self.tag.startswith("/") and self.tag[1:] == self.text_only:
            self.text_only = ""
        self.tag = ""
        return found.end()


class Marking(Extension):
    """Sends what a template prints into tags through the filter that keeps elements out of there."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens of the template, each expression in a tag with the filter behind it."""
        place = _Place()
        filtered = False
        for token in stream:
            if token.type == "data":
                place.pass_by(token.value)
            elif token.type == "variable_begin" and not place.takes_elements:
                filtered = True
                yield token
                yield Token(token.lineno, "lparen", "(")
                continue
            elif token.type == "variable_end" and filtered:
                filtered = False
                yield Token(token.lineno, "rparen", ")")
                yield Token(token.lineno, "pipe", "|")
                yield Token(token.lineno, "name", IN_TAG)
            yield token
