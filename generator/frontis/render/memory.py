"""What was made of works in this build: made once for each, and joined into every list, export and feed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from frontis.model.publications import Publication
from frontis.plan.plan import FeedItem, PlannedFeed
from frontis.plan.works import WorkEntry
from frontis.render.dependencies import Dependencies
from frontis.shelf import Shelf

if TYPE_CHECKING:
    from frontis.render.exports import Exporter

Made = tuple[str, bytes, str]
"""What a text is called, the fingerprint of what it was made of, and the text."""


class Memory(Struct, frozen=True):
    """Entries and exported texts by what they are of."""

    dependencies: Mapping[str, Dependencies]
    """By language, of which the first is the default one."""
    shelf: Shelf
    """What is taken over from earlier builds, and left to later ones."""
    texts: dict[str, Made] = field(default_factory=dict)

    def entry(self, language: str, entry: WorkEntry, variant: str, made: Callable[[], str]) -> Made:
        """The work as lists show it, `made` where it isn't known."""
        name = f"{entry.id} {language} {variant}"
        known = self.texts.get(name)
        return known or self._found(name, self.dependencies[language].entry(entry), made)

    def export(self, form: str, work: Publication) -> Made:
        """The work in that format."""
        name = f"{work.id} .{form}"
        known = self.texts.get(name)
        if known is None:
            made_of = next(iter(self.dependencies.values())).export(form, (work,))
            known = self._found(name, made_of, lambda: _exporter(form).one(work))
        return known

    def export_file(self, form: str, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return _exporter(form).joined(self.export(form, work)[2] for work in works)

    def feed_entry(self, feed: PlannedFeed, item: FeedItem, made: Callable[[], str]) -> Made:
        """A work as feeds of that format tell it; another item as it is `made`."""
        if item.work is None:
            return "", b"", made()
        name = f"{item.work.id} {feed.language} .{feed.format}"
        known = self.texts.get(name)
        return known or self._found(name, self.dependencies[feed.language].feed_item(item), made)

    def keep(self, made: Iterable[Made]) -> None:
        """Remembers what another process may have made."""
        for each in made:
            if each[0] not in self.texts:
                self.texts[each[0]] = each
                self.shelf.put(each[0], each[1], each[2].encode())

    def forget_others(self, works: Container[str]) -> None:
        """Forgets what was made of other works than these ids name."""
        self.shelf.keep_only(lambda name: name.partition(" ")[0] in works)

    def _found(self, name: str, made_of: bytes, make: Callable[[], str]) -> Made:
        found = self.shelf.get(name, made_of)
        if found is not None:
            made = self.texts[name] = (name, made_of, found.decode())
            return made
        made = (name, made_of, make())
        self.keep((made,))
        return made


def _exporter(form: str) -> Exporter:
    from frontis.render.exports import EXPORTERS  # with all formats

    return EXPORTERS[form]
