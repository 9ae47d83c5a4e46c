"""The sentence with which search engines describe a page."""

from __future__ import annotations

from frontis.plan.pages import Page, WorkPage
from frontis.plan.plan import Shared

LENGTH = 160
"""Characters after which search engines cut a description."""


def description(page: Page, site: Shared, heading: str, comma: str = ", ") -> str:
    """The page's own words where it has any, else what it is and whose; never more than fits."""
    if page.description:
        return first_words(page.description)
    if isinstance(page, WorkPage):
        return _of_work(page)
    if page.kind == "home":
        return first_words(site.description.plain) if site.description else who(site, comma)
    return first_words(f"{heading} – {who(site, comma)}")


def who(site: Shared, comma: str = ", ") -> str:
    """The person, the role, the affiliation."""
    person = site.profile
    role = person.role.plain if person.role else ""
    affiliation = person.affiliation.plain if person.affiliation else ""
    return comma.join(part for part in (person.name, role, affiliation) if part)


def _of_work(page: WorkPage) -> str:
    record = page.entry.record
    text = record.summary or record.abstract
    if text:
        return first_words(text.plain)
    names = ", ".join(author.name for author in page.entry.authors)
    venue = record.venue.plain if record.venue else ""
    return first_words(". ".join(part for part in (names, record.title.plain, venue, str(record.year or "")) if part))


def first_words(text: str) -> str:
    """The text on one line, cut between words where search engines would cut it."""
    line = " ".join(text.split())
    if len(line) <= LENGTH:
        return line
    return line[:LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.–—") + "…"
