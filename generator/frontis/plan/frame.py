"""What frames every page: its address, its heading, the way up, its place in the menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses
from frontis.plan.entries import NamedLink


@dataclass(frozen=True, slots=True)
class Frame:
    """Makes the common part of pages."""

    addresses: Addresses
    topics: tuple[NamedLink, ...]
    """Every topic with a page."""
    venues: tuple[NamedLink, ...]
    """Every venue with a page."""

    def named(self, kind: str, path: str, *, section: str = "") -> dict[str, Any]:
        """For a page that the interface names: its kind is the word."""
        return {**self._place(kind, path), "title": None, "heading_key": kind, "section": section}

    def titled(self, kind: str, path: str, title: RichText, *, under: str = "") -> dict[str, Any]:
        """For a page with a title of its own, under the page of a section."""
        return {**self._place(kind, path), "title": title, "section": under, "way_up": self._way_up(under)}

    def _place(self, kind: str, path: str) -> dict[str, Any]:
        return {
            "kind": kind,
            "path": path,
            "url": self.addresses.local(path),
            "canonical": self.addresses.absolute(path),
        }

    def _way_up(self, section: str) -> tuple[NamedLink, ...]:
        """The section's page, whose name is an interface word under the section's key."""
        return (NamedLink(None, self.addresses.local(f"{section}/"), section),) if section else ()
