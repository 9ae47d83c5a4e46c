"""Turns jobs into files and hands them on: the works first, by several processes, then what joins them into lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from frontis.diagnostics import Diagnostic
from frontis.output.files import CopiedFile, RenderedFile
from frontis.render import template_errors
from frontis.render.cards import CardJob
from frontis.render.memory import Memory, Shown
from frontis.theme.find import Theme
from frontis.workers import shared_out

MANY = 50
"""Jobs from which a second process renders sooner than one alone."""

T = TypeVar("T")
Take = Callable[[RenderedFile], bool]
"""Keeps or writes a file; says whether it was new or changed."""


class Job(Struct, frozen=True):
    """One file to be, and what makes its text."""

    path: str
    """Relative to the output folder."""
    pieces: Callable[[], Iterable[str]]
    """Its text, piece by piece: a long page is never one text in memory."""

    def file(self) -> RenderedFile:
        """The file that it is to be."""
        return RenderedFile(self.path, b"".join([piece.encode() for piece in self.pieces()]))


FileJob = Job | CardJob


class WorkJob(Struct, frozen=True):
    """The files of one work, and what lists and joined exports show of it."""

    shown: Callable[[], Shown]
    files: tuple[FileJob, ...]


class Rendering(Struct, frozen=True):
    """A plan with its theme, ready to be rendered."""

    works: tuple[WorkJob, ...]
    jobs: tuple[FileJob, ...]
    """All other files, which may show what was made of the works."""
    copies: tuple[CopiedFile, ...]
    theme: Theme
    memory: Memory
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong with pictures."""

    @property
    def paths(self) -> list[str]:
        """Where all files will be."""
        jobs = [*(job for work in self.works for job in work.files), *self.jobs]
        return [job.path for job in jobs] + [copy.path for copy in self.copies]


class Rendered(Struct, frozen=True):
    """Everything to write, in memory, and what went wrong in templates."""

    files: tuple[RenderedFile, ...]
    copies: tuple[CopiedFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def in_memory(rendering: Rendering) -> Rendered:
    """Renders everything and keeps it."""
    files: list[RenderedFile] = []

    def keep(file: RenderedFile) -> bool:
        files.append(file)
        return True

    _, failed = deliver(rendering, keep)
    return Rendered(tuple(files), rendering.copies, failed)


def deliver(rendering: Rendering, take: Take, processes: int = 1) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Renders file by file and hands each to `take`, by several processes where that pays.

    Returns the paths of those for which `take` gave True, and what went wrong in templates.
    """
    failed: set[Diagnostic] = set()
    works, jobs = rendering.works, rendering.jobs

    def work(number: int) -> tuple[Shown, list[str]]:
        return works[number].shown(), _taken(works[number].files, take)

    def job(number: int) -> list[str]:
        return _taken(jobs[number : number + 1], take)

    taken: list[str] = []
    for shown, paths in _done(work, len(works), processes, rendering.theme, failed):
        rendering.memory.keep(shown)
        taken += paths
    for paths in _done(job, len(jobs), processes, rendering.theme, failed):
        taken += paths
    return taken, tuple(sorted(failed, key=lambda diagnostic: (diagnostic.origin, diagnostic.message)))


def _taken(jobs: Iterable[FileJob], take: Take) -> list[str]:
    return [job.path for job in jobs if take(job.file())]


def _done(task: Callable[[int], T], count: int, processes: int, theme: Theme, failed: set[Diagnostic]) -> Sequence[T]:
    """What the task gives for each number; what goes wrong in a template is noted in `failed`."""
    done = shared_out(count, task, processes if count >= MANY else 1)
    results: list[T] = []
    for number in range(count):
        try:
            results.append(done[number] if number in done else task(number))
        except template_errors.CAUGHT as problem:
            failed.add(template_errors.diagnostic(problem, theme))
    return results
