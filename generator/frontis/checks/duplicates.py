"""Works that stand in the content twice: under one identifier, or under one title by the same people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from frontis.diagnostics import Diagnostic, warning
from frontis.model.publications import Publication
from frontis.text.folding import folded

_HINT = "keep one of them; a preprint and its publication are one work, with the other under `versions:`"
_IDENTIFIERS = (("doi", "DOI"), ("arxiv", "arXiv number"), ("pmid", "PubMed number"), ("openreview", "OpenReview id"))
"""Field to its name; an ISBN is none of them, for all chapters of a book share it."""
_SHORTEST = 10
"""Letters from which a title tells a work: many are called `Introduction`."""


def duplicate_works(works: Iterable[Publication]) -> Iterator[Diagnostic]:
    """A warning for each work that seems to stand earlier in the content, too."""
    seen: dict[tuple[str, ...], Publication] = {}
    for work in sorted(works, key=lambda each: each.origin):
        twins = ((words, seen[key]) for key, words in _tokens(work) if key in seen)
        for words, twin in [*twins][:1]:
            what = f"'{work.title.plain}' has {words} as the work at {twin.origin.file}:{twin.origin.line}"
            yield warning("duplicate-work", what, work.origin, _HINT)
        for key, _ in _tokens(work):
            seen.setdefault(key, work)


def _tokens(work: Publication) -> Iterator[tuple[tuple[str, ...], str]]:
    """What only one work has, each with its words."""
    for field, words in _IDENTIFIERS:
        for bearer in (work, *work.versions):
            if value := getattr(bearer, field, None):
                yield (field, str(value).lower()), f"the same {words}"
    title = "".join(filter(str.isalnum, folded(work.title.plain)))
    if len(title) >= _SHORTEST:
        names = sorted(folded(author.name.full_family) for author in work.authors)
        yield ("title", title, str(work.year or ""), *names), "the same title, authors and year"
