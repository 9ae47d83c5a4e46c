"""What was made of works in this build: made once for each, and joined into every list, export and feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from msgspec import Struct, field

from frontis.model.publications import Publication
from frontis.plan.entries import WorkEntry
from frontis.render.dependencies import Dependencies
from frontis.render.exports import EXPORTERS

Made = tuple[str, bytes, str]
"""What a text is called, the fingerprint of what it was made of, and the text."""


TIMES = 8
"""How many texts there may be for each work of the site: languages, variants and formats."""


class Shelf(Protocol):
    """Where texts lie from build to build, each with the fingerprint of what it was made of."""

    def get(self, name: str, made_of: bytes) -> str | None:
        """The text of that name, if it was made of that."""

    def put(self, made: Made) -> None:
        """Keeps a text in place of the one that had its name."""

    def clear(self, works: int) -> None:
        """Forgets everything when most of it must be of works that are gone: there are only so many now."""


class Texts(Struct):
    """A shelf that goes with the process."""

    texts: dict[str, Made] = field(default_factory=dict)

    def get(self, name: str, made_of: bytes) -> str | None:
        """The text of that name, if it was made of that."""
        made = self.texts.get(name)
        return made[2] if made and made[1] == made_of else None

    def put(self, made: Made) -> None:
        """Keeps a text in place of the one that had its name."""
        self.texts[made[0]] = made

    def clear(self, works: int) -> None:
        """Forgets everything when most of it must be of works that are gone: there are only so many now."""
        if len(self.texts) > TIMES * works:
            self.texts.clear()


class Memory(Struct, frozen=True):
    """Entries and exported texts by what they are of."""

    dependencies: Mapping[str, Dependencies]
    """By language, of which the first is the default one."""
    shelf: Shelf | None = None
    """What is taken over from earlier builds, and left to later ones."""
    texts: dict[str, Made] = field(default_factory=dict)

    def entry(self, language: str, entry: WorkEntry, variant: str, made: Callable[[], str]) -> Made:
        """The work as lists show it, `made` where it isn't known."""
        name = f"{language} {entry.id} {variant}"
        known = self.texts.get(name)
        return known or self._found(name, self.dependencies[language].entry(entry), made)

    def export(self, form: str, work: Publication) -> Made:
        """The work in that format."""
        name = f".{form} {work.id}"
        known = self.texts.get(name)
        if known is None:
            made_of = next(iter(self.dependencies.values())).export(form, (work,))
            known = self._found(name, made_of, lambda: EXPORTERS[form].one(work))
        return known

    def export_file(self, form: str, works: Iterable[Publication]) -> str:
        """The works as one file."""
        return EXPORTERS[form].joined(self.export(form, work)[2] for work in works)

    def keep(self, made: Iterable[Made]) -> None:
        """Remembers what another process may have made."""
        for each in made:
            if each[0] not in self.texts:
                self.texts[each[0]] = each
                if self.shelf:
                    self.shelf.put(each)

    def _found(self, name: str, made_of: bytes, make: Callable[[], str]) -> Made:
        text = self.shelf.get(name, made_of) if self.shelf else None
        if text is not None:
            made = self.texts[name] = (name, made_of, text)
            return made
        made = (name, made_of, make())
        self.keep((made,))
        return made
