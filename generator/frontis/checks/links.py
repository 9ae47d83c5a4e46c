"""Links inside the site that lead nowhere: pages, files and fragments, in the pages as rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from frontis.diagnostics import Diagnostic, error
from frontis.output.files import RenderedFile
from frontis.plan.pages import Page
from frontis.plan.plan import Plan
from frontis.render.render import Rendered

LINKING = {"href": "link", "src": "picture or script", "poster": "picture", "data": "file"}
"""Attributes that hold an address, and what it is called."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page links, and what can be linked on it."""

    addresses: tuple[str, ...]
    ids: frozenset[str]


def broken_links(plan: Plan, rendered: Rendered) -> list[Diagnostic]:
    """An error for each address that leads nowhere, at the record whose page holds it."""
    base = plan.shared.base
    pages = {page.path: page for page in plan.pages}
    found = {file.path: _links_of(file) for file in rendered.files if file.path.endswith(".html")}
    there = {file.path for file in rendered.files} | {copy.path for copy in rendered.copies}
    wrong: list[Diagnostic] = []
    for path, links in found.items():
        page = pages.get(path.removesuffix("index.html")) or pages.get(path)
        if page is not None:
            wrong += _wrong_on(page, links, base, there, found)
    return wrong


def _links_of(file: RenderedFile) -> PageLinks:
    collector = _Collector()
    collector.feed(file.content.decode())
    return PageLinks(tuple(dict.fromkeys(collector.addresses)), frozenset(collector.ids))


@dataclass(eq=False)
class _Collector(HTMLParser):
    addresses: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in LINKING and value:
                self.addresses.append(value)
            elif name == "id" and value:
                self.ids.add(value)


def _wrong_on(
    page: Page, links: PageLinks, base: str, there: set[str], found: Mapping[str, PageLinks]
) -> Iterator[Diagnostic]:
    for address in links.addresses:
        target = urlsplit(urljoin(page.url, address))
        if target.scheme or target.netloc:
            continue
        file = _file(target.path, base)
        if file is None or file not in there:
            hint = "correct the address, or put the file under content/files/"
            yield error("broken-link", f"'{address}' on /{page.path} leads nowhere", page.origin, hint)
        elif target.fragment and file in found and unquote(target.fragment) not in found[file].ids:
            message = f"'{address}' on /{page.path} leads to a place that its page doesn't have"
            yield error("broken-fragment", message, page.origin, "correct what stands after the #, or leave it out")


def _file(path: str, base: str) -> str | None:
    """The output file behind a path of the site; None outside the base path."""
    path = unquote(path)
    if not path.startswith(base):
        return None
    inner = path[len(base) :]
    return f"{inner}index.html" if inner.endswith("/") or not inner else inner
