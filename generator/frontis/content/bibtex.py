"""Entries of a `.bib` file as records like those in YAML, so that the same door checks both.

Which field of BibTeX or BibLaTeX becomes which of ours follows the manual of BibLaTeX (section 2.2) and, for links
and short venues, what al-folio's users write. Fields without a place here are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from frontis.content.bibtex_fields import dates, doi, isbn, plain_text, record_id, repeated, web_address
from frontis.content.bibtex_names import authors
from frontis.diagnostics import Diagnostic
from frontis.formats.bibtex_reader import read as read_bibtex
from frontis.formats.bibtex_values import BibEntry, BibField
from frontis.formats.genres import Degree
from frontis.formats.latex_languages import language_of
from frontis.model.work_types import type_of_entry
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar

_NUMBER = r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"
_ARXIV_NUMBER = regex(rf"(?:arxiv:)?{_NUMBER}$", re.I)
_ARXIV = regex(rf"(?<![\w.])(?:arxiv[:\s/.]*(?:org/)?(?:(?:abs|pdf)/)?|abs/){_NUMBER}", re.I)
_PREPRINT = regex(r"arxiv|corr\b|biorxiv|medrxiv|ssrn|preprint", re.I)
_YES = {"true", "yes", "1", "{true}"}

_OTHER_TYPES = {
    "preprint": "article", "web_page": "webpage", "book_section": "chapter", "newspaper_article": "article-newspaper",
    "magazine_article": "article-magazine", "journal_article": "article-journal", "film": "motion_picture",
    "conference_proceedings": "paper-conference", "computer_program": "software", "map": "map",
    "encyclopedia_article": "entry-encyclopedia",
}  # fmt: skip
"""Entry types of Mendeley and others that neither BibTeX nor BibLaTeX knows."""

_IN_JOURNALS = ("article-journal", "article-magazine", "article-newspaper")

_TEXTS = {
    "track": ("track", "eventtitleaddon"), "institution": ("institution", "school"), "publisher": ("publisher",),
    "series": ("series",), "summary": ("summary",),
    "location": ("location", "address", "city"), "note": ("note", "addendum"), "highlight": ("highlight", "award"),
}  # fmt: skip
"""Our fields that take LaTeX, and where they come from."""
_PLAIN = {
    "venue_short": ("venue_short", "abbr"), "volume": ("volume",), "number": ("number", "issue"),
    "edition": ("edition", "version"), "pmid": ("pmid",), "pmcid": ("pmcid", "pmc"),
    "openreview": ("openreview",), "category": ("primaryclass", "eprintclass", "arxivclass"),
    "image": ("image",), "image_alt": ("image_alt",),
}  # fmt: skip
"""Our fields that take no markup."""
_STATES = {"inpress": "in press", "inpreparation": "in preparation"}
"""BibLaTeX's names of states that are no English words."""
_THESES = {str(degree): degree.thesis for degree in Degree} | {
    "mastersthesis": Degree.MASTER.thesis,
    "candthesis": "Candidate thesis",
}
"""What types of entries, and the names that BibLaTeX has for theses, say of the degree."""
_LINKS = ("code", "pdf", "slides", "poster", "video", "website", "html", "supp", "blog", "demo", "dataset")
"""Fields that become links under their own names."""
_LABELS = {"supp": "supplement"}


def read(text: str, file: str, others: Callable[[], Iterable[str]] = tuple) -> tuple[list[Mapping], list[Diagnostic]]:
    """The records of a BibTeX text and what is wrong with its writing; what its values mean is for the door.

    `others` gives the texts of the other `.bib` files, asked for only when one of them may define an abbreviation.
    """
    bibliography, diagnostics = read_bibtex(text, file)
    if bibliography.undefined:
        macros = {name: value for other in others() for name, value in read_bibtex(other, "")[0].macros.items()}
        bibliography, diagnostics = read_bibtex(text, file, macros)
    records = []
    for entry in bibliography.entries:
        record, wrong = _record(entry)
        records.append(record)
        diagnostics += wrong
    return records, diagnostics


def _record(entry: BibEntry) -> tuple[Mapping, list[Diagnostic]]:
    work_type = _work_type(entry)
    fields = dict(_identity(entry, work_type))
    wrong: list[Diagnostic] = []
    for ours, theirs in (("authors", "author"), ("editors", "editor")):
        written = entry.get(theirs)
        if written:
            fields[ours], unread = authors(written)
            wrong += unread
    for name, node in (*_descriptions(entry, work_type), *_identifiers(entry), *_surroundings(entry)):
        fields.setdefault(name, node)
    return Mapping(tuple((Scalar.at(node.origin, name), node) for name, node in fields.items()), entry.origin), wrong


def _identity(entry: BibEntry, work_type: str) -> Iterator[tuple[str, Node]]:
    """What says which work it is."""
    title = entry.get("title") or (entry.get("booktitle", "maintitle") if work_type == "book" else None)
    if title:
        yield "title", _joined(title, entry.get("subtitle"), ": ")
    key = record_id(entry.key)
    if key:
        yield "id", Scalar.at(entry.origin, key, plain=False)
    if entry.key and key != entry.key:
        yield "bibtex_key", Scalar.at(entry.origin, entry.key, plain=False)
    yield "type", Scalar.at(entry.origin, work_type, plain=False)
    if work_type == "thesis" and (degree := _degree(entry)):
        yield "degree", Scalar.at(entry.origin, degree, plain=False)
    yield from dates(entry)


