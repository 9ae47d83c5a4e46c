"""The page of the curriculum vitae."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from frontis.model.highlights import HighlightKind
from frontis.plan.collections import COLLECTIONS, entries_elsewhere
from frontis.plan.frame import Frame
from frontis.plan.listing import Listing, marks_shown, newest_date
from frontis.plan.pages import CvPage, works_of
from frontis.site.assemble import Site


def cv_pages(listing: Listing, frame: Frame) -> Iterable[CvPage]:
    """The CV, where `cv.yaml` says anything or the menu names it."""
    site = listing.site
    named = any(entry.name == "cv" for entry in site.settings.menu or ())
    if site.cv is None and not named:
        return
    groups = listing.of([work.id for work in site.works], "type")
    entries = {name: entries_elsewhere(name, site, frame.addresses) for name in COLLECTIONS}
    yield CvPage(
        modified=newest_date([*site.works, *(entry.record for each in entries.values() for entry in each)], site.today),
        sections=site.cv.sections if site.cv else (),
        groups=groups,
        talks=entries["talks"],
        teaching=entries["teaching"],
        projects=entries["projects"],
        service=entries["service"],
        awards=entries["awards"],
        honours=_honours(site),
        marks=marks_shown(works_of(groups)),
        **frame.named("cv", "cv/", section="cv"),
    )


def _honours(site: Site) -> tuple[tuple[str, int], ...]:
    """Kinds of highlights, the rarest distinction first, with how many there are."""
    counts = Counter(highlight.kind for work in site.works for highlight in work.highlights)
    return tuple((str(kind), counts[kind]) for kind in HighlightKind if counts[kind])
