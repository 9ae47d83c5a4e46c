"""The curriculum vitae: what `cv.yaml` adds to what the collections know."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.dates import Period
from frontis.model.links import Target
from frontis.model.texts import RichText


class CvItem(Struct, frozen=True, kw_only=True):
    """One line of the CV: a degree, a position, a grant, a student."""

    title: RichText
    period: Period | None = None
    place: RichText | None = None
    details: RichText | None = None
    url: Target | None = None


class CvSection(Struct, frozen=True, kw_only=True):
    """A heading with its lines."""

    key: str
    """`education`, `positions`, `grants`, `students`, `skills`, `languages`, or a slug of an own section's title."""
    title: RichText | None
    """None for the sections that Frontis names in the interface's language."""
    items: tuple[CvItem, ...]


class CurriculumVitae(Struct, frozen=True, kw_only=True):
    """The sections in the order of the file."""

    origin: Origin
    sections: tuple[CvSection, ...]
