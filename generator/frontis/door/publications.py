"""The fields of a publication."""

from __future__ import annotations

import re
from urllib.parse import unquote

from frontis.diagnostics import Unreadable
from frontis.door import shared_fields as shared
from frontis.door.highlights import highlights
from frontis.door.names import contributors
from frontis.door.references import references
from frontis.door.shapes import TEXT, Shape, choice, flag, one_or_many, string, turned, value, whole_number, words
from frontis.door.tables import Field, record, short_or_record, table
from frontis.door.targets import safe_address, target
from frontis.door.texts import language, plain, prose, text
from frontis.model.dates import PartialDate
from frontis.model.identifiers import ArxivId, Doi, Isbn, OpenReviewId, Pmcid, Pmid
from frontis.model.licenses import License
from frontis.model.links import Target
from frontis.model.publications import Citations, Version
from frontis.model.texts import RichText
from frontis.model.work_types import WORK_TYPES
from frontis.text.patterns import regex

_OTHER_NAMES = {
    "inproceedings": "write 'paper-conference'",
    "conference": "write 'paper-conference'",
    "proceedings": "write 'book'",
    "journal": "write 'article-journal'",
    "preprint": "a preprint is an 'article'",
    "phdthesis": "write 'thesis'",
    "mastersthesis": "write 'thesis'",
    "incollection": "write 'chapter'",
    "inbook": "write 'chapter'",
    "techreport": "write 'report'",
    "misc": "write 'document', or leave the type out",
}
_USUAL = (
    "article-journal",
    "paper-conference",
    "article (a preprint)",
    "thesis",
    "chapter",
    "book",
    "report",
    "dataset",
    "software",
)


def work_type() -> Shape[str]:
    """A type of CSL 1.0.2."""
    return choice(WORK_TYPES, "a type of work", _OTHER_NAMES, _USUAL)


_TYPE = work_type()
_BIBTEX = regex(r"^\s*@\s*\w+\s*[{(]", re.M)
_DOI = shared.identifier(Doi.parse, "a DOI", TEXT)
_ARXIV = shared.identifier(ArxivId.parse, "an arXiv number")


def _year(text: str) -> PartialDate:
    date = PartialDate(int(text)) if re.fullmatch(r"0*[1-9]\d{0,2}", text, re.ASCII) else PartialDate.parse(text)
    if date.month:
        raise Unreadable(f"'{text}' is more than a year", f"write 'date: {date}' instead of 'year'")
    return date


def _bibtex_entry(text: str) -> str:
    """An entry that spoils no file of many: it begins as one, and its braces are closed."""
    if not _BIBTEX.search(text) or text.count("{") != text.count("}"):
        hint = "write it whole, from '@article{' to the last '}', with a '}' for each '{'"
        raise Unreadable("this is no entry of BibTeX", hint)
    return text


def old_path(text: str) -> str:
    """A path of this site where a record once was, with its first slash, and without the escapes of an address."""
    address = unquote(safe_address(text))
    if "?" in address or "#" in address:
        raise Unreadable(f"'{text}' is more than a path", "a site of files cannot answer to what follows '?' or '#'")
    if ":" in address.partition("/")[0] or ".." in address.split("/") or not address.isprintable():
        raise Unreadable(f"'{text}' is not a path of this site", "write what comes after the host: /papers/old.html")
    return f"/{address.lstrip('/')}"


def _version(
    work_type: str = "",
    venue: RichText | None = None,
    date: PartialDate | None = None,
    url: Target | None = None,
    arxiv: ArxivId | None = None,
    doi: Doi | None = None,
) -> Version:
    """A version, its type still empty where the writer gave none: it may follow from `venues.yaml`."""
    return Version(type=work_type, venue=venue, date=date, url=url, arxiv=arxiv, doi=doi)


_VERSION = record(
    table(
        "version",
        Field("type", _TYPE, "What this version is: `article` for a preprint, `paper-conference`…", into="work_type"),
        Field("venue", text(), "Where this version appeared."),
        Field("date", shared.date(), "When: a year, a month or a day."),
        Field("url", target(), "Where this version is."),
        Field("arxiv", _ARXIV, "Its arXiv number."),
        Field("doi", _DOI, "Its DOI."),
        titled_by=("venue", "type"),
        called={"year": "date", "link": "url", "eprint": "arxiv", "journal": "venue"},
    ),
    _version,
    "a mapping such as {type: article, arxiv: …}",
)
_CITATIONS = short_or_record(
    turned(whole_number(), Citations),
    record(
        table(
            "citation count",
            Field("count", whole_number(), "How often it was cited.", required=True, example="120"),
            Field("source", string(), "Who counted."),
            Field("date", shared.date(), "When."),
        ),
        Citations,
        "a number, or a mapping {count: …, source: …, date: …}",
    ),
)

