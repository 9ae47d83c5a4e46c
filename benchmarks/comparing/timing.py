"""Clocks: whole processes, each beside one of the reference, and the least that the file system takes."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from comparing import pages, sources
from comparing.corpus import Corpus, Work
from comparing.tools import Tool

KINDS = ("cold", "edit", "unchanged")


@dataclass(frozen=True)
class Run:
    """One process, from its start to its end."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system, its own children included."""
    memory: int
    """Megabytes at its peak."""


@dataclass(frozen=True)
class Pairs:
    """Runs of a tool, each with one of the reference that ran right before it."""

    runs: tuple[tuple[Run, Run], ...]
    """The reference's, then the tool's."""

    @property
    def ratios(self) -> list[float]:
        """How many times as long as the reference the tool took, pair by pair."""
        return [mine.wall / other.wall for other, mine in self.runs]

    @property
    def seconds(self) -> float:
        """The median of the tool's."""
        return median(mine.wall for _, mine in self.runs)

    @property
    def memory(self) -> int:
        """The most that it took, in megabytes."""
        return max(mine.memory for _, mine in self.runs)


@dataclass(frozen=True)
class Bench:
    """A tool with the site that was written for it."""

    tool: Tool
    folder: Path
    corpus: Corpus
    surroundings: dict[str, str]

    @property
    def built(self) -> Path:
        """The site that comes out."""
        return self.folder / self.tool.output

    @property
    def work(self) -> Work:
        """The one that is edited: selected, and among the newest, so that home page and feed show it too."""
        return self.corpus.works[0]

    def clean(self) -> None:
        """Takes away what was built."""
        for name in (self.tool.output, *self.tool.made):
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    def run(self) -> Run:
        """Builds once."""
        start = time.perf_counter()
        child = subprocess.Popen(
            self.tool.build, cwd=self.folder, env=self.surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        assert child.stderr
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        child.stderr.close()
        if child.returncode:
            raise SystemExit(f"{self.tool.label} failed: {said.decode(errors='replace')}")
        return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)

    def retitle(self, number: int) -> str:
        """Edits the work's title in its file; the new one."""
        file = sources.edited_file(self.tool.name, self.folder, self.work)
        sources.write_title(
            file, self.work.title, new := f"{self.work.title} Again {number}" if number else self.work.title
        )
        return new

    def check(self, title: str) -> None:
        """Stops where a page does not show the new title."""
        late = [place for place, is_there in pages.shows(self.built, self.work, title).items() if not is_there]
        if late:
            raise SystemExit(f"{self.tool.label}: {', '.join(late)} not up to date")


def compare(reference: Bench, other: Bench, kind: str, rounds: int) -> Pairs:
    """Runs both in turn, the reference first."""
    both = (reference, other)
    for bench in both:
        bench.clean()
        bench.run()
    runs = [tuple(_prepared(bench, kind, number).run() for bench in both) for number in range(1, rounds + 1)]
    for bench in both:
        if kind == "edit":
            bench.check(f"{bench.work.title} Again {rounds}")
            bench.retitle(0)
    return Pairs(tuple((first, second) for first, second in runs))


def _prepared(bench: Bench, kind: str, number: int) -> Bench:
    if kind == "cold":
        bench.clean()
    elif kind == "edit":
        bench.retitle(number)
    return bench


def floor(bench: Bench, folder: Path, rounds: int) -> dict[str, float]:
    """Seconds that it takes to write the reference's files to empty folders, and to see that they are as they were."""
    files = {file.relative_to(bench.built): file.read_bytes() for file in bench.built.rglob("*") if file.is_file()}

    def write() -> None:
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)

    def look() -> None:
        for path in files:
            (folder / path).stat()

    taken: dict[str, list[float]] = {"cold": [], "unchanged": []}
    for _ in range(rounds):
        shutil.rmtree(folder, ignore_errors=True)
        taken["cold"].append(_seconds(write))
        taken["unchanged"].append(_seconds(look))
    shutil.rmtree(folder)
    return {kind: median(each) for kind, each in taken.items()}


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
