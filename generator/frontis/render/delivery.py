"""Turns jobs into files and hands them on: the works first, by several processes, then what joins them into lists."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from msgspec import Struct

from frontis.diagnostics import Diagnostic
from frontis.fingerprints import digest
from frontis.output.files import CopiedFile, RenderedFile
from frontis.render import template_errors
from frontis.render.cards import CardJob
from frontis.render.memory import Made, Memory
from frontis.theme.find import Theme
from frontis.workers import shared_out

MANY = 50
"""Jobs from which a second process renders sooner than one alone."""

_AT_ONCE = 500
"""Pieces of a page that are encoded together."""

T = TypeVar("T")
Taken = tuple[str, bytes, bool, float]
"""The path of a file, the fingerprint of its content, whether it was new or changed, and the seconds that it took."""
Take = Callable[[RenderedFile], bool]
"""Keeps or writes a file; says whether it was new or changed."""
IsThere = Callable[[str, bytes], bool]
"""Whether the file at a path is known to be there as it comes out of what has this fingerprint."""


def _nothing(path: str, made_of: bytes) -> bool:
    return False


class Job(Struct, frozen=True):
    """One file to be, and what makes its text."""

    path: str
    """Relative to the output folder."""
    pieces: Callable[[], Iterable[str]]
    """Its text, piece by piece: a long page is never one text in memory."""
    made_of: Callable[[], bytes]
    """The fingerprint of all that it is made of."""

    def file(self) -> RenderedFile:
        """The file that it is to be."""
        pieces, encoded = iter(self.pieces()), []
        while some := list(islice(pieces, _AT_ONCE)):
            encoded.append("".join(some).encode())
        return RenderedFile(self.path, b"".join(encoded))


FileJob = Job | CardJob


class WorkJob(Struct, frozen=True):
    """The files of one work, and what lists and joined exports show of it."""

    shown: Callable[[], tuple[Made, ...]]
    files: tuple[FileJob, ...]


class Rendering(Struct, frozen=True):
    """A plan with its theme, ready to be rendered."""

    works: tuple[WorkJob, ...]
    jobs: tuple[FileJob, ...]
    """All other files, which may show what was made of the works."""
    copies: tuple[CopiedFile, ...]
    theme: Theme
    memory: Memory
    compiling: Callable[[int], Callable[[], None]]
    """Has so many processes begin to compile the templates; the call of what it gives waits until that is done."""
    diagnostics: tuple[Diagnostic, ...]
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

    failed = deliver(rendering, keep).failed
    return Rendered(tuple(files), rendering.copies, failed)


class Delivered(Struct, frozen=True):
    """What came of delivering a site."""

    taken: list[str]
    """The paths of files that were new or changed."""
    made_of: dict[str, bytes]
    """Path to the fingerprint of what each file is made of."""
    contents: dict[str, bytes]
    """Path to the fingerprint of its content, of files that were rendered: all but those that were left alone."""
    seconds: dict[str, float]
    """Path to how long its rendering took."""
    failed: tuple[Diagnostic, ...]
    """What went wrong in templates."""


def deliver(rendering: Rendering, take: Take, processes: int = 1, is_there: IsThere = _nothing) -> Delivered:
    """Renders file by file and hands each to `take`, by several processes where that pays.

    A file is left alone when `is_there` says so of its path and fingerprint.
    """
    compiled = rendering.compiling(processes if len(rendering.works) >= MANY else 1)
    failed: set[Diagnostic] = set()
    made_of: dict[str, bytes] = {}

    def stale(files: Iterable[FileJob]) -> list[FileJob]:
        made_of.update({job.path: job.made_of() for job in files})
        return [job for job in files if not is_there(job.path, made_of[job.path])]

    works = [(work, files) for work in rendering.works if (files := stale(work.files))]
    jobs = stale(rendering.jobs)
    compiled()

    def work(number: int) -> tuple[tuple[Made, ...], list[Taken]]:
        return works[number][0].shown(), _taken(works[number][1], take)

    def job(number: int) -> list[Taken]:
        return _taken(jobs[number : number + 1], take)

    taken: list[Taken] = []
    for shown, made in _done(work, len(works), processes, rendering.theme, failed):
        rendering.memory.keep(shown)
        taken += made
    for made in _done(job, len(jobs), processes, rendering.theme, failed):
        taken += made
    return Delivered(
        taken=[path for path, _, changed, _ in taken if changed],
        made_of=made_of,
        contents={path: content for path, content, _, _ in taken},
        seconds={path: seconds for path, _, _, seconds in taken},
        failed=tuple(sorted(failed, key=lambda diagnostic: (diagnostic.origin, diagnostic.message))),
    )


def _taken(jobs: Iterable[FileJob], take: Take) -> list[Taken]:
    taken = []
    for job in jobs:
        start = time.perf_counter()
        file = job.file()
        content, changed = digest(file.content), take(file)
        taken.append((file.path, content, changed, time.perf_counter() - start))
    return taken


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
