"""Texts as written, each knowing its plain, HTML and LaTeX form."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from frontis.text import documents, inline, prose


class PlainText(str):
    """A text without markup that has translations, or that stands where another language is expected.

    A plain text with neither is a `str`.
    """

    __slots__ = ("language", "translations")
    language: str
    """Its language where that isn't the page's; else empty."""
    translations: tuple[tuple[str, str], ...]

    def __new__(cls, text: str, translations: tuple[tuple[str, str], ...] = (), language: str = "") -> Self:
        made = super().__new__(cls, text)
        made.language, made.translations = language, translations
        return made

    def __eq__(self, other: object) -> bool:
        """Another one must be the same in all languages, for pages depend on each; a `str` in its text alone."""
        if type(other) is PlainText and (self.language, self.translations) != (other.language, other.translations):
            return False
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


class RichText(Struct, frozen=True, omit_defaults=True):
    """One line of inline Markdown and pasted LaTeX: a title, a venue, a note.

    A template that prints it gets HTML (`__html__`, the protocol that Jinja's autoescaping honours).
    """

    source: str
    """As written, in the site's default language."""
    translations: tuple[tuple[str, str], ...] = ()
    """Language tag (BCP 47) and source, for the other languages."""
    folder: str = ""
    """The folder under `content/` in which its links, where it has any, are looked for first."""
    language: str = ""
    """Its language where that isn't the page's; else empty."""

    @property
    def plain(self) -> str:
        """Unicode text without any markup, for `<title>`, metadata and feeds."""
        return inline.plain(self.source)

    @property
    def html(self) -> str:
        """Escaped HTML of phrasing content."""
        return inline.html(self.source)

    @property
    def unlinked(self) -> str:
        """The HTML form for a text that stands inside a link: its own links are text."""
        return inline.html(self.source, links=False)

    @property
    def latex(self) -> str:
        """LaTeX for a BibTeX field."""
        return inline.latex(self.source)

    def __html__(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.plain


class Prose(Struct, frozen=True, omit_defaults=True):
    """Paragraphs of inline Markdown and pasted LaTeX: an abstract, a longer note."""

    source: str
    translations: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    language: str = ""

    @property
    def plain(self) -> str:
        """Unicode text without any markup; paragraphs stand apart by a blank line."""
        return prose.plain(self.source)

    @property
    def html(self) -> str:
        """Escaped HTML of flow content, one `<p>` for each paragraph."""
        return prose.html(self.source)

    @property
    def latex(self) -> str:
        """LaTeX for a BibTeX field."""
        return prose.latex(self.source)

    def __html__(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.plain


class Document(Struct, frozen=True, omit_defaults=True):
    """A whole Markdown text: a page, a post, the body of a record. Rendered in `render`."""

    source: str
    translations: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    """The folder under `content/` in which relative links are looked for first."""
    line: int = 1
    """The line of its file on which it starts."""
    allows_html: bool = False
    """Whether HTML of an allow list is let through, as in pages and posts; elsewhere it is text."""
    language: str = ""

    @property
    def plain(self) -> str:
        """Unicode text without any markup; paragraphs stand apart by a blank line."""
        return documents.plain(self.source, html=self.allows_html)


def plain(text: RichText | Prose | None) -> str | None:
    """The plain form of a text that may be missing."""
    return text.plain if text else None
