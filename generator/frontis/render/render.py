"""Plan and Theme to rendered files: every page, export and feed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup
from msgspec import Struct, field

from frontis import shelf
from frontis.fingerprints import Records, fingerprint
from frontis.output.files import CopiedFile
from frontis.plan.addresses import output_file
from frontis.plan.pages import Page, WorkPage
from frontis.plan.plan import FeedItem, Files, Plan, PlannedExport, PlannedFeed, PlannedOverview, PlannedText, Shared
from frontis.plan.works import WorkEntry
from frontis.render import head
from frontis.render.cards import card_jobs
from frontis.render.compiling import compiling
from frontis.render.contract import Contract
from frontis.render.delivery import Job, Rendering, WorkJob
from frontis.render.dependencies import Dependencies, dependencies
from frontis.render.environment import Compiled, environment
from frontis.render.gallery import gallery
from frontis.render.memory import Made, Memory
from frontis.render.picture_element import LAZY, PictureElement
from frontis.render.picture_store import FOLDER, PictureStore
from frontis.render.references import Citing
from frontis.render.sources import Sources
from frontis.render.styles import squeezed
from frontis.render.texts import Texts
from frontis.render.words import has_words, words
from frontis.theme.colours import Colour
from frontis.theme.find import Theme
from frontis.theme.options import OptionValue

STYLE = "style.css"
"""The one template that is no page: it sees `options` and `accent_on(ground)`."""


class Kept(Struct):
    """What a process that builds again and again keeps of its renderings."""

    shelf: shelf.Shelf = field(default_factory=shelf.Memory)
    compiled: dict[bool, Compiled] = field(default_factory=lambda: {False: Compiled(), True: Compiled()})
    """Templates, by whether words in other languages are marked in them."""


def prepare(
    plan: Plan,
    theme: Theme,
    templates: Sources,
    options: Mapping[str, OptionValue],
    content: Path,
    records: Records,
    kept: Kept,
) -> Rendering:
    """Makes everything ready; `content` is the folder from which files are copied, `records` what is known of works."""
    store = PictureStore(content.parent / FOLDER)
    pictures = gallery(plan, content, store)
    entries = [page.entry for page in plan.pages if isinstance(page, WorkPage)]
    records.keep_only(record for entry in entries for record in (entry.record, entry.cited))
    depends = dependencies(plan.languages, plan.files, theme, templates, options, pictures.missing, records)
    copies = [CopiedFile(copy.path, content / copy.content_file) for copy in plan.copies if not copy.bare]
    copies += pictures.copies
    copies += [CopiedFile(f"assets/{path}", file) for path, file in theme.files("static").items()]
    memory = Memory(depends, kept.shelf)
    memory.forget_others({entry.id for entry in entries})
    renderers = _renderers(plan, theme, templates, options, memory, pictures.missing, kept)
    cards = card_jobs(plan.cards, renderers[plan.shared.language].accent, store)
    store.prune()
    return Rendering(
        tuple(_works(plan, renderers, depends)),
        (*cards, *_jobs(plan, renderers, depends)),
        tuple(copies),
        theme,
        memory,
        renderers[plan.shared.language].compiling(templates),
        pictures.diagnostics,
    )


def _renderers(
    plan: Plan,
    theme: Theme,
    templates: Sources,
    options: Mapping[str, OptionValue],
    memory: Memory,
    missing: Container[str],
    kept: Kept,
) -> dict[str, Renderer]:
    """A renderer for each language."""
    several = len(plan.languages) > 1
    marks = {
        language: several or site.direction == "rtl" or not has_words(language)
        for language, site in plan.languages.items()
    }
    return {
        language: Renderer(
            site,
            plan.files[language],
            theme,
            templates,
            options,
            memory,
            missing,
            kept.compiled[marks[language]],
            marks=marks[language],
        )
        for language, site in plan.languages.items()
    }


def _works(plan: Plan, renderers: Mapping[str, Renderer], depends: Mapping[str, Dependencies]) -> Iterator[WorkJob]:
    """Each work's page, in the default language together with its exports, since they show the same."""
    own: dict[str, list[PlannedExport]] = {}
    told = _told(plan, renderers)
    forms = tuple(dict.fromkeys(export.format for export in plan.exports))
    for export in plan.exports:
        if export.of_one:
            own.setdefault(export.works[0].id, []).append(export)
    for page in plan.pages:
        if isinstance(page, WorkPage):
            renderer, fingerprints = renderers[page.language], depends[page.language]
            exports = own.pop(page.entry.id, [])
            files = (
                _page(page, renderer, fingerprints),
                *(_export(export, renderer, fingerprints) for export in exports),
            )
            yield WorkJob(partial(_shown, renderer, page.entry, forms, told.get((page.language, page.entry.id))), files)


