"""Pictures without words for those who can't see them, unless they are marked as decoration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from frontis.diagnostics import Diagnostic, Origin, warning
from frontis.model.people import Person
from frontis.model.publications import Publication
from frontis.model.records import Record
from frontis.model.texts import Document
from frontis.site.assemble import Site
from frontis.text import prose
from frontis.text.nodes import Image

_HINT = "say in a few words what it shows; where it only decorates, {}"
_IN_RECORDS = _HINT.format('write `image_alt: ""`')
_IN_TEXTS = _HINT.format('write `![""](…)`')
_IN_HTML = _HINT.format('write `alt=""`')
_UNDESCRIBED_TAG = re.compile(r"<img\b(?![^>]*\salt\s*=)[^>]*>", re.IGNORECASE)


def undescribed_pictures(site: Site) -> Iterator[Diagnostic]:
    """A warning for each picture of content without words; a portrait says whose it is."""
    records: tuple[Publication | Record, ...] = (*site.works, *site.records)
    for record in records:
        if record.image and record.image_alt is None and not isinstance(record, Person):
            yield _warning(record.image.file, record.origin, _IN_RECORDS)
    for text, file in _texts(site):
        yield from _in_text(text, file)


def _texts(site: Site) -> Iterator[tuple[Document, str]]:
    """Every document and its file."""
    if site.introduction:
        yield site.introduction, "content/index.md"
    yield from ((record.text, record.origin.file) for record in site.records if record.text)


def _in_text(text: Document, file: str) -> Iterator[Diagnostic]:
    for node in prose.inside(text.source) if "![" in text.source else ():
        if isinstance(node, Image) and not node.alt.strip():
            yield _warning(node.source, _place(node.source, text, file), _IN_TEXTS)
    if text.allows_html and "<img" in text.source:
        for tag in _UNDESCRIBED_TAG.findall(prose.without_code(text.source)):
            yield _warning(tag, _place(tag, text, file), _IN_HTML)


def _place(found: str, text: Document, file: str) -> Origin:
    return Origin(file, text.line + text.source.partition(found)[0].count("\n"))


def _warning(picture: str, origin: Origin, hint: str) -> Diagnostic:
    return warning(
        "undescribed-picture", f"the picture '{picture}' has no words for those who can't see it", origin, hint
    )
