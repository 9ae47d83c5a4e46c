"""A site without what its theme leaves out and no page of its own shows: groups of works, files beside them."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from frontis.site.assemble import Site


def without(site: Site, left_out: Container[str]) -> Site:
    """The site, whose works then belong to no topic or venue that leads anywhere, or have no files beside them."""
    if "topics" in left_out:
        site = replace(site, topics=(), topics_by_key={})
    if "venues" in left_out:
        site = replace(site, venues=())
    if "exports" in left_out:
        works = replace(site.settings.publications, downloads=())
        site = replace(site, settings=replace(site.settings, publications=works))
    return site