def _told(plan: Plan, renderers: Mapping[str, Renderer]) -> dict[tuple[str, str], Callable[[], Made]]:
    """Language and id of the works that feeds in Atom hold, with what makes their entry there."""
    found: dict[tuple[str, str], Callable[[], Made]] = {}
    for feed in plan.feeds:
        for item in feed.items if feed.format == "atom" else ():
            if item.work:
                renderer = renderers[feed.language]
                found[feed.language, item.work.id] = partial(_feed_entry, feed, item, renderer)
    return found


def _feed_entry(feed: PlannedFeed, item: FeedItem, renderer: Renderer) -> Made:
    from frontis.render.feeds import feed_entry  # few edits change a feed

    return feed_entry(feed, item, renderer.feed_texts, words(feed.language), renderer.memory)


def _shown(
    renderer: Renderer, entry: WorkEntry, forms: Iterable[str], told: Callable[[], Made] | None
) -> tuple[Made, ...]:
    """What lists, joined exports and feeds show of a work."""
    return *renderer.shown(entry, forms), *((told(),) if told else ())


def _jobs(plan: Plan, renderers: Mapping[str, Renderer], depends: Mapping[str, Dependencies]) -> Iterator[Job]:
    """All other files."""
    renderer, default = renderers[plan.shared.language], depends[plan.shared.language]
    yield Job(f"assets/{STYLE}", renderer.style, default.style)
    for page in plan.pages:
        if not isinstance(page, WorkPage):
            yield _page(page, renderers[page.language], depends[page.language])
    yield from (_export(export, renderer, default) for export in plan.exports if not export.of_one)
    yield from map(_text, plan.texts)
    for overview in plan.overviews:
        fingerprints = depends[overview.language]
        told = partial(_whole, _overview, overview, plan)
        yield Job(overview.path, told, partial(fingerprints.overview, overview, plan.pages))
    for feed in plan.feeds:
        told = partial(_whole, _feed, feed, plan.languages[feed.language], renderers[feed.language])
        yield Job(feed.path, told, partial(depends[feed.language].feed, feed))


def _overview(overview: PlannedOverview, plan: Plan) -> str:
    from frontis.render.overviews import OVERVIEWS  # which small themes do without

    return OVERVIEWS[overview.format](plan, plan.languages[overview.language], words(overview.language))


def _feed(feed: PlannedFeed, site: Shared, renderer: Renderer) -> str:
    from frontis.render.feeds import feed_text

    return feed_text(feed, site, renderer.feed_texts, words(feed.language), renderer.memory)


def _page(page: Page, renderer: Renderer, fingerprints: Dependencies) -> Job:
    return Job(output_file(page.path), partial(renderer.page, page), partial(fingerprints.page, page))


def _export(export: PlannedExport, renderer: Renderer, fingerprints: Dependencies) -> Job:
    text = partial(_whole, renderer.memory.export_file, export.format, export.works)
    return Job(export.path, text, partial(fingerprints.export, export.format, export.works))


def _text(text: PlannedText) -> Job:
    return Job(text.path, lambda: (text.text,), lambda: fingerprint(text.text))


