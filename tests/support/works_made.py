"""Works made in a line, for tests of single stages."""

from __future__ import annotations

from frontis.diagnostics import Origin
from frontis.model.contributions import Contribution
from frontis.model.dates import PartialDate
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import RichText

HERE = Origin("content/publications.yaml")


def work(
    *,
    id: str = "work",  # noqa: A002  # the record's own word
    title: str = "A Work",
    date: str | None = "2019",
    type: str = "article-journal",  # noqa: A002
    authors: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    venue: str | None = None,
    venue_short: str | None = None,
    projects: tuple[str, ...] = (),
    draft: bool = False,
    publish: str | None = None,
    selected: bool = False,
) -> Publication:
    """A publication of which only what is told matters."""
    return Publication(
        origin=HERE,
        id=id,
        title=RichText(title),
        type=type,
        date=PartialDate.parse(date) if date else None,
        authors=tuple(Contribution(Name.parse(name)) for name in authors),
        topics=topics,
        venue=RichText(venue) if venue else None,
        venue_short=venue_short,
        projects=projects,
        draft=draft,
        publish=PartialDate.parse(publish) if publish else None,
        selected=selected,
    )