_FIELDS = (
    Field("title", text(), "The title, with inline Markdown and LaTeX.", required=True),
    shared.ID,
    Field("authors", contributors(), "Authors in order: a list, or one text with `and` between the names."),
    Field("editors", contributors(), "Editors in order, written as authors are."),
    Field("venue", text(), "Where it appeared: the full name, or a key of `venues.yaml`."),
    Field("venue_short", string(), "The short name of the venue, such as `CVPR` or `ICCV'25`."),
    Field("year", value(_year, "a year", {"type": ["integer", "string"]}, "bad-date"), "The year it appeared."),
    Field("date", shared.date(), "The day or month it appeared, where more than the year is known: `2019-06-16`."),
    Field("type", _TYPE, "What it is, by the names of CSL; left out, it follows from the venue."),
    Field("status", plain(), "Where it isn't published yet: `forthcoming`, `in press`, `submitted`, `under review`."),
    Field("track", text(), "The track of the conference."),
    Field("volume", string(), "Volume of the journal or series."),
    Field("number", string(), "Number or issue."),
    Field("pages", string(), "Pages, such as `101-117`, or an article number."),
    Field("publisher", text(), "The publisher."),
    Field("series", text(), "The series of books or proceedings."),
    Field("location", text(), "Where the conference was held, or the publisher is."),
    Field("edition", plain(), "The edition of a book."),
    Field("institution", text(), "The institution of a thesis or report."),
    Field("language", language(), "Language of the work, where it isn't the site's: `de`, `pt-BR`."),
    Field(
        "highlight",
        highlights(),
        "What distinguishes it: `Oral Presentation, 3%`; a list for several.",
        into="highlights",
    ),
    shared.LINKS,
    Field("abstract", prose(), "The abstract, with inline Markdown and LaTeX; in a `.md` file, its body."),
    shared.SUMMARY,
    Field("note", text(), "A remark shown with the work."),
    shared.IMAGE,
    shared.IMAGE_ALT,
    Field("video", target(), "A film about it: an address or a file."),
    shared.URL,
    Field("doi", _DOI, "Its DOI: `10.1145/3292500.3330701`."),
    Field("arxiv", _ARXIV, "Its arXiv number: `1812.02391`."),
    Field("pmid", shared.identifier(Pmid.parse, "a PubMed number"), "Its number in PubMed."),
    Field("pmcid", shared.identifier(Pmcid.parse, "a PubMed Central number"), "Its number in PubMed Central."),
    Field("isbn", shared.identifier(Isbn.parse, "an ISBN"), "The ISBN of a book."),
    Field("openreview", shared.identifier(OpenReviewId.parse, "an OpenReview id"), "Its id at OpenReview."),
    Field(
        "license",
        value(License.parse, "a licence", TEXT, "bad-license"),
        "Under what licence it may be used: `CC-BY-4.0`, `MIT`, or the address of another.",
    ),
    Field("category", string(), "Subject category, such as arXiv's `cs.CV`."),
    shared.TOPICS,
    Field("keywords", words("a list of keywords"), "Keywords, for search engines and exports."),
    Field("projects", references("projects"), "Ids of the projects it belongs to."),
    Field("citations", _CITATIONS, "How often it was cited: a number, or `{count: …, source: …, date: …}`."),
    Field(
        "bibtex",
        value(_bibtex_entry, "a BibTeX entry", TEXT),
        "The BibTeX entry to show, word for word; left out, it's made from the fields.",
    ),
    Field(
        "aliases", one_or_many(value(old_path, "a path"), "a path, or a list of paths"), "Old addresses of its page."
    ),
    Field(
        "versions", one_or_many(_VERSION, "a list of versions"), "Other forms of the same work: a preprint, a reprint."
    ),
    Field("selected", flag(), "Shown on the home page."),
    shared.DRAFT,
    shared.PUBLISH,
    shared.EXTRA,
)
_CALLED = {
    **{each: field for each, field in shared.CALLED.items() if field in {known.name for known in _FIELDS}},
    "journal": "venue", "booktitle": "venue", "conference": "venue", "published_in": "venue", "publication": "venue",
    "event": "venue", "issue": "number", "address": "location", "place": "location", "school": "institution",
    "eprint": "arxiv", "award": "highlight", "awards": "highlight", "honor": "highlight", "text": "abstract",
    "featured": "selected", "teaser": "image", "preview": "image", "kind": "type", "author": "authors",
    "contributors": "authors", "with": "authors", "comment": "note", "annote": "note", "project": "projects",
    "licence": "license", "abbr": "venue_short", "cited": "citations",
}  # fmt: skip
_INSTEAD = {
    "month": "write year and month as one: 'date: 2019-06'",
    "day": "write year, month and day as one: 'date: 2019-06-16'",
    "organization": "write 'institution:' or 'publisher:'",
    "tags": "write 'topics: […]' or 'keywords: […]'",
    "start": "a work has one 'date:'",
    "end": "a work has one 'date:'",
    **{
        name: f"write 'links: {{{name}: …}}'"
        for name in ("pdf", "paper", "code", "data", "poster", "slides", "website", "homepage", "demo", "supplement")
    },
}
PUBLICATION = table("publication", *_FIELDS, titled_by=("title", "id"), called=_CALLED, instead=_INSTEAD)
BIBTEX_ENTRY = table(
    "entry",
    *_FIELDS,
    Field("bibtex_key", string(), "The key as the `.bib` file has it, where the id had to differ."),
    Field("degree", string(), "What the `.bib` file says of the degree of a thesis."),
    titled_by=("title", "id"),
)
"""A publication that stands in a `.bib` file."""
