"""Works in other formats, each work written once for its own file and for those that hold many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from frontis.formats import biblatex, bibtex, bibtex_entries, csl_json, ris
from frontis.model.publications import Publication


@dataclass(frozen=True, slots=True)
class Exporter:
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


@dataclass(frozen=True, slots=True)
class Exports:
    """The texts of one build's works, remembered by format and id."""

    written: dict[tuple[str, str], str] = field(default_factory=dict)

    def text(self, form: str, work: Publication) -> str:
        """The work in that format."""
        known = self.written.get((form, work.id))
        if known is None:
            known = self.written[form, work.id] = EXPORTERS[form].one(work)
        return known

    def file(self, form: str, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return EXPORTERS[form].joined(self.text(form, work) for work in works)
