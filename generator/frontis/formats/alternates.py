"""The languages of a page, as search engines are told of them (https://developers.google.com/search/docs/specialty/international)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

ELSE = "x-default"
"""For whoever reads none of the languages."""


def with_default(alternates: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Language and URL of each, and once more the first for everybody else; nothing for nothing."""
    yield from alternates
    if alternates:
        yield ELSE, alternates[0][1]
