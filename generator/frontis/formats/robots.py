"""What crawlers may read (RFC 9309): everything, and where the sitemap is."""

from __future__ import annotations


def document(sitemap_url: str) -> str:
    """A `robots.txt` that forbids nothing; `sitemap_url` is absolute."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {sitemap_url}\n"
