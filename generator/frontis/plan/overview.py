"""What a home page can show of the whole at a glance: its figures, who works on what with whom, and when."""

from __future__ import annotations

from msgspec import Struct

from frontis.model.dates import Period
from frontis.model.texts import RichText
from frontis.plan.entries import NamedLink


class Figure(Struct, frozen=True):
    """Something counted, and where to read on."""

    key: str
    """`works`, `topics`, `coauthors` or `years`: a word of the interface, under `figures`."""
    count: int
    url: str
    """Or empty."""


class Edge(Struct, frozen=True):
    """Works that somebody wrote on a subject: a line from the left side of a square of 100 to its right side."""

    subject: int
    """Its place among the subjects, from 0."""
    coauthor: int
    start: float
    """How far down it begins."""
    end: float
    count: int
    weight: int
    """1 to 4: how heavy the line is."""


class Graph(Struct, frozen=True):
    """Subjects in a column, co-authors in another, each evenly spaced, and lines between them."""

    kind: str
    """`topics`, or `venues` where the works name no topics."""
    subjects: tuple[NamedLink, ...]
    coauthors: tuple[NamedLink, ...]
    """Without an address where they have no page."""
    edges: tuple[Edge, ...]
    """The heaviest last."""


class Bar(Struct, frozen=True):
    """A year and its works; places and sizes are parts of 100."""

    year: int
    count: int
    selected: int
    """How many of them are selected."""
    url: str
    """The year's page, or empty."""
    x: float
    width: float
    height: float
    """Of the tallest bar."""
    selected_height: float


class Lane(Struct, frozen=True):
    """Something that lasted: from `x` on, in parts of 100 of the axis."""

    kind: str
    """`education`, `positions` or `projects`."""
    name: RichText
    url: str
    """Or empty."""
    period: Period
    x: float
    width: float


class Timeline(Struct, frozen=True):
    """Bars for all years of the axis, and lanes below them, the earliest first."""

    first: int
    last: int
    bars: tuple[Bar, ...]
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, float], ...]
    """Round years and their places on the axis."""


class Overview(Struct, frozen=True):
    """Each part with bounds, whatever the site."""

    figures: tuple[Figure, ...]
    graph: Graph | None
    """None where there are too few subjects or co-authors to see anything."""
    timeline: Timeline | None
    """None where the works are of one year or none."""
