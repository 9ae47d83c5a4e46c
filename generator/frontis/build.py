"""The whole way, on one screen: content to Library to Site to Plan to files to output."""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from frontis.cache.cache import Cache
from frontis.cache.outputs import Outputs
from frontis.cache.stamps import telling_stamp
from frontis.content import reader
from frontis.diagnostics import Diagnostic, has_errors
from frontis.door.folder import ContentFolder
from frontis.fingerprints import fingerprint
from frontis.model.library import Library
from frontis.output.files import Summary
from frontis.output.writing import staged
from frontis.plan.make import make_plan
from frontis.plan.plan import Plan
from frontis.render import render
from frontis.render.delivery import Rendered, Rendering, deliver, in_memory
from frontis.render.environment import Compiled
from frontis.render.sources import Sources, sources, unnamed
from frontis.settings import reader as settings_reader
from frontis.settings.values import Settings
from frontis.shelf import Earlier, Memory, Shelf
from frontis.site.assemble import Site, assemble
from frontis.theme.choosing import Chooser
from frontis.theme.find import Theme, addresses, find, own_templates, with_option
from frontis.theme.options import OptionValue


class Request(Struct, frozen=True, kw_only=True):
    """What is asked for."""

    folder: Path
    """Where `site.yaml` is."""
    content: frozenset[str] | None = None
    """The files under `content/`, where they were looked for just now."""
    today: datetime.date
    drafts: bool = False
    base_url: str | None = None
    """Replaces the `url` of `site.yaml`; ends in a slash."""
    processes: int = 1
    """How many may work side by side."""


class Built(Struct, frozen=True, kw_only=True):
    """What came of it: as far as the way could be gone, and everything that was wrong."""

    diagnostics: tuple[Diagnostic, ...]
    settings: Settings | None = None
    library: Library | None = None
    site: Site | None = None
    plan: Plan | None = None
    rendering: Rendering | None = None
    """Everything that is ready to be rendered; None when there are errors."""
    rendered: Rendered | None = None
    """All files, where `build` kept them; None when there are errors."""
    summary: Summary | None = None
    """What `publish` did to the output folder; None when a template failed."""
    timings: tuple[tuple[str, float], ...] = ()
    """Stage and seconds."""
    seconds: Mapping[str, float] = {}
    """Path of a rendered file to how long that took."""


class Kept(Struct):
    """What a process that builds again and again keeps from build to build: it saves time and changes nothing."""

    works: Earlier = field(default_factory=lambda: Earlier(Memory(), telling_stamp))
    rendering: render.Kept = field(default_factory=render.Kept)
    sound: Shelf = field(default_factory=Memory)
    """The site's own templates that were looked at and found to be sound."""

    @classmethod
    def in_files(cls, cache: Cache) -> Kept:
        """What earlier processes have kept."""
        compiled = {marks: Compiled(codes) for marks, codes in cache.codes.items()}
        return cls(Earlier(cache.works, cache.stamp), render.Kept(cache.entries, compiled), cache.sound)


class _Watch(Struct):
    """Notes how long each stage takes."""

    stages: list[tuple[str, float]] = field(default_factory=list)
    last: float = field(default_factory=time.perf_counter)

    def note(self, stage: str) -> None:
        now = time.perf_counter()
        self.stages.append((stage, now - self.last))
        self.last = now


def read(request: Request, kept: Kept | None = None) -> Built:
    """Content to Site: what export and checks need, without planning a page."""
    watch = _Watch()
    content = ContentFolder.at(request.folder / "content", request.content)
    settings, wrong = settings_reader.read(request.folder, content)
    if settings is None:
        return Built(diagnostics=tuple(wrong))
    if request.base_url is not None:
        settings = replace(settings, url=request.base_url)
    library, unread = reader.read(content, settings, request.processes, kept.works if kept else None)
    watch.note("read")
    site = assemble(library, settings, request.today, drafts=request.drafts)
    watch.note("assemble")
    return Built(
        diagnostics=(*wrong, *unread), settings=settings, library=library, site=site, timings=tuple(watch.stages)
    )


