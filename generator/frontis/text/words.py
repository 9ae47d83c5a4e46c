"""Tables of names written as plain lists of words."""

from __future__ import annotations


def names(table: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(table.split())


def pairs(table: str) -> dict[str, str]:
    """`alpha α beta β` as a mapping from each first word to its second."""
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))
