"""What Zotero makes of a page that no translator of its own knows: the rules of its translator "Embedded Metadata"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from pages import Page

FIELDS = {
    "citation_title": "title", "citation_publication_date": "date", "citation_journal_title": "publicationTitle",
    "citation_journal_abbrev": "journalAbbreviation", "citation_inbook_title": "publicationTitle",
    "citation_volume": "volume", "citation_issue": "issue", "citation_series_title": "series",
    "citation_conference_title": "conferenceName", "citation_dissertation_institution": "university",
    "citation_technical_report_institution": "institution", "citation_technical_report_number": "number",
    "citation_publisher": "publisher", "citation_isbn": "ISBN", "citation_abstract": "abstractNote",
    "citation_doi": "DOI", "citation_language": "language",
}  # fmt: skip
TYPES = {
    "citation_journal_title": "journalArticle", "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper", "citation_book_title": "bookSection",
    "citation_inbook_title": "bookSection", "citation_dissertation_institution": "thesis",
}  # fmt: skip

Creator = tuple[str, str, str]
"""Role, family name, given name."""


def item(page: Page) -> dict[str, Any]:
    """The item that Zotero would save."""
    metas = _metas(page)
    found: dict[str, Any] = {field: _one_line(metas[tag][-1]) for tag, field in FIELDS.items() if metas[tag]}
    found["itemType"] = _item_type(metas)
    found["creators"] = _creators(metas["citation_author"], "author") + _creators(metas["citation_editor"], "editor")
    found["tags"] = [word.strip() for text in metas["citation_keywords"] for word in text.split(";") if word.strip()]
    found["pages"] = "-".join(each for tag in ("firstpage", "lastpage") for each in metas[f"citation_{tag}"])
    found["attachments"] = metas["citation_pdf_url"][:1]
    found["url"] = next(iter(metas["citation_abstract_html_url"] or page.related("canonical")), "")
    return {field: value for field, value in found.items() if value}


def _metas(page: Page) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = defaultdict(list)
    for meta in page.root.iter("meta"):
        name = meta.get("name") or meta.get("property")
        if name and meta.get("content"):
            metas[name].append(meta.get("content"))
    return metas


def _item_type(metas: dict[str, list[str]]) -> str:
    """A tag that only one type has; else Zotero's own type; else the guesses, of which ISBN is the weightier."""
    decided = [TYPES[tag] for tag in list(metas) if tag in TYPES and metas[tag]]
    if decided:
        return decided[-1]
    if metas["z:itemType"]:
        return metas["z:itemType"][0]
    if metas["citation_isbn"]:
        return "book"
    return "journalArticle" if metas["citation_title"] else "webpage"


def _creators(tags: list[str], role: str) -> list[Creator]:
    """Names between semicolons; in a sole tag also between commas with several words on both sides."""
    names: list[str] = []
    for tag in tags:
        parts = re.split(r"\s*;\s*", tag)
        by_comma = re.split(r"\s*,\s*", tag)
        if len(tags) == len(parts) == 1 and len(by_comma) > 1 and " " in by_comma[0] and " " in by_comma[1]:
            parts = by_comma
        names += parts
    return [_creator(name, role) for place, name in enumerate(names) if not place or name != names[place - 1]]


def _creator(name: str, role: str) -> Creator:
    """Before and after the comma; else the last word is the family name."""
    family, comma, given = name.partition(", ")
    if comma:
        return role, family, given.partition(", ")[0]
    given, _, family = name.rpartition(" ")
    return role, family, given


def _one_line(text: str) -> str:
    return " ".join(text.split())