def prepare(request: Request, kept: Kept | None = None) -> Built:
    """Reads, assembles, plans, and makes ready to render what has no errors."""
    return made_ready(read(request, kept), request, kept)


def made_ready(built: Built, request: Request, kept: Kept | None = None) -> Built:
    """What was read, planned and ready to render where it has no errors."""
    if built.site is None or built.settings is None:
        return built
    watch = _Watch()
    kept = kept or Kept()
    look = _look(built.settings, request.folder, kept.sound)
    plan, collisions = make_plan(built.site, look.leaves_out)
    watch.note("plan")
    timings = (*built.timings, *watch.stages)
    built = replace(built, plan=plan, diagnostics=(*built.diagnostics, *look.wrong, *collisions), timings=timings)
    if look.theme is None or has_errors(built.diagnostics):
        return built
    content = request.folder / "content"
    rendering = render.prepare(
        plan, look.theme, look.templates, look.options, content, kept.works.records, kept.rendering
    )
    return replace(built, rendering=rendering, diagnostics=(*built.diagnostics, *rendering.diagnostics))


def build(request: Request) -> Built:
    """The whole way but for the last step: everything is rendered and kept in memory."""
    built = prepare(request)
    if built.rendering is None:
        return built
    rendered = in_memory(built.rendering)
    done = None if has_errors(rendered.diagnostics) else rendered
    return replace(built, diagnostics=(*built.diagnostics, *rendered.diagnostics), rendered=done)


def publish(built: Built, output: Path, site: Path, processes: int = 1, known: Outputs | None = None) -> Built:
    """Renders what is prepared into the output folder, where all of it takes effect at once, or nothing does.

    What is `known` to lie there as it should is left alone.
    """
    assert built.rendering is not None
    known = known or Outputs(str(output))
    copies = built.rendering.copies
    watch = _Watch()
    with staged(built.rendering.paths, output, site) as staging:
        delivered = deliver(built.rendering, staging.put, processes, known.has)
        watch.note("render")
        if has_errors(delivered.failed):
            return replace(built, diagnostics=(*built.diagnostics, *delivered.failed))
        changed = delivered.taken
        changed += [copy.path for copy in copies if not known.has_copy(copy) and staging.put(copy)]
        summary = staging.finish(changed)
        known.keep(delivered.made_of, delivered.contents, copies, frozenset(changed))
    watch.note("write")
    timings = (*built.timings, *watch.stages)
    return replace(built, summary=summary, timings=timings, seconds=delivered.seconds)


class _Look(Struct, frozen=True):
    """The theme that the settings name, its templates, its options as chosen, and what is wrong with any of them."""

    theme: Theme | None
    wrong: list[Diagnostic]
    options: dict[str, OptionValue] = {}
    templates: Sources = ()

    @property
    def leaves_out(self) -> frozenset[str]:
        """What needn't be planned."""
        return unnamed(self.templates).union(self.theme.leaves_out if self.theme else ())


def _look(settings: Settings, folder: Path, sound: Shelf) -> _Look:
    theme, wrong = find(settings.theme, folder, settings.theme_origin)
    if theme is None:
        return _Look(None, wrong)
    chooser = Chooser(theme.name, lambda: addresses(theme, folder), lambda option: with_option(option, folder))
    options, mistaken = chooser.choose(theme.options, settings.theme_options)
    templates = sources(theme)
    wrong = [*wrong, *mistaken, *_mistakes_in_templates(theme, templates, folder, sound)]
    return _Look(theme, wrong, options, templates)


def _mistakes_in_templates(theme: Theme, templates: Sources, folder: Path, sound: Shelf) -> list[Diagnostic]:
    """What is wrong with the templates that the site brings along, if it does and they aren't known to be sound."""
    own = own_templates(theme, folder)
    if not own:
        return []
    looked_at = fingerprint([name for name, _ in theme.folders], own, templates)
    if sound.get(theme.name, looked_at) is not None:
        return []
    from frontis.render.blocks import wrong_templates  # with Jinja, which takes long to import

    wrong = wrong_templates(theme, own)
    if not wrong:
        sound.put(theme.name, looked_at, b"")
    return wrong
