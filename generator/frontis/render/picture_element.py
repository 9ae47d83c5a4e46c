"""The HTML element of a picture, the same in all themes and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from html import escape, unescape

from msgspec import Struct

from frontis.plan.entries import PictureEntry, PictureSource
from frontis.text.patterns import regex

LAZY = ' loading="lazy" decoding="async"'
_WHEN = {"lazy": LAZY, "first": ' fetchpriority="high"'}
_IN_TEXTS = "(min-width: 45rem) 42rem, 92vw"
"""How wide a picture in a text is shown, in any theme: at most as wide as a column of text."""
_SEEN_AT_ONCE = 1500
"""How many characters may stand before a picture in a text that is seen without scrolling."""
_IMAGE = regex(r'<img [^>]*?src="([^"]*)"[^>]*>')


class PictureElement(Struct, frozen=True):
    """Prints pictures of one build."""

    base: str = "/"
    """The site's base path."""
    missing: Container[str] = ()
    """The paths of smaller pictures that could not be made."""

    def html(
        self,
        picture: PictureEntry,
        sizes: str = "100vw",
        css: str = "",
        alt: str | None = None,
        loading: str = "lazy",
    ) -> str:
        """`<picture>` where there are smaller ones, else `<img>`.

        `sizes` says how wide it is shown, in CSS; `loading` is `lazy`, `eager` for what is seen at once, or `first`
        for the one of these that matters most.
        """
        said = picture.alt if alt is None else alt
        words, language = escape(said), getattr(said, "language", "")
        named = f'class="{css}" ' if css else ""
        marked = f' lang="{language}"' if language else ""
        size = f'width="{picture.width}" height="{picture.height}"'
        image = f'<img {named}src="{picture.single_url}" {size} alt="{words}"{marked}{_WHEN.get(loading, "")}>'
        return self._with_sources(image, picture, sizes)

    def url(self, picture: PictureEntry, width: int) -> str:
        """The address of the narrowest form of at least this width, for where only one can be named."""
        wide = (source for source in picture.sources if source.width >= width and not self._is_missing(source))
        return next((source.url for source in wide), picture.single_url)

    def in_text(self, html: str, known: Callable[[str], PictureEntry | None], alone: bool) -> str:
        """The HTML of a text with the smaller forms of its pictures.

        Of a text that stands `alone` on its page, a picture near its beginning is loaded at once.
        """

        def shown(found: re.Match[str]) -> str:
            picture = known(unescape(found[1]))
            if picture is None:
                return found[0]
            image = found[0]
            if picture.single:
                image = image.replace(f'src="{found[1]}"', f'src="{escape(picture.single.url)}"', 1)
            if alone and found.start() < _SEEN_AT_ONCE:
                image = image.replace(LAZY, "")
            return self._with_sources(image, picture, _IN_TEXTS)

        return html if "<picture" in html else _IMAGE.sub(shown, html)

    def _with_sources(self, image: str, picture: PictureEntry, sizes: str) -> str:
        sources = [source for source in picture.sources if not self._is_missing(source)]
        if not sources:
            return image
        candidates = ", ".join(f"{source.url} {source.width}w" for source in sources)
        source = f'<source type="image/webp" srcset="{candidates}" sizes="{escape(sizes)}">'
        return f"<picture>{source}{image}</picture>"

    def _is_missing(self, source: PictureSource) -> bool:
        return source.url.removeprefix(self.base) in self.missing