def _whole(make: Callable[..., str], *arguments: object) -> tuple[str]:
    """What is made in one piece."""
    return (make(*arguments),)


def _scheme_and_host(url: str) -> str:
    scheme, mark, rest = url.partition("://")
    return scheme + mark + rest.partition("/")[0]


class Renderer:
    """One language's templates. Entries of works are rendered once and joined into every list."""

    def __init__(
        self,
        site: Shared,
        files: Files,
        theme: Theme,
        templates: Sources,
        options: Mapping[str, OptionValue],
        memory: Memory,
        missing: Container[str],
        compiled: Compiled,
        *,
        marks: bool = False,
    ) -> None:
        self.memory = memory
        self._compiled = compiled
        self._site = site
        self._words = words(site.language)
        self._options = options
        self.feed_texts = Texts(site, files, _scheme_and_host(site.url), typesets=theme.typesets)
        """Texts for feeds, in which addresses need scheme and host."""
        texts = Texts(site, files, pictures=PictureElement(site.root, missing), typesets=theme.typesets)
        self._environment = environment(theme, templates, texts, compiled, marks=marks)
        contract = Contract(site, self._words, texts)
        self._environment.filters |= contract.filters()
        self._environment.globals |= contract.functions() | {
            "work_html": self.work_html,
            "bibtex": self.bibtex,
            "references": Citing(site.citation_styles, site.language).references,
            "site": site,
            "options": options,
        }

    def page(self, page: Page) -> Iterator[str]:
        """The page's HTML, in pieces."""
        return self._template(page.template).generate(page=page, head=head.head(page, self._site, self._words))

    def compiling(self, templates: Sources) -> Callable[[int], Callable[[], None]]:
        """What has so many processes begin to compile its templates."""
        return partial(compiling, templates, self._environment, self._compiled)

    @property
    def accent(self) -> Colour:
        """The site's one colour; black in a theme that has none."""
        return Colour(str(self._options.get("accent") or "black"))

    def style(self) -> Iterator[str]:
        """The style sheet, in which the theme asks for forms of the accent that can be read."""
        yield squeezed(self._template(STYLE).render(accent_on=self.accent.on))

    def work_html(
        self, entry: WorkEntry, with_id: bool = True, variant: str = "", level: int = 3, at_once: bool = False
    ) -> Markup:
        """A work as lists show it: `entry.html`, with its id or without, in a variant that the theme names.

        The template gives its title as `<h3>`; another level is put in afterwards, and so is that its picture is
        loaded `at_once`, so that all lists share one rendering.
        """
        variant = variant if with_id else f"{variant} without"
        html = self._entry(entry, variant)[2]
        if at_once:
            html = html.replace(LAZY, "")
        return Markup(html if level == 3 else html.replace("<h3", f"<h{level}").replace("</h3>", f"</h{level}>"))

    def _entry(self, entry: WorkEntry, variant: str = "") -> Made:
        return self.memory.entry(self._site.language, entry, variant, partial(self._rendered, entry, variant))

    def _rendered(self, entry: WorkEntry, variant: str) -> str:
        name, without_id, _ = variant.partition(" ")
        return self._template("entry.html").render(entry=entry, with_id=not without_id, variant=name)

    def shown(self, entry: WorkEntry, forms: Iterable[str]) -> tuple[Made, ...]:
        """What lists and joined exports in these formats show of a work."""
        default = self._site.language == self._site.default_language
        exports = [self.memory.export(form, entry.cited) for form in forms if default]
        return self._entry(entry), *exports

    def bibtex(self, entry: WorkEntry) -> str:
        """The BibTeX entry of a work, to be cited; empty where the site offers none."""
        from frontis.formats import bibtex

        offered = any(export.kind == "bib" for export in entry.exports)
        return bibtex.cited(entry.cited, self.memory.export("bib", entry.cited)[2]) if offered else ""

    def _template(self, name: str) -> Template:
        return self._environment.get_template(name)
