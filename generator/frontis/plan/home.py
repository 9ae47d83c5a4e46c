"""The home page: its sections in the order that `site.yaml` gives, or the usual one."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from frontis.model.publications import Publication
from frontis.model.records import Record
from frontis.model.texts import RichText
from frontis.plan.addresses import file_path
from frontis.plan.collections import entries_elsewhere
from frontis.plan.frame import Frame
from frontis.plan.listing import Listing, marks_shown, newest_date
from frontis.plan.overview import Figure, Overview
from frontis.plan.pages import HomePage, Section, WorkGroup, works_of

USUAL_SECTIONS = ("about", "news", "selected", "publications")
WORK_SECTIONS = ("publications", "selected", "recent", "new")
RECENT = 5
NEWS_ON_HOME = 24
"""The most that a theme may choose to show."""
ENTRIES_ON_HOME = 6


def home_page(listing: Listing, frame: Frame) -> HomePage:
    """The home page with the sections that have content."""
    settings = listing.site.settings
    names = [section.name for section in settings.home] if settings.home is not None else USUAL_SECTIONS
    sections = _each_id_once([section for name in dict.fromkeys(names) for section in _section(name, listing, frame)])
    photo = settings.profile.photo
    return HomePage(
        sections=sections,
        modified=newest_date(_records(sections), listing.site.today),
        image=frame.addresses.absolute(file_path(photo.file)) if photo else "",
        overview=_overview(listing, frame) if frame.has("overview") else None,
        topics=frame.topics,
        marks=marks_shown([work for section in sections for work in works_of(section.groups)]),
        **frame.titled("home", "", RichText(settings.profile.name.display)),
    )


def _records(sections: Iterable[Section]) -> Iterable[Publication | Record]:
    for section in sections:
        yield from (work.record for work in works_of(section.groups))
        yield from (entry.record for entry in section.entries)


def _overview(listing: Listing, frame: Frame) -> Overview:
    from frontis.plan.collaboration import graph  # as the others, for the few themes that show it
    from frontis.plan.timeline import timeline
    from frontis.site.coauthors import coauthors

    people = coauthors(listing.site.works, listing.site.who)
    figures = tuple(figure for figure in _figures(listing, len(people), frame) if figure.count)
    return Overview(figures, graph(listing.site, people, frame), timeline(listing))


def _figures(listing: Listing, people: int, frame: Frame) -> Iterable[Figure]:
    """How much there is; years are counted from the first work to the last."""
    site = listing.site
    years = [int(year.key) for year in site.years if year.key]
    yield Figure("works", len(site.works), frame.addresses.local("publications/"))
    yield Figure("topics", len(site.topics), "")
    yield Figure("coauthors", people, frame.addresses.local("people/") if site.people else "")
    yield Figure("years", years[0] - years[-1] + 1 if years else 0, "")


def _section(name: str, listing: Listing, frame: Frame) -> Iterable[Section]:
    """The section, or nothing when it would be empty."""
    site = listing.site
    if name == "about":
        if site.introduction:
            yield Section(name, "", text=site.introduction)
    elif name in WORK_SECTIONS:
        groups = _work_groups(name, listing)
        if groups:
            yield Section(name, frame.addresses.local("new/" if name == "new" else "publications/"), groups=groups)
    elif entries := entries_elsewhere(name, site, frame.addresses):
        limit = NEWS_ON_HOME if name == "news" else ENTRIES_ON_HOME
        url = frame.addresses.local(f"{name}/") if frame.has(name) else ""
        yield Section(name, url, more=len(entries) > limit, entries=entries[:limit])


def _work_groups(name: str, listing: Listing) -> tuple[WorkGroup, ...]:
    site = listing.site
    if name == "publications":
        return listing.of([work.id for work in site.works])
    if name == "selected":
        return listing.of([work.id for work in site.works if work.selected], "none")
    if name == "recent":
        return listing.of([work.id for work in site.works if work.date][:RECENT], "none")
    return listing.of([work.id for work in site.works if work.date][:RECENT], "day")


def _each_id_once(sections: Iterable[Section]) -> tuple[Section, ...]:
    """A work shown in several sections bears its id in the full list, else where it comes first."""
    sections = tuple(sections)
    in_full_list = {
        work.id for section in sections if section.name == "publications" for work in works_of(section.groups)
    }
    taken: set[str] = set()
    return tuple(
        section if section.name == "publications" else _without_ids(section, in_full_list, taken)
        for section in sections
    )


def _without_ids(section: Section, elsewhere: set[str], taken: set[str]) -> Section:
    shown = {work.id for work in works_of(section.groups)}
    without = tuple(sorted(shown & (elsewhere | taken)))
    taken |= shown
    return replace(section, groups=tuple(replace(group, anchor="", without_id=without) for group in section.groups))
