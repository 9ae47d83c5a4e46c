"""What stands in a page's `<head>` for machines: titles, metadata, structured data, links."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.formats import highwire, json_ld, opengraph, signposting
from frontis.plan.entries import NamedLink
from frontis.plan.pages import HomePage, Page, RecordPage, WorkPage
from frontis.plan.plan import SharedData
from frontis.render.words import Words

DESCRIPTION_LENGTH = 160
"""Characters after which search engines cut a description."""


@dataclass(frozen=True, slots=True)
class HeadLink:
    """A `<link>` with its type, where one is known."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Ready values; the template only escapes and prints them."""

    title: str
    """For `<title>`: the page, then the site; whole, never shortened."""
    description: str
    metas: tuple[tuple[str, str], ...]
    """Name and content: Highwire tags."""
    properties: tuple[tuple[str, str], ...]
    """Property and content: OpenGraph."""
    links: tuple[HeadLink, ...]
    json_ld: tuple[str, ...]
    """JSON safe inside a `<script>`."""


def heading(page: Page, words: Words) -> str:
    """The page's heading as plain text."""
    return page.title.plain if page.title else words(page.heading_key)


def head(page: Page, site: SharedData, words: Words) -> Head:
    """The head of any page."""
    name = heading(page, words)
    title = site.title.plain if page.kind == "home" else f"{name} – {site.title.plain}"
    description = _description(page, site, name)
    return Head(
        title=title,
        description=description,
        metas=highwire.tags(page.entry.record, page.addresses) if isinstance(page, WorkPage) else (),
        properties=_opengraph(page, site, title if page.kind == "home" else name, description),
        links=tuple(_links(page, site)),
        json_ld=tuple(json_ld.dumps(data) for data in _json_ld(page, site, words)),
    )


def _description(page: Page, site: SharedData, name: str) -> str:
    if page.description:
        return _first_words(page.description)
    if isinstance(page, WorkPage):
        record = page.entry.record
        text = record.summary or record.abstract
        return _first_words(text.plain) if text else _citation(page)
    if page.kind == "home":
        return _first_words(site.description.plain) if site.description else _who(site)
    return f"{name} – {_who(site)}"


def _who(site: SharedData) -> str:
    person = site.profile
    parts = [person.name, person.role.plain if person.role else "", person.affiliation.plain if person.affiliation else ""]
    return ", ".join(part for part in parts if part)


def _citation(page: WorkPage) -> str:
    record = page.entry.record
    names = ", ".join(author.name for author in page.entry.authors)
    venue = record.venue.plain if record.venue else ""
    parts = (names, record.title.plain, venue, str(record.year or ""))
    return _first_words(". ".join(part for part in parts if part))


def _first_words(text: str) -> str:
    """The text on one line, cut between words where search engines would cut it."""
    line = " ".join(text.split())
    if len(line) <= DESCRIPTION_LENGTH:
        return line
    return line[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.–—") + "…"
