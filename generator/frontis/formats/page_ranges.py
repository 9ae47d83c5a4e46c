"""First and last page, for the formats that tell them apart."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from frontis.text.patterns import regex

_BETWEEN_DASHES = regex(r"\s*(?:[–—−]|--+)\s*")


class PageRange(Struct, frozen=True):
    """Where a work stands in its volume."""

    first: str
    """A page, or the article's number where there are no pages."""
    last: str | None = None

    @classmethod
    @lru_cache(maxsize=64)  # the formats of a work ask for it one after the other
    def parse(cls, pages: str) -> PageRange:
        """Split `101–117`, `S1--S9` or `12-1–12-9`; what is no range of two is left whole in `first`."""
        ends = _BETWEEN_DASHES.split(pages.strip())
        if len(ends) == 1:
            ends = [end.strip() for end in pages.split("-")]
        if len(ends) == 2 and all(any(sign.isalnum() for sign in end) and "," not in end for end in ends):
            return cls(*ends)
        return cls(pages.strip())

    def joined(self, dash: str) -> str:
        """The range with the dash that a format wants."""
        return f"{self.first}{dash}{self.last}" if self.last else self.first
