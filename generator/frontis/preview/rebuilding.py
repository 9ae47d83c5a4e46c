"""Keeps the site in memory true to its files: looks, builds what has changed, keeps the last good one, tells."""

from __future__ import annotations

import asyncio
import gc
import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Protocol

from msgspec.structs import replace

from frontis.build import Built, Kept, Request, made_ready, read
from frontis.diagnostics import Diagnostic, Origin, error, has_errors
from frontis.errors import FrontisError
from frontis.preview.forgetting import forget_texts
from frontis.preview.showing import Gone, Showing, TemplateFailed
from frontis.preview.sources import Look, Sources
from frontis.shelf import Memory

_PATIENCE = 6
"""How often a look is repeated while files come and go."""
_MOMENT = 0.05
"""Seconds between such looks."""
_REST = 1.0
"""Seconds after a build that are left to the browser, and to a writer who saves again at once."""
_UNTIDIED = 20
"""Builds after which memory is tidied even when there is no rest."""
_STALE = 100
"""Builds after which most texts that functions remember have been edited since."""


class Audience(Protocol):
    """Who is told what came of a build."""

    def coming(self, changed: frozenset[str]) -> None:
        """These files changed, and could be read: whoever asks now gets what comes of it."""

    def shown(self, changed: frozenset[str], seconds: float) -> None:
        """There is a new site to see, since these files changed."""

    def wrong(self, diagnostics: tuple[Diagnostic, ...], *, refused: bool) -> None:
        """All that is wrong now; `refused` when an earlier site, or none, is therefore shown."""

    def failed(self, problem: Exception) -> None:
        """Frontis itself failed."""


