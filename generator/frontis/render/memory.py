"""What was made of works in this build: made once for each, and joined into every list, export and feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from frontis.model.publications import Publication
from frontis.plan.entries import WorkEntry
from frontis.render.exports import EXPORTERS

_TIMES = 8
"""How many remembered texts there may be for each work of the site: languages, variants and formats."""

EntryKey = tuple[str, str, bool, str]
"""The language, a work's id, whether its entry bears it, and the variant of the entry."""


class Shown(Struct, frozen=True):
    """What lists and joined exports show of one work."""

    entry: tuple[EntryKey, str]
    """Its entry in lists, as HTML."""
    exports: tuple[tuple[tuple[str, str], str], ...]
    """Format and id, and the work in that format."""


class Earlier(Struct, frozen=True):
    """What the builds of one process made of works, each with what it was made of."""

    circumstances: object = None
    """Whatever else has a say in how entries look."""
    entries: dict[EntryKey, tuple[WorkEntry, str]] = field(default_factory=dict)
    exports: dict[tuple[str, str], tuple[Publication, str]] = field(default_factory=dict)

    def begin(self, circumstances: object, works: int) -> Earlier:
        """What of it holds for a new build, and nothing when most of it is of works that are gone.

        What no longer holds is left to a site that is still being rendered, and to it alone.
        """
        entries_hold = circumstances == self.circumstances and len(self.entries) <= _TIMES * works
        exports_hold = len(self.exports) <= _TIMES * works
        return Earlier(circumstances, self.entries if entries_hold else {}, self.exports if exports_hold else {})


class Memory(Struct, frozen=True):
    """Entries and exported texts by what they are of."""

    entries: dict[EntryKey, str] = field(default_factory=dict)
    exports: dict[tuple[str, str], str] = field(default_factory=dict)
    earlier: Earlier | None = None
    """What is taken over from earlier builds in the same process, of works that are as they were."""

    def entry(self, key: EntryKey, entry: WorkEntry, made: Callable[[], str]) -> str:
        """The work as lists show it, `made` where it isn't known."""
        html = self.entries.get(key)
        if html is None:
            html = self.entries[key] = self._entry(self.earlier, key, entry, made) if self.earlier else made()
        return html

    def _entry(self, earlier: Earlier, key: EntryKey, entry: WorkEntry, made: Callable[[], str]) -> str:
        known = earlier.entries.get(key)
        if known is None or known[0] != entry:
            known = earlier.entries[key] = (entry, made())
        return known[1]

    def keep(self, shown: Shown) -> None:
        """Remembers what another process may have made."""
        self.entries[shown.entry[0]] = shown.entry[1]
        self.exports.update(shown.exports)

    def export(self, form: str, work: Publication) -> str:
        """The work in that format."""
        known = self.exports.get((form, work.id))
        if known is None:
            known = self.exports[form, work.id] = self._export(self.earlier, form, work)
        return known

    def _export(self, earlier: Earlier | None, form: str, work: Publication) -> str:
        known = earlier.exports.get((form, work.id)) if earlier else None
        if known is None or known[0] != work:
            known = (work, EXPORTERS[form].one(work))
            if earlier:
                earlier.exports[form, work.id] = known
        return known[1]

    def export_file(self, form: str, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return EXPORTERS[form].joined(self.export(form, work) for work in works)
