"""What stands in a page's `<head>`: its title, and what machines are told of it where the theme prints that."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape

from msgspec import Struct

from frontis.plan.pages import Page
from frontis.plan.plan import Shared
from frontis.render.words import Words


class OnDemand(Struct, frozen=True):
    """HTML that is made when a template prints it, for a theme need not."""

    make: Callable[[], str]

    def __html__(self) -> str:
        return self.make()


class Head(Struct, frozen=True):
    """What a template prints into `<head>`."""

    title: str
    """For `<title>`: the page, then the site; whole, never shortened."""
    description: OnDemand
    tags: OnDemand
    """Links, OpenGraph, Highwire tags and JSON-LD as HTML, an element a line."""


def head(page: Page, site: Shared, words: Words) -> Head:
    """The head of any page."""
    name = page.title.plain if page.title else words(page.heading_key)
    title = site.title.plain if page.kind == "home" else f"{name} – {site.title.plain}"
    shared_as = title if page.kind == "home" else name

    @cache
    def described() -> str:
        from frontis.render.description import description  # as the formats below: not every theme prints them

        return description(page, site, name, words("comma"))

    def tags() -> str:
        from frontis.render.metadata import tags

        return tags(page, site, words, shared_as, described())

    return Head(title, description=OnDemand(lambda: escape(described())), tags=OnDemand(tags))
