"""Links of the file system under `content/` that lead out of the site: what they lead to is published with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from frontis.diagnostics import Diagnostic, Origin, warning
from frontis.folders import walk

_HINT = "copy what is meant into its place; elsewhere, as where GitHub builds the site, the link leads nowhere"


def links_that_lead_out(site: Path) -> Iterator[Diagnostic]:
    """A warning for each such link, and for what it publishes."""
    inside = tuple({f"{os.path.realpath(place)}{os.sep}" for place in (site, site / "content")})
    seen: set[str] = set()
    for path in walk(site / "content"):
        if os.path.realpath(site / "content" / path).startswith(inside):
            continue
        link = _link(site / "content", path)
        if link not in seen:
            seen.add(link)
            what = f"'content/{link}' leads out of the site, to {os.path.realpath(site / 'content' / link)}"
            yield warning("leads-out", f"{what}: it is published from there", Origin(f"content/{link}"), _HINT)


def _link(content: Path, path: str) -> str:
    """The outermost part of the path that is a link."""
    parts = path.split("/")
    places = ("/".join(parts[: end + 1]) for end in range(len(parts)))
    return next((place for place in places if (content / place).is_symlink()), path)
