"""A site's description for language models (llms.txt, https://llmstxt.org): Markdown of a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from frontis.formats.characters import one_line
from frontis.text.patterns import regex

OPTIONAL = "Optional"
"""The heading of what may be left out where room is short, in these letters whatever the site's language."""
_SPECIAL = regex(r"[\\\[\]`*_<]")


class DescribedLink(Struct, frozen=True):
    """A line of a list: a page or file, and what is to be known of it."""

    name: str
    """Plain text."""
    url: str
    """Absolute."""
    note: str = ""
    """Markdown."""


def document(title: str, summary: str, sections: Mapping[str, Iterable[DescribedLink]]) -> str:
    """The name of the site, a sentence about it, and lists of links under headings; empty ones are left out."""
    blocks = [f"# {escaped(title)}", f"> {escaped(summary)}" if summary else ""]
    for heading, links in sections.items():
        lines = "\n".join(_line(link) for link in links)
        blocks.append(f"## {heading}\n\n{lines}" if lines else "")
    return "\n\n".join(block for block in blocks if block) + "\n"


def escaped(text: str) -> str:
    """Plain text as Markdown on one line."""
    return _SPECIAL.sub(r"\\\g<0>", one_line(text))


def link(name: str, url: str) -> str:
    """A link in Markdown."""
    return f"[{escaped(name)}]({url.replace('(', '%28').replace(')', '%29').replace(' ', '%20')})"


def _line(described: DescribedLink) -> str:
    note = f": {described.note}" if described.note else ""
    return f"- {link(described.name, described.url)}{note}"