def _descriptions(entry: BibEntry, work_type: str) -> Iterator[tuple[str, Node]]:
    """Where it appeared, and what it says."""
    venue = _venue(entry, work_type)
    if venue:
        yield "venue", venue
    pages = entry.get("pages", "eid", "articleno", "article-number", "art_number")
    if pages:
        yield "pages", plain_text(pages, re.sub(r"\s*(?:-{2,3}|–)\s*", "–", pages.text))
    for name, sources in _TEXTS.items():
        found = entry.get(*sources)
        if found:
            yield name, _text(found)
    if entry.get("eventtitle") and (place := entry.get("venue")):
        yield "location", _text(place)
    organization = entry.get("organization")
    if organization:
        yield ("institution" if work_type in ("report", "thesis") else "publisher"), _text(organization)
    abstract = entry.get("abstract")
    if abstract:
        yield "abstract", Scalar.at(abstract.origin, abstract.text, plain=False)


def _identifiers(entry: BibEntry) -> Iterator[tuple[str, Node]]:
    for name, sources in _PLAIN.items():
        found = entry.get(*sources)
        if found:
            yield name, plain_text(found)
    state = entry.get("pubstate")
    if state:
        yield "status", plain_text(state, _STATES.get(state.text.lower(), state.text))
    for name, number in (("doi", doi(entry)), ("isbn", isbn(entry))):
        if number:
            yield name, number
    arxiv = _arxiv(entry)
    if arxiv:
        yield "arxiv", arxiv
    kind, eprint = entry.get("eprinttype", "archiveprefix"), entry.get("eprint")
    if kind and eprint and kind.text.lower() in ("pubmed", "pmid"):
        yield "pmid", plain_text(eprint)


def _surroundings(entry: BibEntry) -> Iterator[tuple[str, Node]]:
    """Links, keywords, and what concerns the site alone."""
    url = entry.get("url", "ee", "howpublished")
    if url and (url.name != "howpublished" or "://" in url.text):
        yield "url", web_address(url)
    found = [(_LABELS.get(name, name), field) for name in _LINKS if (field := entry.get(name)) and _leads(field)]
    if found:
        entries = tuple((Scalar.at(field.origin, label), web_address(field)) for label, field in found)
        yield "links", Mapping(entries, found[0][1].origin)
    preview = entry.get("preview")
    if preview and "/" in preview.text and ":" not in preview.text:
        yield "image", plain_text(preview)
    keywords = entry.get("keywords", "author_keywords")
    if keywords:
        yield "keywords", repeated(keywords)
    language = entry.get("langid", "language")
    tag = language_of(language.text) if language else None
    if language and tag:
        yield "language", plain_text(language, tag)
    selected = entry.get("selected")
    if selected and selected.text.lower() in _YES:
        yield "selected", Scalar.at(selected.origin, "true")


def _work_type(entry: BibEntry) -> str:
    """The CSL type by the entry's type; a preprint is an `article`, whatever the file calls it."""
    if entry.type in _OTHER_TYPES:
        return _OTHER_TYPES[entry.type]
    found = type_of_entry(entry.type)
    if found == "article-journal" and _is_preprint(entry):
        return "article"
    if found in ("document", "webpage", "manuscript") and _arxiv(entry):
        return "article"
    return found


def _degree(entry: BibEntry) -> str | None:
    """What the entry says of the degree of a thesis, in a field or by its type."""
    field = entry.get("type")
    written = plain_text(field).text if field else entry.type
    return _THESES.get(written.lower(), written if field else None)


def _is_preprint(entry: BibEntry) -> bool:
    """Google Scholar and DBLP export preprints as articles of a journal called arXiv or CoRR."""
    journal = entry.get("journal", "journaltitle")
    return bool(journal and _PREPRINT.match(journal.text))


def _venue(entry: BibEntry, work_type: str) -> Node | None:
    journal, book = entry.get("journal", "journaltitle"), entry.get("booktitle")
    if book and work_type != "book" and not (journal and work_type in _IN_JOURNALS):
        return _joined(book, entry.get("booksubtitle"), ": ")
    if journal:
        return _joined(journal, entry.get("journalsubtitle"), ": ")
    if work_type in ("chapter", "paper-conference") and (found := entry.get("maintitle", "eventtitle")):
        return _text(found)
    how = entry.get("howpublished")
    return _text(how) if how and not _ARXIV.search(how.text) and "://" not in how.text else None


def _arxiv(entry: BibEntry) -> Scalar | None:
    """The arXiv number, where it has a field of its own or stands in the journal, an address or a note."""
    kind, eprint = entry.get("eprinttype", "archiveprefix"), entry.get("eprint", "arxivid", "arxiv")
    if eprint and (kind is None or kind.text.lower() == "arxiv"):
        match = _ARXIV_NUMBER.match(eprint.text.strip("{}")) or _ARXIV.search(eprint.text)
        if match:
            return plain_text(eprint, match[1])
    for field in filter(None, map(entry.get, ("journal", "journaltitle", "howpublished", "url", "note", "volume"))):
        match = _ARXIV.search(field.text)
        if match:
            return plain_text(field, match[1])
    return None


def _leads(field: BibField) -> bool:
    """Whether a field for a link holds one, and not `true` or a remark."""
    return "/" in field.text or bool(re.fullmatch(r"\S+\.\w{2,5}", field.text))


def _text(field: BibField) -> Scalar:
    return Scalar.at(field.origin, " ".join(field.text.split()), plain=False)


def _joined(first: BibField, second: BibField | None, separator: str) -> Scalar:
    text = _text(first)
    if second is None:
        return text
    glue = " " if text.text.endswith((":", "?", "!")) else separator
    return Scalar.at(first.origin, f"{text.text}{glue}{_text(second).text}", plain=False)
