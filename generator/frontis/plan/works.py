"""Works with their authors, links, pictures and exports resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from msgspec.structs import replace

from frontis.formats.genres import degree
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.links import Target
from frontis.model.publications import Publication, Version
from frontis.model.texts import RichText
from frontis.plan.addresses import Addresses, file_path, record_path, topic_path, venue_path, work_file, work_path
from frontis.plan.authors import author_entries, mark_entries
from frontis.plan.entries import AuthorEntry, LinkEntry, MarkEntry, NamedLink, PictureEntry, VersionEntry
from frontis.plan.pictures import picture_entry
from frontis.site.assemble import Site
from frontis.site.groups import venue_key

Addressing = Callable[[Target], str]
EXPORT_LABELS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""Ending of a file of exported works, beside a work or of all of them, to what its link says."""
TELLING_TYPES = frozenset(("thesis", "report", "patent", "dataset", "software"))
"""What is called by its type where no venue says where it comes from."""
PAPER_LABELS = ("paper", "pdf", "pre-print", "preprint", "article")


class WorkEntry:
    """A work with everything that a list or its own page shows.

    What has to be looked up is looked up when it is first asked for: most builds render few of the works.
    """

    record: Publication
    cited: Publication
    """The work as exports and references tell it: in the default language."""
    id: str
    url: str
    """Its page."""

    def __init__(self, record: Publication, cited: Publication, site: Site, addresses: Addresses) -> None:
        self.record = record
        self.cited = cited
        self.id = record.id
        self.url = addresses.local(work_path(record.id))
        self._site = site
        self._addresses = addresses

    @cached_property
    def paper_url(self) -> str:
        """The paper itself, for themes whose titles lead there; empty where no link leads to a PDF."""
        return _paper(self.record, self._addresses.target)

    @cached_property
    def authors(self) -> tuple[AuthorEntry, ...]:
        """Its author list."""
        return author_entries(self.record.authors, self._site, self._addresses)

    @cached_property
    def folded(self) -> int:
        """How many of the authors are folded away."""
        return sum(author.folded for author in self.authors)

    @cached_property
    def editors(self) -> tuple[AuthorEntry, ...]:
        """The editors of the whole in which it appeared."""
        return author_entries(self.record.editors, self._site, self._addresses)

    @cached_property
    def marks(self) -> tuple[MarkEntry, ...]:
        """What the signs at its authors say."""
        return mark_entries(self.record.authors)

    @cached_property
    def venue_key(self) -> str:
        """The key of its venue; empty without one."""
        return venue_key(self.record)

    @property
    def venue_url(self) -> str:
        """The page of its venue, or empty."""
        return self._addresses.local(venue_path(self.venue_key)) if self.venue_key else ""

    @property
    def kind(self) -> str:
        """What it is, by its type or a thesis by its degree (`mathesis`); empty where a venue, or nothing, says so."""
        work = self.record
        if self._has_venue or work.type not in TELLING_TYPES:
            return ""
        return (work.type == "thesis" and degree(work)) or work.type

    @property
    def imprint(self) -> RichText | None:
        """Whom it comes from where it has no venue: the institution, else the publisher."""
        return None if self._has_venue else self.record.institution or self.record.publisher

    @property
    def _has_venue(self) -> bool:
        return bool(self.record.venue or self.record.venue_short)

    @cached_property
    def links(self) -> tuple[LinkEntry, ...]:
        """The writer's, in the order given, then those that follow from identifiers."""
        return tuple(_links(self.record, self._addresses))

    @cached_property
    def exports(self) -> tuple[LinkEntry, ...]:
        """The files beside the work's page: BibTeX, RIS, CSL-JSON."""
        file = self._addresses.local(work_file(self.id, ""))
        endings = self._site.settings.publications.downloads
        return tuple([LinkEntry(EXPORT_LABELS[ending], file + ending, ending) for ending in endings])

    @cached_property
    def image(self) -> PictureEntry | None:
        """Its teaser."""
        return picture_entry(self.record.image, self.record.image_alt, self._addresses)

    @property
    def video(self) -> str:
        """The address of its silent film, or empty."""
        return self._addresses.target(self.record.video) if self.record.video else ""

    @cached_property
    def topics(self) -> tuple[NamedLink, ...]:
        """Its topics that have a page."""
        return topic_links(self.record.topics, self._site, self._addresses)

    @cached_property
    def projects(self) -> tuple[NamedLink, ...]:
        """The projects to which it belongs."""
        return tuple(
            NamedLink(project.title, self._addresses.local(record_path("projects", project.id)), project.id)
            for project in self._site.projects_of_works.get(self.id, ())
        )

    @property
    def versions(self) -> tuple[VersionEntry, ...]:
        """Its other forms."""
        return tuple(_version(version, self._addresses) for version in self.record.versions)

    @cached_property
    def addresses(self) -> WorkAddresses:
        """The absolute addresses that metadata names: those of the default language, since it is one work in all."""
        work, addresses = self.record, self._addresses
        addresses = replace(addresses, folder="") if addresses.folder else addresses
        file = addresses.absolute(work_file(work.id, ""))
        files = {ending: file + ending for ending in self._site.settings.publications.downloads}
        return WorkAddresses(
            page=addresses.absolute(work_path(work.id)),
            pdf=_paper(work, addresses.absolute_target) or None,
            bibtex=files.get("bib"),
            ris=files.get("ris"),
            csl_json=files.get("json"),
            image=addresses.absolute(file_path(work.image.file)) if work.image else None,
        )


def made_of(entry: WorkEntry) -> tuple[object, ...]:
    """All that an entry is made of besides its two records and what all pages share, for fingerprints."""
    site, wanted = entry._site, entry._site.settings.publications
    return site.known_people.get(entry.id, ()), entry.topics, entry.projects, wanted.et_al_after, wanted.downloads


def topic_links(words: Iterable[str], site: Site, addresses: Addresses) -> tuple[NamedLink, ...]:
    """The topics that the words mean, each once; those that no work names have no page."""
    known = site.topics_by_key
    keys = dict.fromkeys(site.topic_names.key(word) for word in words)
    return tuple(NamedLink(known[key].name, addresses.local(topic_path(key)), key) for key in keys if key in known)


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


def _paper(work: Publication, address: Addressing) -> str:
    """The address of the PDF: a link to one, by label first; else that of arXiv; else empty."""
    pdfs = [link for link in work.links if link.target.address.partition("?")[0].casefold().endswith(".pdf")]
    if pdfs:
        labelled = [link for link in pdfs if link.label.casefold() in PAPER_LABELS]
        return address((labelled or pdfs)[0].target)
    return work.arxiv.pdf_url if work.arxiv else ""
