"""What a built page is, read from its HTML: a work or another page, and its heading."""

from __future__ import annotations

from html.parser import HTMLParser

from msgspec import Struct

_END_OF_HEADING = b"</h1>"


class Heading(Struct, frozen=True):
    """What a page says of itself."""

    title: str = ""
    """Its heading, or that of the work; empty where it has none."""
    is_work: bool = False
    """Whether it is the page of one work."""
    is_redirect: bool = False
    """Whether it only leads to another page."""


def heading(html: bytes) -> Heading:
    """The heading of a page; reads no further than that."""
    end = html.find(_END_OF_HEADING)
    reader = _Reader()
    reader.feed(html[: end + len(_END_OF_HEADING) if end >= 0 else None].decode("utf-8", "replace"))
    words = " ".join((reader.work or "".join(reader.words)).split())
    return Heading("".join(filter(str.isprintable, words)), bool(reader.work), reader.leads_on)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.work = ""
        self.leads_on = False
        self.words: list[str] = []
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "h1":
            self._in_heading = True
        elif tag == "meta" and said.get("name") == "citation_title":
            self.work = said.get("content") or ""
        elif tag == "meta" and (said.get("http-equiv") or "").lower() == "refresh":
            self.leads_on = True

    def handle_data(self, data: str) -> None:
        if self._in_heading:
            self.words.append(data)
