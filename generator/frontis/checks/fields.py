"""Works that lack what readers and search engines look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.diagnostics import Diagnostic, warning
from frontis.model.publications import Publication

PUBLISHED_SOMEWHERE = ("article-journal", "paper-conference", "chapter")
"""CSL types that mean nothing without a venue."""


def missing_fields(works: Iterable[Publication]) -> Iterator[Diagnostic]:
    """A warning for each thing that a work lacks."""
    for work in works:
        for lacks, hint in _missing(work):
            yield warning("missing-field", f"'{work.title.plain}' has no {lacks}", work.origin, hint)


def _missing(work: Publication) -> Iterator[tuple[str, str]]:
    if not work.authors and not work.editors:
        yield "authors", "add `authors: [Given Family, …]`; Google Scholar leaves works without authors out"
    if not work.date and not work.status:
        yield "year", "add `year:`, or `status: forthcoming`"
    if work.type in PUBLISHED_SOMEWHERE and not work.venue and not work.venue_short:
        yield "venue", "add `venue:`, or another `type:`"
