"""Plan and Theme to rendered files: every page, export and feed, in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from frontis.diagnostics import Diagnostic
from frontis.formats import bibtex
from frontis.output.files import CopiedFile, RenderedFile
from frontis.plan.entries import WorkEntry
from frontis.plan.pages import Page
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
class Rendered:
    """Everything to write, and what went wrong in templates."""

    files: tuple[RenderedFile, ...]
    copies: tuple[CopiedFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def render(
    plan: Plan, theme: Theme, options: Mapping[str, OptionValue], content: Path, *, processes: int = 1
) -> Rendered:
    """Renders the whole plan; `content` is the folder from which files are copied."""
    jobs = tuple(_jobs(plan, Renderer(plan, theme, options)))
    done = done_by_processes(len(jobs), lambda number: jobs[number].produce().encode(), processes)
    files: list[RenderedFile] = []
    failed: set[Diagnostic] = set()
    for number, job in enumerate(jobs):
        try:
            files.append(RenderedFile(job.path, done[number] if number in done else job.produce().encode()))
        except template_errors.CAUGHT as problem:
            failed.add(template_errors.diagnostic(problem, theme))
    copies = [CopiedFile(copy.path, content / copy.content_file) for copy in plan.copies]
    copies += [CopiedFile(f"assets/{path}", file) for path, file in theme.files("static").items()]
    return Rendered(tuple(files), tuple(copies), tuple(sorted(failed, key=lambda diagnostic: diagnostic.origin)))


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to be, and what makes its text."""

    path: str
    produce: Callable[[], str]


def _jobs(plan: Plan, renderer: Renderer) -> Iterator[_Job]:
    yield _Job(f"assets/{STYLE}", renderer.style)
    for page in plan.pages:
        path = f"{page.path}index.html" if page.path.endswith("/") or not page.path else page.path
        yield _Job(path, partial(renderer.page, page))
    for text in plan.texts:
        yield _Job(text.path, partial(str, text.text))
    for export in plan.exports:
        yield _Job(export.path, partial(renderer.exports.file, export.format, export.works))
    texts = Texts(plan.shared, _scheme_and_host(plan.shared.url))
    for feed in plan.feeds:
        yield _Job(feed.path, partial(feed_text, feed, plan.shared, texts))


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

    def page(self, page: Page) -> str:
        """The page's HTML."""
        return self._template(page.template).render(page=page, head=head.head(page, self._site, self._words))

    def style(self) -> str:
        """The style sheet, in which the theme asks for forms of the accent that can be read."""
        accent = Colour(str(self._options.get("accent") or "black"))
        return self._template(STYLE).render(accent_on=accent.on)

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