class Rebuilder:
    """Lives in the server's loop, in whose one thread everything happens."""

    def __init__(self, sources: Sources, request: Callable[[], Request], audiences: Iterable[Audience]) -> None:
        self.showing: Showing | None = None
        """What is shown; None before the first good build."""
        self.refused: tuple[Diagnostic, ...] = ()
        """What is wrong with the newest state of the files, where that is not what is shown."""
        self.number = 0
        """Counts the sites shown."""
        self._whole: Showing | None = None
        """The last site that was rendered whole, kept until the one that is shown has been."""
        self._failing: Showing | None = None
        """The newest site, where a template of it has failed and others may."""
        self._sources = sources
        self._request = request
        self._audiences = tuple(audiences)
        self._built = Look({}, 0)
        self._kept = Kept()
        self._rendered = Memory()
        self._stirred = asyncio.Event()
        self._fresh = asyncio.Event()
        self._untidied = 0
        self._remembering = 0

    def stir(self) -> None:
        """Says that files may have changed."""
        self._stirred.set()

    async def follow(self, pause: Callable[[float], float], missed: Callable[[], None]) -> None:
        """Follows the files for ever. `pause` tells from how long a look took when to look unasked.

        `missed` is called when such a look finds what nobody has said.
        """
        took = 0.0
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stirred.wait(), pause(took))
            heard = self._stirred.is_set()
            self._stirred.clear()
            start = time.perf_counter()
            look = self._sources.look(self._built)
            took = time.perf_counter() - start
            look = await self._settled(look)
            changed = look.since(self._built).changed
            if changed and not heard:
                missed()
            while changed:
                self.build(look, changed, start)
                start = time.perf_counter()
                look, changed = await self._after(look)

    async def _after(self, built: Look) -> tuple[Look, frozenset[str]]:
        """A look after a build, and what was touched while that read it, so that it may have seen another state."""
        look = self._sources.look(built)
        touched = look.touched_since(built)
        await asyncio.sleep(0)
        return (await self._settled(look) if touched else look), touched

    async def _settled(self, look: Look) -> Look:
        """A look at which no file is just coming, going or empty, as happens while an editor saves."""
        before = self._built
        for _ in range(_PATIENCE):
            if not look.since(before).unsettled:
                break
            await asyncio.sleep(_MOMENT)
            before, look = look, self._sources.look(look)
        return look

    def begin(self) -> None:
        """Builds for the first time, with the help of other processes: later, a fork would cut threads off."""
        self.build(self._sources.look(), frozenset(), time.perf_counter(), os.cpu_count() or 1)

    def build(self, look: Look, changed: frozenset[str], start: float, processes: int = 1) -> None:
        """Builds the site as its files are now, and shows it or says why not."""
        self._built = look
        self._failing = None
        self._tidy_at_times()
        try:
            request = replace(self._request(), processes=processes)
            found = read(request, self._kept)
            if not has_errors(found.diagnostics):  # a browser begins to reload while the rest is done
                for audience in self._audiences:
                    audience.coming(changed)
            built = made_ready(found, request, self._kept)
        except Exception as problem:  # the preview outlives a bug
            self._refuse_for(problem)
        else:
            self._show(built, changed, start)

    def _show(self, built: Built, changed: frozenset[str], start: float) -> None:
        if built.rendering is None or built.settings is None:
            self._refuse(built.diagnostics)
            return
        self._whole = self._whole or self.showing
        self.showing = Showing(built.rendering, built.settings.base_path, self._rendered)
        self.refused = ()
        self.number += 1
        self._fresh.set()
        for audience in self._audiences:
            audience.wrong(built.diagnostics, refused=False)
            audience.shown(changed, time.perf_counter() - start)

    def _refuse(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.refused = diagnostics
        for audience in self._audiences:
            audience.wrong(diagnostics, refused=True)

    def _refuse_for(self, problem: Exception) -> None:
        """Says what failed besides the content: a template, the machine, or Frontis itself."""
        match problem:
            case TemplateFailed():
                self._refuse((problem.diagnostic,))
            case FrontisError():
                self._refuse((error("environment", problem.message, Origin("site.yaml"), problem.hint),))
            case OSError():
                reason = (problem.strerror or str(problem)).lower()
                what = f"{problem.filename}: {reason}" if problem.filename else f"a file can't be read: {reason}"
                self._refuse((error("environment", what, Origin("site.yaml"), "save again when that is mended"),))
            case _:
                for audience in self._audiences:
                    audience.failed(problem)
                what = f"this is a bug of Frontis, not of your site: {type(problem).__name__}: {problem}"
                self._refuse((error("bug", what, Origin("site.yaml"), "please report what stands in the terminal"),))

    def content(self, showing: Showing, path: str) -> bytes | None:
        """A file of the site that is shown; None where it can't be made, whereupon the last good site is shown.

        Raises Gone for a file that is published as it is and can't be read any more.
        """
        try:
            return showing.content(path)
        except Gone:
            raise
        except Exception as problem:  # the preview outlives a bug
            self._fall_back(showing)
            self._refuse_for(problem)
        return None

    def _fall_back(self, from_site: Showing) -> None:
        if self.showing is from_site:
            self.showing, self._whole = self._whole, None
            self._failing = from_site
            self._fresh.set()

    async def render_the_rest(self) -> None:
        """Renders for ever what nobody has asked for yet, while nothing else is to do: its templates may fail too."""
        while True:
            await self._fresh.wait()
            self._fresh.clear()
            await asyncio.sleep(_REST)
            if self._failing:
                await self._tell_all_failures(self._failing)
            showing = self.showing
            if showing and await self._all_rendered(showing):
                self._whole = None
                self._tidy()

    async def _all_rendered(self, showing: Showing) -> bool:
        for path in showing.pages:
            if self._fresh.is_set() or self.content(showing, path) is None:
                return False
            await asyncio.sleep(0)
        return self.showing is showing

    async def _tell_all_failures(self, failing: Showing) -> None:
        """Says everything that fails in the templates, of which the first failure has been said."""
        found: set[Diagnostic] = set()
        for path in failing.pages:
            with suppress(Exception):  # what is no mistake of a template is said when somebody asks for the file
                found |= failing.failures(path)
            await asyncio.sleep(0)
            if self._failing is not failing:
                return
        if len(found) > 1:
            self._refuse(tuple(sorted(found, key=lambda each: (each.origin, each.message))))

    def _tidy_at_times(self) -> None:
        self._untidied += 1
        self._remembering += 1
        if self._untidied > _UNTIDIED:
            self._tidy()

    def _tidy(self) -> None:
        """Frees what refers to itself, which nobody else looks for while the preview runs."""
        self._untidied = 0
        if self._remembering >= _STALE:
            self._remembering = 0
            forget_texts()
        gc.collect()
