"""Reads a built site with a parser, and says in what it differs from the corpus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html

from comparing.corpus import OWNER, SELECTED, Corpus, Work

NEWS, FEED = 10, 20


def differences(corpus: Corpus, built: Path) -> list[str]:
    """Everything that is missing or wrong on the pages, in the feed and in the sitemap."""
    return list(_wrong(corpus, built))


def shows(built: Path, work: Work, title: str) -> dict[str, bool]:
    """Where a work's new title has arrived."""
    places = {
        "page": f"publications/{work.id}/index.html",
        "list": "publications/index.html",
        "year": f"publications/{work.year}/index.html",
        "home": "index.html",
        "feed": "feed.xml",
    }
    return {place: title in (built / file).read_text(encoding="utf-8") for place, file in places.items()}


def _wrong(corpus: Corpus, built: Path) -> Iterator[str]:
    works = list(corpus.works)
    yield from _of_list("list", _page(built / "publications"), works)
    for year in corpus.years:
        yield from _of_list(year, _page(built / "publications" / year), [work for work in works if work.year == year])
    yield from _of_list("home", _page(built), [work for work in works if work.selected])
    for work in works:
        yield from _of_work(_page(built / "publications" / work.id), work)
    news = len(_page(built).findall(".//ul/li/time"))
    yield from _unless("home: news", news, NEWS)
    yield from _unless("home: selected", sum(work.selected for work in works), min(SELECTED, len(works)))
    pages = 2 + len(corpus.years) + len(works)
    yield from _unless("pages", len(list(built.rglob("index.html"))), pages)
    yield from _unless("sitemap", len(_xml(built / "sitemap.xml").findall("{*}url")), pages)
    titles = [_words(entry.findtext("{*}title")) for entry in _xml(built / "feed.xml").findall("{*}entry")]
    yield from _unless("feed", sorted(titles), sorted(work.title for work in works[:FEED]))


def _of_list(place: str, page: Any, works: list[Work]) -> Iterator[str]:
    """Every work once, with its title and abstract; the newest first, works of one day in any order."""
    found = {entry.get("id"): entry for entry in page.iterfind(".//*[@class='pub']")}
    yield from _unless(f"{place}: works", sorted(found), sorted(work.id for work in works))
    dates = {work.id: work.date for work in works}
    order = [dates[name] for name in found if name in dates]
    yield from _unless(f"{place}: order", order, sorted(order, reverse=True))
    for work in works:
        if work.id in found:
            entry = found[work.id]
            yield from _unless(f"{place}: title of {work.id}", _words(entry.find(".//h3")), work.title)
            yield from _of_entry(f"{place}: {work.id}", entry, work)
            abstract = _words(entry.find("details")).removeprefix("Abstract").strip()
            yield from _unless(f"{place}: abstract of {work.id}", abstract, _plain(work.abstract))


def _of_entry(place: str, entry: Any, work: Work) -> Iterator[str]:
    yield from _unless(f"{place}: authors", _words(entry.find(".//*[@class='authors']")), ", ".join(work.authors))
    me = [_words(name) for name in entry.iterfind(".//*[@class='authors']/strong")]
    yield from _unless(f"{place}: oneself", me, [OWNER])
    said = f"{work.venue} ({work.short}), {work.year} {work.highlight}".strip()
    yield from _unless(f"{place}: venue", _words(entry.find(".//*[@class='venue']")), said)
    links = [(_words(link), link.get("href")) for link in entry.iterfind(".//*[@class='links']/a")]
    yield from _unless(f"{place}: links", links, list(work.links))


def _of_work(page: Any, work: Work) -> Iterator[str]:
    yield from _unless(f"{work.id}: title", _words(page.find(".//main/h1")), work.title)
    yield from _of_entry(work.id, page.find(".//main"), work)
    abstract = _words(page.find(".//*[@class='abstract']"))
    yield from _unless(f"{work.id}: abstract", abstract, _plain(work.abstract))
    yield from _unless(f"{work.id}: topics", _words(page.find(".//*[@class='topics']")), ", ".join(work.topics))
    yield from _unless(
        f"{work.id}: BibTeX", _words(page.find(".//pre[@class='bibtex']")), " ".join(_bibtex(work).split())
    )
    tags = [
        (tag.get("name"), tag.get("content")) for tag in page.iterfind(".//meta") if "citation" in tag.get("name", "")
    ]
    yield from _unless(f"{work.id}: tags", tags, list(_tags(work)))


def _bibtex(work: Work) -> str:
    kind, container = ("article", "journal") if work.in_journal else ("inproceedings", "booktitle")
    fields = {"title": work.title, "author": " and ".join(work.authors), container: work.venue, "year": work.year}
    fields |= {"pages": work.pages} | ({"doi": work.doi} if work.doi else {})
    return f"@{kind}{{{work.id}, {' '.join(f'{name} = {{{value}}},' for name, value in fields.items())} }}"


def _tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "citation_title", work.title
    yield from (("citation_author", name) for name in work.authors)
    yield "citation_publication_date", work.date.replace("-", "/")
    yield f"citation_{'journal' if work.in_journal else 'conference'}_title", work.venue
    if work.doi:
        yield "citation_doi", work.doi
    yield from (("citation_pdf_url", url) for label, url in work.links if label == "paper")


def _unless(what: str, found: object, wanted: object) -> Iterator[str]:
    if found != wanted:
        yield f"{what}: {str(found)[:200]} instead of {str(wanted)[:200]}"


def _page(folder: Path) -> Any:
    return html.fromstring((folder / "index.html").read_bytes())


def _xml(file: Path) -> Any:
    return etree.fromstring(file.read_bytes())


def _words(element: Any) -> str:
    text = element if isinstance(element, str) else "" if element is None else element.text_content()
    return " ".join(text.split())


def _plain(abstract: str) -> str:
    return " ".join(abstract.replace("*", "").split())
