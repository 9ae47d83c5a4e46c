"""The rules of Google Scholar and of Zotero for pages of works, each with its source, an example and what is expected.

Scholar: its Inclusion Guidelines for Webmasters (https://scholar.google.com/intl/en/scholar/inclusion.html), by their
sections. Zotero: its translator "Embedded Metadata" (zotero/translators, `Embedded Metadata.js`, 2026-06) with the
types of `RDF.js`, as `tests/support/zotero.py` applies them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from pages import Page
from site_under_test import BuiltSite, site_in
from zotero import item

SITE = "title: Ada\nurl: https://ada.example.org/home/\nprofile: {name: Ada Lovelace}\n"
ROOT = "https://ada.example.org/home/"
WORKS = """
- {id: journal, title: "On $x^2$ *engines* & p<0.05", authors: ["Ada Lovelace*", "van der Berg, Jan Peter✉", 孙倩茹],
   venue: Journal of Engines, venue_short: JE, date: 1843-10-05, volume: 4, number: 2, pages: 101--117, doi: 10.1000/x,
   keywords: [engines, numbers], abstract: "First.\\n\\nSecond.", links: {paper: publications/journal/paper.pdf}}
- {id: month, title: Month, authors: [Ada Lovelace, et al.], venue: Journal of Engines, date: 1843-10}
- {id: talk, title: Proceedings, type: paper-conference, authors: ["Maria Ruiz, Ana"], venue: Conference on Engines,
   year: 1844, isbn: 978-3-16-148410-0, editors: [Jo Berg], series: Notes on Engines, publisher: Mill}
- {id: sole, title: Alone, authors: ["van der Berg, Jan Peter"], venue: Journal of Engines, year: 1845}
- {id: thesis, title: Thesis, type: thesis, authors: [Ada Lovelace], institution: University of London, year: 1835}
- {id: report, title: Report, type: report, authors: [Ada Lovelace], institution: The Mill, number: TR-7, year: 1836}
- {id: volume, title: Volume, type: book, editors: [Jo Berg], publisher: Mill House, year: 1846}
- {id: chapter, title: Chapter, type: chapter, authors: [Ada Lovelace], venue: A Book, editors: [Jo Berg], year: 1847}
- {id: preprint, title: Preprint, authors: [Ada Lovelace], arxiv: "2301.00001", year: 1848}
- {id: data, title: Data, type: dataset, authors: [Ada Lovelace], venue: Zenodo, year: 1849}
- {id: code, title: Code, type: software, authors: [Ada Lovelace], year: 1850}
- {id: patent, title: Patent, type: patent, authors: [Ada Lovelace], year: 1851}
- {id: book, title: Book, type: book, authors: [Ada Lovelace], isbn: 978-3-16-148410-0, year: 1852}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site with a work for each rule."""
    files = {
        "site.yaml": SITE,
        "content/publications/all.yaml": WORKS,
        "content/publications/journal/paper.pdf": "%PDF-1.4",
    }
    return site_in(tmp_path_factory.mktemp("rules"), files).build()


@dataclass(frozen=True)
class Rule:
    """What a reader asks for, and what a work's page says to it."""

    asks: str
    source: str
    work: str
    expected: dict[str, Any]
    """Scholar: the contents of each tag. Zotero: fields of the item."""


SCHOLAR = [
    Rule("the title of the paper, as text", "Indexing, title tag", "journal",
         {"citation_title": ["On x² engines & p<0.05"]}),
    Rule("a tag for each author, in order, as `Smith, John` or `John Smith`", "Indexing, author tag", "journal",
         {"citation_author": ["Lovelace, Ada", "van der Berg, Jan Peter", "孙倩茹"]}),
    Rule("only the actual authors", "Indexing, author tag", "month", {"citation_author": ["Lovelace, Ada"]}),
    Rule("at least one author", "Indexing, author tag", "volume", {"citation_author": ["Berg, Jo"]}),
    Rule("a full date as 2010/5/12 where it is known", "Indexing, date tag", "journal",
         {"citation_publication_date": ["1843/10/05"]}),
    Rule("a year alone otherwise", "Indexing, date tag", "month", {"citation_publication_date": ["1843"]}),
    Rule("journal, volume, issue, first and last page", "Indexing, journal papers", "journal",
         {"citation_journal_title": ["Journal of Engines"], "citation_volume": ["4"], "citation_issue": ["2"],
          "citation_firstpage": ["101"], "citation_lastpage": ["117"]}),
    Rule("conference and ISBN", "Indexing, conference papers", "talk",
         {"citation_conference_title": ["Conference on Engines"], "citation_isbn": ["9783161484100"]}),
    Rule("the institution of a thesis", "Indexing, theses", "thesis",
         {"citation_dissertation_institution": ["University of London"]}),
    Rule("institution and number of a report", "Indexing, technical reports", "report",
         {"citation_technical_report_institution": ["The Mill"], "citation_technical_report_number": ["TR-7"]}),
    Rule("the full text by its absolute address, in the folder of the abstract", "Indexing, citation_pdf_url",
         "journal", {"citation_pdf_url": [f"{ROOT}publications/journal/paper.pdf"]}),
    Rule("no value but what is known", "Indexing", "code", {"citation_pdf_url": [], "citation_journal_title": []}),
]  # fmt: skip


