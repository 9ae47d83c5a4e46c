"""The curriculum vitae: what `cv.yaml` adds to what the collections know."""

from __future__ import annotations

from dataclasses import dataclass

from frontis.diagnostics import Origin
from frontis.model.dates import Period
from frontis.model.links import Target
from frontis.model.texts import RichText


@dataclass(frozen=True, slots=True, kw_only=True)
class CvItem:
    """One line of the CV: a degree, a position, a grant, a student."""

    title: RichText
    period: Period | None = None
    place: RichText | None = None
    details: RichText | None = None
    url: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CvSection:
    """A heading with its lines."""

    key: str
    """`education`, `positions`, `grants`, `students`, `skills`, `languages`, or a slug of an own section's title."""
    title: RichText | None
    """None for the sections that Frontis names in the interface's language."""
    items: tuple[CvItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurriculumVitae:
    """The sections in the order of the file."""

    origin: Origin
    sections: tuple[CvSection, ...]
