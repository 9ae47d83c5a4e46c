"""What browsers are told through livereload's socket, in its protocol."""

from __future__ import annotations

from collections.abc import Iterable

from livereload.handlers import LiveReloadHandler

from frontis.diagnostics import Diagnostic

DIAGNOSTICS = "frontis:diagnostics"
"""The path of a message for the preview's own script, which fetches what is wrong and shows it over the page."""


def reload(path: str) -> dict[str, object]:
    """The message of protocol 7 after which a page gets anew what has this path."""
    return {"command": "reload", "path": path, "liveCSS": True, "liveImg": False}


class Browsers:
    """Tells every page that is open."""

    def __init__(self) -> None:
        self._refused = True

    def coming(self, changed: frozenset[str]) -> None:
        """Reloads the pages; where only style sheets have changed, only those."""
        only = None if self._refused else sheets(changed)
        for path in only or ["/"]:
            _tell(path)

    def shown(self, changed: frozenset[str], seconds: float) -> None:
        """Knows that nothing lies over the pages any more; they were told before."""
        self._refused = False

    def wrong(self, diagnostics: Iterable[Diagnostic], *, refused: bool) -> None:
        """Lays over the pages what is wrong with the site, or with what was saved since."""
        if refused:
            self._refused = True
            _tell(DIAGNOSTICS)

    def failed(self, problem: Exception) -> None:
        """Says nothing: what is wrong follows."""


def _tell(path: str) -> None:
    if LiveReloadHandler.waiters:
        LiveReloadHandler.reload_waiters(path)


def sheets(changed: frozenset[str]) -> list[str]:
    """The style sheets of the site that have changed; nothing where something else has, too."""
    if not changed or not all(path.endswith(".css") for path in changed):
        return []
    return sorted({_sheet(path) for path in changed})


def _sheet(path: str) -> str:
    """A theme's templates of style sheets make one; what lies in its `static/`, or in the content, is copied."""
    if path.startswith("content/"):
        return path.removeprefix("content/").removeprefix("static/")
    inside = path.partition("/static/")[2]
    return f"assets/{inside or 'style.css'}"
