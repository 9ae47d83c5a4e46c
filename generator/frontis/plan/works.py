"""Works with their authors, links, pictures and exports resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from frontis.formats.genres import degree
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.author_marks import meanings
from frontis.model.contributions import Contribution
from frontis.model.links import Target
from frontis.model.publications import Publication, Version
from frontis.plan.addresses import Addresses, file_path, record_path, topic_path, venue_path, work_file, work_path
from frontis.plan.entries import AuthorEntry, LinkEntry, MarkEntry, NamedLink, VersionEntry, WorkEntry
from frontis.plan.pictures import picture_entry
from frontis.site.assemble import Site
from frontis.site.groups import venue_key

EQUAL_SIGN, CORRESPONDING_SIGN = "*", "✉"
Addressing = Callable[[Target], str]
EXPORT_LABELS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""Ending of a file of exported works, beside a work or of all of them, to what its link says."""
TELLING_TYPES = frozenset(("thesis", "report", "patent", "dataset", "software"))
"""What is called by its type where no venue says where it comes from."""
PAPER_LABELS = ("paper", "pdf", "pre-print", "preprint", "article")


def work_entry(work: Publication, site: Site, addresses: Addresses) -> WorkEntry:
    """The work as lists and its page show it."""
    has_venue = bool(work.venue or work.venue_short)
    return WorkEntry(
        record=work,
        cited=site.cited[work.id],
        id=work.id,
        url=addresses.local(work_path(work.id)),
        paper_url=_paper(work, addresses.target),
        authors=(authors := author_entries(work.authors, site, addresses)),
        folded=sum(author.folded for author in authors),
        editors=author_entries(work.editors, site, addresses),
        marks=_marks(authors),
        venue_key=(venue := venue_key(work)),
        venue_url=addresses.local(venue_path(venue)) if venue else "",
        kind="" if has_venue else _kind(work),
        imprint=None if has_venue else work.institution or work.publisher,
        links=tuple(_links(work, addresses)),
        exports=_exports(work, site, addresses),
        image=picture_entry(work.image, work.image_alt, addresses),
        video=addresses.target(work.video) if work.video else "",
        topics=topic_links(work.topics, site, addresses),
        projects=tuple(_projects(work, site, addresses)),
        versions=tuple(_version(version, addresses) for version in work.versions),
    )


def _kind(work: Publication) -> str:
    if work.type not in TELLING_TYPES:
        return ""
    return (work.type == "thesis" and degree(work)) or work.type


def work_addresses(work: Publication, site: Site, addresses: Addresses) -> WorkAddresses:
    """The absolute addresses that metadata names: those of the default language, since it is one work in all."""
    addresses = replace(addresses, folder="") if addresses.folder else addresses
    file = addresses.absolute(work_file(work.id, ""))
    files = {ending: file + ending for ending in site.settings.publications.downloads}
    return WorkAddresses(
        page=addresses.absolute(work_path(work.id)),
        pdf=_paper(work, addresses.absolute_target) or None,
        bibtex=files.get("bib"),
        ris=files.get("ris"),
        csl_json=files.get("json"),
        image=addresses.absolute(file_path(work.image.file)) if work.image else None,
    )


def author_entries(authors: Iterable[Contribution], site: Site, addresses: Addresses) -> tuple[AuthorEntry, ...]:
    """The names of a list; those beyond the site's length are folded, oneself never."""
    limit = site.settings.publications.et_al_after
    return tuple(
        [_author(author, limit is not None and place >= limit, site, addresses) for place, author in enumerate(authors)]
    )


def _author(author: Contribution, beyond: bool, site: Site, addresses: Addresses) -> AuthorEntry:
    someone = site.who.who(author.name)
    page = addresses.local(record_path("people", someone.person)) if someone.person else ""
    return AuthorEntry(
        name=author.name.display,
        marks=_signs(author),
        url=author.url or page,
        is_self=someone.is_self,
        folded=beyond and not someone.is_self,
        affiliation=author.affiliation or "",
        orcid=author.orcid.url if author.orcid else someone.orcid,
    )


def _signs(author: Contribution) -> tuple[str, ...]:
    """The signs as written; for what was told without one, the usual sign."""
    if author.marks or not (author.equal or author.corresponding):
        return author.marks
    told = ((EQUAL_SIGN, author.equal), (CORRESPONDING_SIGN, author.corresponding))
    return tuple(sign for sign, is_so in told if is_so)


def _marks(authors: Iterable[AuthorEntry]) -> tuple[MarkEntry, ...]:
    signs = [author.marks for author in authors if author.marks]
    said = meanings(signs) if signs else {}
    return tuple(MarkEntry(sign, str(meaning)) for sign, meaning in said.items())


def topic_links(words: Iterable[str], site: Site, addresses: Addresses) -> tuple[NamedLink, ...]:
    """The topics that the words mean, each once; those that no work names have no page."""
    known = site.topics_by_key
    keys = dict.fromkeys(site.topic_names.key(word) for word in words)
    return tuple(NamedLink(known[key].name, addresses.local(topic_path(key)), key) for key in keys if key in known)


def _projects(work: Publication, site: Site, addresses: Addresses) -> Iterable[NamedLink]:
    for project in site.projects_of_works.get(work.id, ()):
        yield NamedLink(project.title, addresses.local(record_path("projects", project.id)), project.id)


def _links(work: Publication, addresses: Addresses) -> Iterable[LinkEntry]:
    written = [LinkEntry(link.label, addresses.target(link.target)) for link in work.links]
    yield from written
    identifying = tuple(_identifier_links(work, addresses))
    if not identifying:
        return
    seen = {_same(link.url) for link in written} | {link.label.casefold() for link in written}
    for link in identifying:
        if _same(link.url) not in seen and link.label.casefold() not in seen:
            yield link
            seen |= {_same(link.url), link.label.casefold()}


def _identifier_links(work: Publication | Version, addresses: Addresses) -> Iterable[LinkEntry]:
    if work.doi:
        yield LinkEntry("DOI", work.doi.url, "doi")
    if work.arxiv:
        yield LinkEntry("arXiv", work.arxiv.url, "arxiv")
    if isinstance(work, Publication):
        for label, identifier in (("PubMed", work.pmid), ("PMC", work.pmcid), ("OpenReview", work.openreview)):
            if identifier:
                yield LinkEntry(label, identifier.url, label.casefold())
    if work.url:
        yield LinkEntry("link", addresses.target(work.url), "url")


def _same(url: str) -> str:
    """The address without what makes no difference: scheme, `www`, the old DOI resolver, a slash at the end."""
    bare = url.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.replace("dx.doi.org/", "doi.org/").rstrip("/")


def _version(version: Version, addresses: Addresses) -> VersionEntry:
    date = version.date.isoformat() if version.date else ""
    return VersionEntry(version.type, version.venue, date, tuple(_identifier_links(version, addresses)))


def _exports(work: Publication, site: Site, addresses: Addresses) -> tuple[LinkEntry, ...]:
    file = addresses.local(work_file(work.id, ""))
    return tuple(
        [LinkEntry(EXPORT_LABELS[ending], file + ending, ending) for ending in site.settings.publications.downloads]
    )


def _paper(work: Publication, address: Addressing) -> str:
    """The address of the PDF: a link to one, by label first; else that of arXiv; else empty."""
    pdfs = [link for link in work.links if link.target.address.partition("?")[0].casefold().endswith(".pdf")]
    if pdfs:
        labelled = [link for link in pdfs if link.label.casefold() in PAPER_LABELS]
        return address((labelled or pdfs)[0].target)
    return work.arxiv.pdf_url if work.arxiv else ""
