"""Texts of the content to HTML, their links and pictures resolved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import unquote

from markupsafe import Markup

from frontis.model.texts import Document, Prose, RichText
from frontis.plan.entries import PictureEntry
from frontis.plan.plan import Shared
from frontis.render import markdown
from frontis.render.picture_element import PictureElement
from frontis.text import inline, prose


@dataclass(frozen=True, slots=True)
class Texts:
    """Renders the texts of one site."""

    site: Shared
    origin: str = ""
    """What goes before a path of the site: empty in pages, scheme and host in feeds."""
    pictures: PictureElement = field(default_factory=PictureElement)

    def finished(self, value: object) -> object:
        """A text that has links as HTML with their final addresses; anything else as it is."""
        if isinstance(value, RichText) and "](" in value.source:
            return Markup(inline.html(value.source, resolve=lambda href: self._resolved(href, value.folder)))
        return self.prose(value) if isinstance(value, Prose) else value

    def prose(self, text: Prose) -> Markup:
        """Paragraphs as HTML."""
        if "](" not in text.source:
            return Markup(text.html)
        return Markup(prose.html(text.source, resolve=lambda href: self._resolved(href, text.folder)))

    def document(self, text: Document, level: int = 2, anchor: str = "", taken: Collection[str] = ()) -> str:
        """The document with headings from `level` on.

        `anchor` keeps its ids apart from those of other texts on the page, `taken` are ids for none of its headings.
        """
        html = markdown.document_html(
            text.source,
            base_level=level,
            allow_html=text.allows_html,
            resolve_link=lambda href: self._resolved(href, text.folder),
            picture_size=self._picture_size,
            anchor=anchor,
            taken=taken,
        )
        return self.pictures.in_text(html, self._picture, alone=not anchor) if "<img" in html else html

    def _resolved(self, href: str, folder: str) -> str:
        """A file beside the document's file or under `content/`; else a path of the site; else as it is."""
        if not href or href.startswith(("#", "//")) or ":" in href.partition("/")[0]:
            return href
        path, mark, rest = _split(href)
        places = (path[1:],) if path.startswith("/") else (normpath(f"{folder}/{path}"), normpath(path))
        for place in places:
            address = self._file(place.removeprefix("./"))
            if address:
                return self.origin + address + mark + rest
        if path.startswith("/"):
            return self.origin + self.site.base + path[1:] + mark + rest
        return self.origin + self.site.base + _from_root(path) + mark + rest

    def _file(self, path: str) -> str | None:
        """The address of a file of the content, its path as written or with its `%20` read, accents in either form."""
        forms = (normalize("NFC", form) for form in (path, unquote(path)))
        return next((self.site.files[form] for form in forms if form in self.site.files), None)

    def _picture_size(self, url: str) -> tuple[int, int] | None:
        picture = self.site.pictures.get(url.removeprefix(self.origin))
        return (picture.width, picture.height) if picture else None

    def _picture(self, url: str) -> PictureEntry | None:
        """The picture at an address; in a feed it is one that every reader shows."""
        picture = self.site.pictures.get(url.removeprefix(self.origin))
        if picture is None or not self.origin:
            return picture
        single = picture.single and replace(picture.single, url=self.origin + picture.single.url)
        return replace(picture, sources=(), single=single)


def _from_root(path: str) -> str:
    """A path without its `./` and `../`, which would leave the base path."""
    inside = normpath(f"/{path}").lstrip("/")
    return f"{inside}/" if inside and path.endswith(("/", "/.", "/..")) else inside


def _split(href: str) -> tuple[str, str, str]:
    """The path, and what follows it: a query or fragment with its sign."""
    for place, letter in enumerate(href):
        if letter in "?#":
            return href[:place], letter, href[place + 1 :]
    return href, "", ""
