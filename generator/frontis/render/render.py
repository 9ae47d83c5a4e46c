"""Plan and Theme to rendered files: every page, export and feed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from frontis.diagnostics import Diagnostic
from frontis.formats import bibtex
from frontis.output.files import CopiedFile, RenderedFile
from frontis.plan.addresses import output_file
from frontis.plan.entries import WorkEntry
from frontis.plan.pages import Page, WorkPage
from frontis.plan.plan import Plan
from frontis.render import head, template_errors
from frontis.render.contract import Contract
from frontis.render.environment import environment
from frontis.render.exports import Exports
from frontis.render.feeds import feed_text
from frontis.render.texts import Texts
from frontis.render.words import words
from frontis.render.workers import done_by_processes
from frontis.theme.colours import Colour
from frontis.theme.find import Theme
from frontis.theme.options import OptionValue

STYLE = "style.css"
"""The one template that is no page: it sees `options` and `accent_on(ground)`."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be, and what makes its text."""

    path: str
    """Relative to the output folder."""
    pieces: Callable[[], Iterable[str]]
    """Its text, piece by piece: a long page is never one text in memory."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A plan with its theme, ready to be rendered."""

    jobs: tuple[Job, ...]
    copies: tuple[CopiedFile, ...]
    theme: Theme
    lists: int
    """How many of the first jobs are lists of works, which share the entries that they show."""

    @property
    def paths(self) -> list[str]:
        """Where all files will be."""
        return [job.path for job in self.jobs] + [copy.path for copy in self.copies]


@dataclass(frozen=True, slots=True)
class Rendered:
    """Everything to write, in memory, and what went wrong in templates."""

    files: tuple[RenderedFile, ...]
    copies: tuple[CopiedFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def prepare(plan: Plan, theme: Theme, options: Mapping[str, OptionValue], content: Path) -> Rendering:
    """Makes everything ready; `content` is the folder from which files are copied."""
    copies = [CopiedFile(copy.path, content / copy.content_file) for copy in plan.copies]
    copies += [CopiedFile(f"assets/{path}", file) for path, file in theme.files("static").items()]
    lists = next((place for place, page in enumerate(plan.pages, 1) if isinstance(page, WorkPage)), 0)
    return Rendering(tuple(_jobs(plan, Renderer(plan, theme, options))), tuple(copies), theme, lists)


def in_memory(rendering: Rendering) -> Rendered:
    """Renders everything and keeps it."""
    files: list[RenderedFile] = []

    def keep(file: RenderedFile) -> bool:
        files.append(file)
        return True

    _, failed = deliver(rendering, keep)
    return Rendered(tuple(files), rendering.copies, failed)


def deliver(
    rendering: Rendering, take: Callable[[RenderedFile], bool], processes: int = 1
) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Renders file by file and hands each to `take`, by several processes where that pays.

    Returns the paths of those for which `take` gave True, and what went wrong in templates.
    """
    jobs = rendering.jobs

    def task(number: int) -> bool:
        content = b"".join([piece.encode() for piece in jobs[number].pieces()])
        return take(RenderedFile(jobs[number].path, content))

    done = done_by_processes(len(jobs), task, processes, together=rendering.lists)
    taken: list[str] = []
    failed: set[Diagnostic] = set()
    for number, job in enumerate(jobs):
        try:
            if done[number] if number in done else task(number):
                taken.append(job.path)
        except template_errors.CAUGHT as problem:
            failed.add(template_errors.diagnostic(problem, rendering.theme))
    return taken, tuple(sorted(failed, key=lambda diagnostic: diagnostic.origin))


def _jobs(plan: Plan, renderer: Renderer) -> Iterator[Job]:
    yield Job(f"assets/{STYLE}", renderer.style)
    for page in plan.pages:
        yield Job(output_file(page.path), partial(renderer.page, page))
    for text in plan.texts:
        yield Job(text.path, partial(_whole, str, text.text))
    for export in plan.exports:
        yield Job(export.path, partial(_whole, renderer.exports.file, export.format, export.works))
    texts = Texts(plan.shared, _scheme_and_host(plan.shared.url))
    for feed in plan.feeds:
        yield Job(feed.path, partial(_whole, feed_text, feed, plan.shared, texts))


def _whole(make: Callable[..., str], *arguments: object) -> tuple[str]:
    """What is made in one piece."""
    return (make(*arguments),)


def _scheme_and_host(url: str) -> str:
    scheme, mark, rest = url.partition("://")
    return scheme + mark + rest.partition("/")[0]


class Renderer:
    """One build's templates. Entries of works are rendered once and joined into every list."""

    def __init__(self, plan: Plan, theme: Theme, options: Mapping[str, OptionValue]) -> None:
        self.exports = Exports()
        self._site = plan.shared
        self._words = words(plan.shared.language)
        self._options = options
        self._entries: dict[tuple[str, bool, str], str] = {}
        texts = Texts(plan.shared)
        self._environment = environment(theme, texts.finished)
        contract = Contract(plan.shared, self._words, texts)
        self._environment.filters |= contract.filters()
        self._environment.globals |= contract.functions() | {
            "work_html": self.work_html,
            "bibtex": self.bibtex,
            "site": plan.shared,
            "options": options,
        }

    def page(self, page: Page) -> Iterator[str]:
        """The page's HTML, in pieces."""
        return self._template(page.template).generate(page=page, head=head.head(page, self._site, self._words))

    def style(self) -> Iterator[str]:
        """The style sheet, in which the theme asks for forms of the accent that can be read."""
        accent = Colour(str(self._options.get("accent") or "black"))
        return self._template(STYLE).generate(accent_on=accent.on)

    def work_html(self, entry: WorkEntry, with_id: bool = True, variant: str = "", level: int = 3) -> Markup:
        """A work as lists show it: `entry.html`, with its id or without, in a variant that the theme names.

        The template gives its title as `<h3>`; another level is put in afterwards, so that lists of all levels share
        one rendering.
        """
        key = (entry.id, with_id, variant)
        html = self._entries.get(key)
        if html is None:
            html = self._template("entry.html").render(entry=entry, with_id=with_id, variant=variant)
            self._entries[key] = html
        return Markup(html if level == 3 else html.replace("<h3", f"<h{level}").replace("</h3>", f"</h{level}>"))

    def bibtex(self, entry: WorkEntry) -> str:
        """The BibTeX entry of a work, to be cited; empty where the site offers none."""
        offered = any(export.kind == "bib" for export in entry.exports)
        return bibtex.cited(entry.record, self.exports.text("bib", entry.record)) if offered else ""

    def _template(self, name: str) -> Template:
        return self._environment.get_template(name)
