"""What frames every page: its address, its heading, the way up, its place in the menu."""

from __future__ import annotations

from typing import TypedDict

from msgspec import Struct, field

from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses
from frontis.plan.entries import NamedLink
from frontis.plan.pages import Alternate


class Framed(TypedDict):
    """The fields of a page that its frame fills; `pages.Page` says what they are."""

    kind: str
    path: str
    url: str
    canonical: str
    language: str
    alternates: tuple[Alternate, ...]
    title: RichText | None
    heading_key: str
    section: str
    way_up: tuple[NamedLink, ...]


class Frame(Struct, frozen=True):
    """Makes the common part of pages."""

    addresses: Addresses
    topics: tuple[NamedLink, ...]
    """Every topic with a page."""
    venues: tuple[NamedLink, ...]
    """Every venue with a page."""
    language: str = "en"
    languages: tuple[tuple[str, Addresses], ...] = ()
    """All languages of the site, with their addresses; empty where there is one."""
    left_out: frozenset[str] = frozenset()
    """The parts of a site that the theme doesn't have."""
    _ways_up: dict[str, tuple[NamedLink, ...]] = field(default_factory=dict)

    def has(self, part: str) -> bool:
        """Whether the site has a part: `news`, `search`, `cards`, …"""
        return part not in self.left_out

    def named(self, kind: str, path: str, *, section: str = "") -> Framed:
        """For a page that the interface names: its kind is the word."""
        return self._framed(kind, path, None, section, ())

    def titled(self, kind: str, path: str, title: RichText, *, under: str = "") -> Framed:
        """For a page with a title of its own, under the page of a section."""
        return self._framed(kind, path, title, under, self._way_up(under))

    def _framed(
        self, kind: str, path: str, title: RichText | None, section: str, way_up: tuple[NamedLink, ...]
    ) -> Framed:
        url, canonical = self.addresses.page(path)
        return Framed(
            kind=kind,
            path=self.addresses.place(path),
            url=url,
            canonical=canonical,
            language=self.language,
            alternates=self.alternates(path) if self.languages else (),
            title=title,
            heading_key="" if title else kind,
            section=section,
            way_up=way_up,
        )

    def alternates(self, path: str) -> tuple[Alternate, ...]:
        """The page at a path in every language."""
        return tuple(
            Alternate(language, addresses.local(path), addresses.absolute(path))
            for language, addresses in self.languages
        )

    def _way_up(self, section: str) -> tuple[NamedLink, ...]:
        """The section's page, whose name is an interface word under the section's key."""
        if section not in self._ways_up:
            above = NamedLink(None, self.addresses.local(f"{section}/"), section)
            self._ways_up[section] = (above,) if section else ()
        return self._ways_up[section]
