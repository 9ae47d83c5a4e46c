"""Texts that are given in some languages of the site and lack others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import fields, replace

from frontis.diagnostics import Diagnostic, Origin, warning
from frontis.model.library import Library
from frontis.model.publications import Publication
from frontis.model.texts import Document, PlainText, Prose, RichText
from frontis.settings.values import Settings

Text = RichText | Prose | Document | PlainText
TELLING = ("title", "summary", "description", "abstract", "text")
"""Fields that want a translation where another of them in the record has one."""


def missing_translations(library: Library, settings: Settings) -> Iterator[Diagnostic]:
    """A warning for each record whose texts are translated in part. What has no translation at all is meant so."""
    for origin, values in _records(library, settings):
        texts = list(_texts(values, "text"))
        lacks = "; ".join(_lacks(texts, settings.languages[1:]))
        if lacks:
            yield warning("missing-translation", lacks, origin, "what is missing is shown in the site's first language")


def _records(library: Library, settings: Settings) -> Iterator[tuple[Origin, tuple[object, ...]]]:
    yield Origin("site.yaml"), (settings.title, settings.description, settings.profile, settings.menu)
    yield Origin("content/index.md"), (library.introduction,)
    yield Origin("content/cv.yaml"), (library.cv,)
    yield from ((work.origin, (_own_texts(work),)) for work in library.publications)
    records = (
        library.news, library.talks, library.teaching, library.projects, library.people,
        library.service, library.awards, library.posts, library.pages, library.venues, library.topics,
    )  # fmt: skip
    yield from ((record.origin, (record,)) for kind in records for record in kind)


def _own_texts(work: Publication) -> Publication:
    """The work without a venue that `venues.yaml` names, and without a title that stands in the work's own language."""
    nothing = RichText("")
    title = nothing if work.language and not work.title.translations else work.title
    return replace(work, venue=None if work.venue_key else work.venue, title=title)


def _lacks(texts: Sequence[tuple[str, Text]], languages: Sequence[str]) -> Iterator[str]:
    used = {language for name, text in texts if name in TELLING for language, _ in text.translations}
    for name, text in texts:
        known = {language for language, _ in text.translations}
        wanted = languages if known else [each for each in languages if each in used and name in TELLING]
        lacking = [f"'{language}'" for language in wanted if language not in known]
        if lacking:
            yield f"{name}: no text in {', '.join(lacking)}"


def _texts(values: Iterable[object], name: str) -> Iterator[tuple[str, Text]]:
    """Every text in the values, with the name of its field."""
    for value in values:
        if isinstance(value, Text):
            if value != RichText(""):
                yield name, value
        elif isinstance(value, tuple):
            yield from _texts(value, name)
        elif isinstance(value, Struct):
            for field in fields(value):
                yield from _texts((getattr(value, field.name),), field.name)