@pytest.mark.parametrize("rule", SCHOLAR, ids=lambda rule: f"{rule.work}: {rule.asks}")
def test_google_scholar_finds(built: BuiltSite, rule: Rule) -> None:
    page = built.page(f"publications/{rule.work}/")
    assert {tag: page.meta(tag) for tag in rule.expected} == rule.expected


ADA = ("author", "Lovelace", "Ada")
ZOTERO = [
    Rule("a journal's title makes a journal article", "init", "journal",
         {"itemType": "journalArticle", "publicationTitle": "Journal of Engines", "journalAbbreviation": "JE"}),
    Rule("authors by their commas", "processHighwireCreators", "journal",
         {"creators": [ADA, ("author", "van der Berg", "Jan Peter"), ("author", "孙倩茹", "")]}),
    Rule("a sole author with a comma between several words would be two", "processHighwireCreators", "sole",
         {"creators": [("author", "Berg", "Jan Peter van der")]}),
    Rule("pages, date, DOI, keywords, address", "addHighwireMetadata", "journal",
         {"pages": "101-117", "date": "1843/10/05", "DOI": "10.1000/x", "tags": ["engines", "numbers"],
          "url": f"{ROOT}publications/journal/", "abstractNote": "First. Second."}),
    Rule("the PDF is attached", "addHighwireMetadata", "journal",
         {"attachments": [f"{ROOT}publications/journal/paper.pdf"]}),
    Rule("a conference's title makes a paper of it, with its editors and series", "init", "talk",
         {"itemType": "conferencePaper", "conferenceName": "Conference on Engines", "series": "Notes on Engines",
          "ISBN": "9783161484100", "publisher": "Mill",
          "creators": [("author", "Maria Ruiz", "Ana"), ("editor", "Berg", "Jo")]}),
    Rule("a thesis by its university", "init", "thesis", {"itemType": "thesis", "university": "University of London"}),
    Rule("a report by its institution", "init", "report",
         {"itemType": "report", "institution": "The Mill", "number": "TR-7"}),
    Rule("a chapter by its book", "init", "chapter",
         {"itemType": "bookSection", "publicationTitle": "A Book", "creators": [ADA, ("editor", "Berg", "Jo")]}),
    Rule("what no tag of Highwire tells by Zotero's own type", "RDF.js, detectType", "preprint",
         {"itemType": "preprint", "attachments": ["https://arxiv.org/pdf/2301.00001"]}),
    Rule("the same", "RDF.js, detectType", "data", {"itemType": "dataset", "publisher": "Zenodo"}),
    Rule("the same", "RDF.js, detectType", "code", {"itemType": "computerProgram"}),
    Rule("the same", "RDF.js, detectType", "patent", {"itemType": "patent"}),
    Rule("the same", "RDF.js, detectType", "volume", {"itemType": "book", "publisher": "Mill House"}),
    Rule("the same, which an ISBN agrees to", "init", "book", {"itemType": "book", "ISBN": "9783161484100"}),
]  # fmt: skip


@pytest.mark.parametrize("rule", ZOTERO, ids=lambda rule: f"{rule.work}: {rule.asks}")
def test_zotero_saves(built: BuiltSite, rule: Rule) -> None:
    saved = item(built.page(f"publications/{rule.work}/"))
    assert {field: saved.get(field) for field in rule.expected} == rule.expected


def test_zotero_saves_the_title_of_every_work_as_the_page_is_called(built: BuiltSite) -> None:
    for work in built.page("publications/").works:
        page = built.page(f"publications/{work.id}/")
        assert page.title == f"{item(page)['title']} – Ada"


def test_the_tags_of_a_work_stand_in_the_head_of_its_page_alone(built: BuiltSite) -> None:
    """Scholar, Indexing: tags apply to exactly the page on which they stand."""
    assert [meta.getparent().tag for meta in built.page("publications/sole/").root.iter("meta")].count("body") == 0
    assert all(built.page(path).meta("citation_title") == [] for path in ("", "publications/", "publications/1843/"))


def test_every_work_is_reached_by_plain_links_and_may_be_crawled(built: BuiltSite) -> None:
    """Scholar, Crawl: by at most ten simple links from the home page; `robots.txt` forbids nothing."""
    listed = set(built.page("publications/").links)
    assert "/home/publications/" in built.page().links
    assert {f"/home/publications/{work.id}/" for work in built.page("publications/").works} <= listed
    assert "Disallow: /" not in built.text("robots.txt")


def test_an_abstract_is_read_without_clicking_and_the_title_is_the_first_heading(built: BuiltSite) -> None:
    """Scholar, Content: the whole abstract is seen at once by everybody; Indexing: the title stands on top."""
    page = built.page("publications/journal/")
    assert page.works[0].abstract == "First. Second."
    assert [element for element in page.all("p-summary")[0].iterancestors() if element.tag == "details"] == []
    assert [level for level, _ in page.headings][:1] == [1]


def parsed(text: str) -> Page:
    """A page of one's own, for what the readers must not be told."""
    return Page("", f"<!doctype html><html><head>{text}</head></html>")


def test_the_reading_of_zotero_is_that_of_its_rules() -> None:
    sole = '<meta name="citation_author" content="Jan Peter, van der Berg">'
    assert [family for _, family, _ in item(parsed(sole))["creators"]] == ["Peter", "Berg"]
    assert item(parsed('<meta name="citation_title" content="T">'))["itemType"] == "journalArticle"
