"""The list of a site's pages for search engines (Sitemaps protocol 0.9, https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from frontis.formats.alternates import with_default
from frontis.formats.markup import DECLARATION, element, parent
from frontis.model.dates import PartialDate

_XHTML = "http://www.w3.org/1999/xhtml"


class ListedPage(Struct, frozen=True):
    """A page as search engines are told of it."""

    url: str
    """Absolute."""
    changed: PartialDate | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    """Language and absolute URL of the page in every language, the default one first; empty where there is one."""


def document(pages: Iterable[ListedPage]) -> str:
    """A sitemap of absolute URLs, each with the date of its last change where that is known.

    Dates stand in the W3C's profile of ISO 8601, which knows years and months too. The page's other languages stand
    beside it as links of XHTML, which is how Google reads them.
    """
    pages = tuple(pages)
    prefix = _XHTML if any(page.alternates for page in pages) else None
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return DECLARATION + parent("urlset", map(_page, pages), xmlns=schema, xmlns_xhtml=prefix)


def _page(page: ListedPage) -> str:
    changed = element("lastmod", page.changed.isoformat()) if page.changed else ""
    alternates = [
        element("xhtml:link", rel="alternate", hreflang=language, href=url)
        for language, url in with_default(page.alternates)
    ]
    return parent("url", (element("loc", page.url), changed, *alternates))
