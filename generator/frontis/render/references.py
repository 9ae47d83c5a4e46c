"""References to works in citation styles, for the page of a work and as a whole bibliography."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from frontis.model.publications import Publication
from frontis.plan.works import WorkEntry

if TYPE_CHECKING:
    from frontis.citation_styles import CitationStyle
    from frontis.csl.item import Item


class Reference(Struct, frozen=True):
    """How a work is cited in one style."""

    style: str
    """The name of the style: `apa`."""
    label: str
    """What the style is called: `APA`."""
    html: Markup


class Citing(Struct, frozen=True):
    """Writes references in the styles of a site; their files are read when the first is asked for."""

    styles: tuple[str, ...]
    language: str

    def references(self, entry: WorkEntry) -> list[Reference]:
        """The work in each style that says something of it."""
        cited = _item(entry.cited)
        written = [(style, style.references.html(cited)) for style in _styles(self.styles, self.language)]
        return [Reference(style.name, style.label, Markup(html)) for style, html in written if html]


@cache
def _styles(names: tuple[str, ...], language: str) -> tuple[CitationStyle, ...]:
    from frontis.citation_styles import citation_style  # no page of another kind needs it

    return tuple(citation_style(name, language) for name in names)


def bibliography(works: Iterable[Publication], style: CitationStyle, as_html: bool) -> str:
    """The works as a list in the order of the style."""
    references = style.references
    items = references.sorted(_item(work) for work in works)
    if as_html:
        rows = [f"<li>{html}</li>" for each in items if (html := references.html(each))]
        return "\n".join(['<ul class="references">', *rows, "</ul>", ""])
    return "".join(f"{text}\n" for each in items if (text := references.text(each)))


def _item(work: Publication) -> Item:
    from frontis.csl.item import item
    from frontis.formats import csl_json

    return item(csl_json.item(work), frozenset(("author",)) if work.et_al else frozenset())
