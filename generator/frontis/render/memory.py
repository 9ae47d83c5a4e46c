"""What was made of works in this build: made once for each, and joined into every list, export and feed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from frontis.model.publications import Publication
from frontis.render.exports import EXPORTERS

EntryKey = tuple[str, str, bool, str]
"""The language, a work's id, whether its entry bears it, and the variant of the entry."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What lists and joined exports show of one work."""

    entry: tuple[EntryKey, str]
    """Its entry in lists, as HTML."""
    exports: tuple[tuple[tuple[str, str], str], ...]
    """Format and id, and the work in that format."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Entries and exported texts by what they are of."""

    entries: dict[EntryKey, str] = field(default_factory=dict)
    exports: dict[tuple[str, str], str] = field(default_factory=dict)

    def keep(self, shown: Shown) -> None:
        """Remembers what another process may have made."""
        self.entries[shown.entry[0]] = shown.entry[1]
        self.exports.update(shown.exports)

    def export(self, form: str, work: Publication) -> str:
        """The work in that format."""
        known = self.exports.get((form, work.id))
        if known is None:
            known = self.exports[form, work.id] = EXPORTERS[form].one(work)
        return known

    def export_file(self, form: str, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return EXPORTERS[form].joined(self.export(form, work) for work in works)
