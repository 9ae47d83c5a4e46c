"""The list of a site's pages for search engines (Sitemaps protocol 0.9, https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.formats.markup import DECLARATION, element, parent
from frontis.model.dates import PartialDate


def document(entries: Iterable[tuple[str, PartialDate | None]]) -> str:
    """A sitemap of absolute URLs, each with the date of its last change where that is known.

    Dates stand in the W3C's profile of ISO 8601, which knows years and months too.
    """
    addresses = (_address(url, changed) for url, changed in entries)
    return DECLARATION + parent("urlset", addresses, xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")


def _address(url: str, changed: PartialDate | None) -> str:
    children = [element("loc", url)]
    if changed:
        children.append(element("lastmod", changed.isoformat()))
    return parent("url", children)
