"""What files of the site are made of, as fingerprints: what has the same fingerprint comes out the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from msgspec import Struct, field, msgpack

from frontis.fingerprints import LENGTH, Records, digest, encoded, encoded_with, fingerprint, names_files, plain
from frontis.model.publications import Publication
from frontis.plan.pages import Page
from frontis.plan.plan import FeedItem, Files, PlannedFeed, PlannedOverview, Shared
from frontis.plan.works import WorkEntry, made_of
from frontis.render.sources import Sources
from frontis.theme.find import Theme
from frontis.theme.options import OptionValue

_LINK = b"]("
"""Stands for anything that may name a file."""


class Dependencies(Struct, frozen=True, dict=True):
    """Fingerprints of one language. Those of works are kept: a work is on many pages.

    That of a page has three parts, which tell why it changed: what all pages share, the files that its texts can name,
    its own data.
    """

    common: bytes
    """Of what every page depends on."""
    files: bytes
    """Of the files that texts can name."""
    records: Records = field(default_factory=Records)
    known: dict[int, bytes] = field(default_factory=dict)
    """Those of pages and entries, by the place of the value in memory: the plan keeps them all alive."""

    @cached_property
    def _encoder(self) -> msgpack.Encoder:
        return msgpack.Encoder(enc_hook=self._plain)

    def style(self) -> bytes:
        """Of the style sheet."""
        return self.common

    def page(self, page: Page) -> bytes:
        """Of a page: its own data, what all pages share, and the files where one of its texts may name some."""
        return self._once(page, lambda: self._of_value(page))

    def entry(self, entry: WorkEntry) -> bytes:
        """Of a work as lists and its page show it."""

        def made() -> bytes:
            record, names = self.records.of(entry.record)
            cited, cited_names = (record, names) if entry.cited is entry.record else self.records.of(entry.cited)
            return self._of(encoded(record, cited, made_of(entry)), names=names or cited_names)

        return self._once(entry, made)

    def export(self, form: str, works: Iterable[Publication]) -> bytes:
        """Of works in a format."""
        return digest(form.encode(), *[self.records.of(work)[0] for work in works])

    def overview(self, overview: PlannedOverview, pages: Iterable[Page]) -> bytes:
        """Of a file about the whole site."""
        return digest(
            self.common, encoded(overview), *(self.page(page) for page in pages if page.language == overview.language)
        )

    def feed(self, feed: PlannedFeed) -> bytes:
        """Of a feed."""
        return self._of_value(feed)

    def feed_item(self, item: FeedItem) -> bytes:
        """Of what a feed tells of one record."""
        return self._once(item, lambda: self._of_value(item))

    def _inside(self, entry: WorkEntry) -> bytes:
        """A work's own part, as part of something else; whether it may name files is seen there too."""
        made_of = self.entry(entry)
        return made_of[2 * LENGTH :] + (_LINK if any(made_of[LENGTH : 2 * LENGTH]) else b"")

    def _once(self, value: object, made: Callable[[], bytes]) -> bytes:
        """The fingerprint of a value of the plan, `made` where it isn't known."""
        known = self.known.get(id(value))
        if known is None:
            known = self.known[id(value)] = made()
        return known

    def _of_value(self, value: Page | PlannedFeed | FeedItem) -> bytes:
        return self._of(encoded_with(self._encoder, value))

    def _of(self, content: bytes, *, names: bool = False) -> bytes:
        named = self.files if names or names_files(content) else bytes(LENGTH)
        return self.common + named + digest(content)

    def _plain(self, value: object) -> object:
        """In place of a work, its fingerprint."""
        return self._inside(value) if type(value) is WorkEntry else plain(value)


def dependencies(
    languages: Mapping[str, Shared],
    files: Mapping[str, Files],
    theme: Theme,
    templates: Sources,
    options: Mapping[str, OptionValue],
    missing: Iterable[str],
    records: Records,
) -> dict[str, Dependencies]:
    """Of each language; `missing` are the smaller pictures that could not be made, `records` what is known of works."""
    names = [name for name, _ in theme.folders]
    look = fingerprint(names, theme.typesets, templates, options, sorted(missing), list(languages))
    return {
        language: _of_language(look, encoded(site), fingerprint(files[language]), records)
        for language, site in languages.items()
    }


def _of_language(look: bytes, shared: bytes, files: bytes, records: Records) -> Dependencies:
    """Of one language; what all pages share may name files too."""
    return Dependencies(digest(look, shared, files if names_files(shared) else b""), files, records)
