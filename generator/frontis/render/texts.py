"""Texts of the content to HTML, their links and pictures resolved."""

from __future__ import annotations

from collections.abc import Collection
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import unquote

from markupsafe import Markup, escape
from msgspec import Struct, field
from msgspec.structs import replace

from frontis.model.texts import Document, PlainText, Prose, RichText
from frontis.plan.addresses import split_address
from frontis.plan.entries import PictureEntry
from frontis.plan.plan import Files, Shared
from frontis.render.picture_element import PictureElement
from frontis.text import inline, prose
from frontis.text.commands import may_name_files
from frontis.text.languages import direction, direction_of, has_right_to_left
from frontis.text.patterns import regex

_BLOCK = regex(r"<(p|ul|ol|pre)(?=[ >])")
"""What paragraphs of text consist of; none of them stands in another."""


class Texts(Struct, frozen=True):
    """Renders the texts of one site."""

    site: Shared
    files: Files
    origin: str = ""
    """What goes before a path of the site: empty in pages, scheme and host in feeds."""
    pictures: PictureElement = field(default_factory=PictureElement)
    typesets: bool = True
    """Whether formulas become MathML; else they stay as they were written."""

    def finished(self, value: object) -> object:
        """A text that has links as HTML with their final addresses; anything else as it is."""
        if isinstance(value, RichText):
            return self.line(value) if self._is_special(value) else value
        return self.prose(value) if isinstance(value, Prose) else value

    def marked(self, value: object) -> object:
        """The same, and of a plain text too in which language it is, where that isn't the page's."""
        return self.in_its_language(escape(value), value.language) if type(value) is PlainText else self.finished(value)

    def line(self, text: RichText) -> Markup:
        """A line as HTML."""
        html = inline.html(text.source, resolve=lambda href: self._resolved(href, text.folder), typesets=self.typesets)
        return self._in_an_element(html, self._attributes_of(text))

    def unlinked(self, text: RichText | str) -> Markup | str:
        """A line whose own links are text, since it stands inside a link; a word of the interface as it is."""
        if isinstance(text, str):
            return text
        html = text.unlinked if self.typesets else inline.html(text.source, links=False, typesets=False)
        return self._in_an_element(html, self._attributes_of(text))

    def prose(self, text: Prose) -> Markup:
        """Paragraphs as HTML."""
        resolve = (lambda href: self._resolved(href, text.folder)) if may_name_files(text.source) else None
        html = prose.html(text.source, resolve=resolve, typesets=self.typesets)
        attributes = self._attributes_of(text)
        return Markup(_BLOCK.sub(rf"<\1{attributes}", html) if attributes else html)

    def in_its_language(self, html: str, language: str) -> Markup:
        """The HTML of running text in an element that tells its language, where that isn't the page's."""
        return self._in_an_element(html, self.language_attributes(language))

    def language_attributes(self, language: str) -> str:
        """The language as attributes of an element, with the direction where that isn't the page's; or nothing."""
        if not language:
            return ""
        return f' lang="{language}"{self._turned(direction(language))}'

    def _in_an_element(self, html: str, attributes: str) -> Markup:
        return Markup(f"<span{attributes}>{html}</span>" if attributes else html)

    def _is_special(self, text: RichText) -> bool:
        """Whether a line's HTML on this page is another than anywhere."""
        return bool(text.language) or "](" in text.source or not self.typesets or self._may_turn(text)

    def _may_turn(self, text: RichText | Prose) -> bool:
        """Whether its letters may run the other way than the page; style sheets see to Arabic lines in other pages."""
        if self.site.direction == "rtl":
            return True
        return (text.language != "" or type(text) is Prose) and has_right_to_left(text.source)

    def _attributes_of(self, text: RichText | Prose) -> str:
        """The language of a text and the direction of its letters, each where it isn't the page's.

        An English abstract is usual on a page in Arabic, and nobody marks it.
        """
        language = f' lang="{text.language}"' if text.language else ""
        if not self._may_turn(text):
            return language
        return language + self._turned(direction_of(text.plain))

    def _turned(self, direction: str) -> str:
        return f' dir="{direction}"' if direction and direction != self.site.direction else ""

    def document(self, text: Document, level: int = 2, anchor: str = "", taken: Collection[str] = ()) -> str:
        """The document with headings from `level` on.

        `anchor` keeps its ids apart from those of other texts on the page, `taken` are ids for none of its headings.
        """
        from frontis.render.markdown import document_html  # not every edit changes a page with a document

        html = document_html(
            text.source,
            base_level=level,
            allow_html=text.allows_html,
            typesets=self.typesets,
            resolve_link=lambda href: self._resolved(href, text.folder),
            picture_size=self._picture_size,
            anchor=anchor,
            taken=taken,
        )
        if "<img" in html:
            html = self.pictures.in_text(html, self._picture, alone=not anchor)
        attributes = self.language_attributes(text.language)
        return f'<div class="text"{attributes}>{html}</div>' if attributes else html

    def _resolved(self, href: str, folder: str) -> str:
        """A file beside the document's file or under `content/`; else a path of the site; else as it is."""
        if not href or href.startswith(("#", "//")) or ":" in href.partition("/")[0]:
            return href
        path, mark, rest = split_address(href)
        places = (path[1:],) if path.startswith("/") else (normpath(f"{folder}/{path}"), normpath(path))
        for place in places:
            address = self._file(place.removeprefix("./"))
            if address:
                return self.origin + address + mark + rest
        here = path[1:] if path.startswith("/") else _from_root(path)
        return self.origin + self.site.root + self.site.addresses.path(here) + mark + rest

    def _file(self, path: str) -> str | None:
        """The address of a file of the content, its path as written or with its `%20` read, accents in either form."""
        forms = (normalize("NFC", form) for form in (path, unquote(path)))
        return next((self.files.addresses[form] for form in forms if form in self.files.addresses), None)

    def _picture_size(self, url: str) -> tuple[int, int] | None:
        picture = self.files.pictures.get(url.removeprefix(self.origin))
        return (picture.width, picture.height) if picture else None

    def _picture(self, url: str) -> PictureEntry | None:
        """The picture at an address; in a feed it is one that every reader shows."""
        picture = self.files.pictures.get(url.removeprefix(self.origin))
        if picture is None or not self.origin:
            return picture
        single = picture.single and replace(picture.single, url=self.origin + picture.single.url)
        return replace(picture, sources=(), single=single)


def _from_root(path: str) -> str:
    """A path without its `./` and `../`, which would leave the base path."""
    inside = normpath(f"/{path}").lstrip("/")
    return f"{inside}/" if inside and path.endswith(("/", "/.", "/..")) else inside
