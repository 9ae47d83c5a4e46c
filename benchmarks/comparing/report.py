"""The page of the documentation that tells what was measured; its words are here, its figures are those of the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median

from comparing.timing import KINDS, Pairs
from comparing.tools import REFERENCE, Tool

PAGES = ("page", "list")
BEGINNING = """\
# Performance

How long Frontis takes beside other generators of static sites, for the same researcher with the same works. This page
is written by `make benchmark`, from one run; nothing on it is from elsewhere.

Each tool builds the same pages: a home page, a list of all works by year with abstracts in `<details>`, a page for each
year, a page for each work with abstract, BibTeX and the tags of Google Scholar, an Atom feed and a sitemap. Before
anything is timed, a parser compares titles, names, abstracts, BibTeX, tags, order and counts of every page with the
works. Each work has a file of its own, with the abstract in Markdown. Formulas stay as they were written, since none of
the others sets them. The small themes are in `benchmarks/themes/`.

- *Cold*: nothing has been built before. *One work edited*: its title has changed, and page, list, year, home page and
  feed must show the new one. *Nothing changed*: the build is run again. All are whole processes, from start to exit.
- A run follows one of {reference}, again and again: a figure such as 0.8 × (0.7–0.9) is the median of the ratios of
  such pairs, with the least and the greatest; then comes the median of the seconds. Below 1 is faster than {reference}.
- A save that a preview doesn't show within a minute counts as shown after one.
- *The floor* is what writing {reference}'s files into empty folders takes, without making them; where nothing has
  changed, what looking at each of them takes.
"""


@dataclass(frozen=True)
class Measured:
    """What was measured with a number of works."""

    works: int
    pairs: Mapping[str, Mapping[str, Pairs]]
    """By tool, then by kind of build."""
    floor: Mapping[str, float]
    """Seconds by kind of build."""
    live: Mapping[str, Mapping[str, Pairs]] = field(default_factory=dict)
    """By tool, then by the page that is looked at."""


def page(measured: Iterable[Measured], tools: Mapping[str, Tool], machine: str) -> str:
    """The whole page."""
    parts = [BEGINNING.format(reference=tools[REFERENCE].label.partition(" ")[0]), machine]
    for each in measured:
        parts.append("\n".join(_part(each, tools)))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _part(measured: Measured, tools: Mapping[str, Tool]) -> Iterator[str]:
    yield f"## {measured.works:,} works"
    yield ""
    yield "| building | cold | one work edited | nothing changed | memory, cold |"
    yield "| --- | --- | --- | --- | --- |"
    reference = " | ".join(_seconds(_reference(measured, kind)) for kind in KINDS)
    yield f"| {tools[REFERENCE].label} | {reference} | {_memory_of_reference(measured)} MB |"
    small = [name for name in measured.pairs if name != "frontis-folio"]
    for name in small:
        cells = (_cell(measured.pairs[name].get(kind)) for kind in KINDS)
        yield f"| {tools[name].label} | {' | '.join(cells)} | {measured.pairs[name]['cold'].memory} MB |"
    yield f"| the floor | {' | '.join(_floor(measured, kind) for kind in KINDS)} | – |"
    yield from _full(measured, tools)
    yield from _live(measured, tools)


def _full(measured: Measured, tools: Mapping[str, Tool]) -> Iterator[str]:
    """The default theme with everything that it gives beside the same pages."""
    if "frontis-folio" not in measured.pairs:
        return
    full = measured.pairs["frontis-folio"]
    yield ""
    yield "With *folio*, the default theme, and all that it gives: formulas as MathML, pages of topics and venues,"
    yield "references in five styles, BibTeX, RIS and CSL-JSON beside each work, structured data, a search, and cards."
    yield ""
    yield "| building | cold | one work edited | nothing changed | pages of works a second, cold |"
    yield "| --- | --- | --- | --- | --- |"
    for name, kinds in (
        ("frontis-folio", full),
        *((name, measured.pairs[name]) for name in ("pelican",) if name in measured.pairs),
    ):
        cells = (_cell(kinds.get(kind)) for kind in KINDS)
        label = tools[name].label + (", its small theme" if name != "frontis-folio" else "")
        yield f"| {label} | {' | '.join(cells)} | {measured.works / kinds['cold'].seconds:,.0f} |"


def _live(measured: Measured, tools: Mapping[str, Tool]) -> Iterator[str]:
    """The previews."""
    if not measured.live:
        return
    yield ""
    yield "| preview: from saving a work to | its page | the list of all |"
    yield "| --- | --- | --- |"
    first = next(iter(measured.live.values()))
    reference = (_seconds(median(other.wall for other, _ in first[each].runs)) for each in PAGES)
    yield f"| {tools[REFERENCE].label} | {' | '.join(reference)} |"
    for name, pairs in measured.live.items():
        yield f"| {tools[name].label} | {' | '.join(_cell(pairs.get(each)) for each in PAGES)} |"


def _cell(pairs: Pairs | None) -> str:
    if pairs is None:
        return "–"
    ratios = sorted(pairs.ratios)
    spread = f"({_number(ratios[0])}–{_number(ratios[-1])})"
    return f"{_number(median(ratios))} × {spread}, {_seconds(pairs.seconds)}"


def _reference(measured: Measured, kind: str) -> float:
    return median(other.wall for pairs in measured.pairs.values() if kind in pairs for other, _ in pairs[kind].runs)


def _memory_of_reference(measured: Measured) -> int:
    return max(other.memory for pairs in measured.pairs.values() for other, _ in pairs["cold"].runs)


def _floor(measured: Measured, kind: str) -> str:
    seconds = measured.floor.get(kind)
    return "–" if seconds is None else f"{_number(seconds / _reference(measured, kind))} ×, {_seconds(seconds)}"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 0.1 else f"{seconds * 1000:.0f} ms"


def _number(ratio: float) -> str:
    return f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.3f}"
