"""Links inside the site that lead nowhere: pages, files and fragments, in the pages as rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from msgspec import Struct

from frontis.checks.written import Written
from frontis.diagnostics import Diagnostic, Origin, error
from frontis.plan.addresses import output_file
from frontis.plan.pages import Page
from frontis.plan.plan import Plan
from frontis.render.delivery import Rendered
from frontis.text.patterns import regex

_SETTINGS = "site.yaml"
"""Where pages come from that no record asked for."""
_NO_MARKUP = regex(r"<!--.*?-->|(<(?:script|style)\b[^>]*+>).*?(?=</(?:script|style)\b)", re.DOTALL | re.IGNORECASE)
"""Comments, and what stands in scripts and styles."""
_TAG = regex(r"""<[A-Za-z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = regex(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
"""A name, and the value in one of three forms; each is read in turn, so that none is found inside another's value."""
_LINKING = frozenset({"href", "src", "poster", "data"})
"""Attributes that hold an address."""


class PageLinks(Struct, frozen=True):
    """What a page links, and what can be linked on it."""

    addresses: tuple[str, ...]
    ids: frozenset[str]


def broken_links(plan: Plan, rendered: Rendered, written: Written) -> list[Diagnostic]:
    """An error for each place where the content wrote an address that leads nowhere."""
    links = {file.path: page_links(file.content.decode()) for file in rendered.files if file.path.endswith(".html")}
    files = {file.path for file in rendered.files} | {copy.path for copy in rendered.copies}
    there = _There(plan.shared.url, plan.shared.base, files, links)
    found = [
        (broken, page)
        for path, page in pages_by_file(plan).items()
        if path in links
        for broken in there.broken(links[path].addresses, page.url)
    ]
    return [_diagnostic(broken, page, place) for (broken, place), page in _places(found, written).items()]


def _places(found: Sequence[tuple[_Broken, Page]], written: Written) -> dict[tuple[_Broken, Origin], Page]:
    """Where each broken address was written: in the records of the pages that show it, then in other files.

    One that no file holds comes from a template and is told of the first page.
    """
    near = [(written.after(broken.address, page.origin), broken, page) for broken, page in found]
    told: dict[tuple[_Broken, Origin], Page] = {}
    for place, broken, page in near:
        if place:
            told.setdefault((broken, place), page)
    files = {(broken, place.file) for broken, place in told}
    for broken, page in ((broken, page) for place, broken, page in near if place is None):
        place = written.anywhere(broken.address)
        if place is None and any(other == broken for other, _ in files):
            continue
        place = place or page.origin
        if (broken, place.file) not in files:
            told[broken, place] = page
            files.add((broken, place.file))
    return told


def pages_by_file(plan: Plan) -> dict[str, Page]:
    """The pages by their files, those of records first: what is wrong on several pages is told of the first."""
    pages = sorted(plan.pages, key=lambda page: page.origin.file == _SETTINGS)
    return {output_file(page.path): page for page in pages}


def page_links(page: str) -> PageLinks:
    """The addresses and ids in a page; read by patterns, since a parser takes ten times as long for thousands."""
    addresses: dict[str, None] = {}
    ids: set[str] = set()
    for _, name, value in attributes(page):
        if name in _LINKING and value:
            addresses[unescape(value)] = None
        elif name == "id":
            ids.add(unescape(value))
    return PageLinks(tuple(addresses), frozenset(ids))


def attributes(page: str) -> Iterator[tuple[str, str, str]]:
    """Each attribute in a page: its tag as written, its name in small letters, its value with references unread."""
    for tag in _TAG.findall(_NO_MARKUP.sub(r"\1", page)):
        for name, *values in _ATTRIBUTE.findall(tag):
            yield tag, name.lower(), "".join(values)


class _Broken(Struct, frozen=True):
    """An address that leads nowhere."""

    address: str
    """Without host and base path, as content writes it."""
    by_fragment: bool
    """Whether the page is there, but not the place on it."""


class _There(Struct, frozen=True):
    """What a link may lead to."""

    site_url: str
    base: str
    files: set[str]
    pages: Mapping[str, PageLinks]

    def broken(self, addresses: Iterable[str], here: str) -> Iterator[_Broken]:
        """Those of the addresses on the page `here` that lead to this site, but nowhere."""
        for address in addresses:
            own = self.site_url and address.startswith(self.site_url)
            if not own and address.startswith(("https://", "http://", "mailto:")):
                continue
            target = urlsplit(self.base + address.removeprefix(self.site_url) if own else urljoin(here, address))
            if target.scheme or target.netloc:  # of another kind, or `//host/`
                continue
            file = self._file(target.path)
            shown = address if address.startswith("#") else self._shown(target)
            if file is None or file not in self.files:
                yield _Broken(shown, by_fragment=False)
            elif target.fragment and file in self.pages and unquote(target.fragment) not in self.pages[file].ids:
                yield _Broken(shown, by_fragment=True)

    def _file(self, path: str) -> str | None:
        """The output file behind a path of the site; None outside the base path."""
        path = unquote(path)
        if not path.startswith(self.base):
            return None
        return output_file(path[len(self.base) :])

    def _shown(self, target: SplitResult) -> str:
        path = target.path
        inner = f"/{path[len(self.base) :]}" if path.startswith(self.base) else path
        return inner + (f"#{target.fragment}" if target.fragment else "")


def _diagnostic(broken: _Broken, page: Page, place: Origin) -> Diagnostic:
    start = f"'{broken.address}' on /{page.path} leads"
    if broken.by_fragment:
        hint = "correct what stands after the #, or leave it out"
        return error("broken-fragment", f"{start} to a place that its page doesn't have", place, hint)
    is_page = broken.address.partition("#")[0].endswith("/")
    hint = f"correct the address, or {'take the link away' if is_page else 'put the file under content/files/'}"
    return error("broken-link", f"{start} nowhere", place, hint)
