"""Where a work is found on the web, by its identifiers and its own address."""

from __future__ import annotations

from frontis.model.identifiers import ArxivId
from frontis.model.publications import Publication
from frontis.text.addresses import WEB
from frontis.text.patterns import regex

_CLASS = regex(r"[a-z-]+(?:\.[A-Za-z-]+)?")


def arxiv(publication: Publication) -> ArxivId | None:
    """The work's arXiv number, or that of the preprint among its versions."""
    return publication.arxiv or next((version.arxiv for version in publication.versions if version.arxiv), None)


def address(publication: Publication) -> str | None:
    """The address to cite besides a DOI: the one given, else OpenReview's, else arXiv's."""
    if publication.url and publication.url.address.startswith(WEB):
        return publication.url.address
    if publication.openreview:
        return publication.openreview.url
    preprint = arxiv(publication)
    return preprint.url if preprint and not publication.doi else None


def same_as(publication: Publication) -> tuple[str, ...]:
    """Every address that stands for this work, each once."""
    identifiers = (publication.doi, publication.arxiv, publication.pmid, publication.pmcid, publication.openreview)
    addresses = [identifier.url for identifier in identifiers if identifier]
    for version in publication.versions:
        addresses += [identifier.url for identifier in (version.doi, version.arxiv) if identifier]
    targets = (publication.url, *(version.url for version in publication.versions))
    addresses += [target.address for target in targets if target and target.address.startswith(WEB)]
    return tuple(dict.fromkeys(addresses))


def primary_class(publication: Publication) -> str | None:
    """The arXiv category of a work with an arXiv number: `cs.CV`, `hep-th`."""
    category = publication.category
    return category if arxiv(publication) and category and _CLASS.fullmatch(category) else None
