"""What GitHub Pages would answer to the path of a request; it names files of the site and touches no disk."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, unquote

from msgspec import Struct

NOT_FOUND = "404.html"
FOUND = 200
"""The status of an answer that is a file of the site."""


class Answer(Struct, frozen=True):
    """A status, and the file of the site to send or the address to go to."""

    status: int
    file: str = ""
    location: str = ""


def answer(path: str, base: str, has: Callable[[str], bool]) -> Answer:
    """The answer to a request's path as it was sent, for a site under a base path; `has` knows the site's files."""
    try:
        wanted = unquote(path, errors="strict")
    except UnicodeDecodeError:
        return Answer(404, NOT_FOUND)
    root = unquote(base)
    if wanted == "/" != root:
        return Answer(302, location=base)  # where somebody else's site is published, the preview leads to its own
    if wanted and wanted + "/" == root:
        return Answer(301, location=base)
    if not wanted.startswith(root):
        return Answer(404, NOT_FOUND)
    inside = wanted[len(root) :]
    if inside.endswith("/") or not inside:
        return _file(f"{inside}index.html", has)
    if not has(inside) and not has(f"{inside}.html") and has(f"{inside}/index.html"):
        return Answer(301, location=quote(f"{wanted}/"))
    return _file(inside if has(inside) else f"{inside}.html", has)


def _file(file: str, has: Callable[[str], bool]) -> Answer:
    return Answer(FOUND, file) if has(file) else Answer(404, NOT_FOUND)
