"""How works are written in other formats, one by one and joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from frontis.formats import biblatex, bibtex, bibtex_entries, csl_json, ris
from frontis.model.publications import Publication


class Exporter(Struct, frozen=True):
    """How one work is written, and how written works become a file."""

    one: Callable[[Publication], str]
    joined: Callable[[Iterable[str]], str]

    def file(self, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return self.joined(self.one(work) for work in works)


EXPORTERS = {
    "bib": Exporter(bibtex.entry, bibtex_entries.joined),
    "ris": Exporter(ris.record, ris.joined),
    "json": Exporter(csl_json.text, csl_json.joined),
    "biblatex": Exporter(biblatex.entry, bibtex_entries.joined),
}
"""Name of a format to its exporter."""
