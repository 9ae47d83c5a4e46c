"""A build into the output folder: what was asked for is made, and what came of it is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from msgspec import Struct

from frontis import __version__, terminal
from frontis.build import Built, Kept, Request, prepare, publish
from frontis.cache.cache import Cache
from frontis.cache.outputs import Outputs
from frontis.cache.unchanged import Look
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Unreadable, did_you_mean, has_errors
from frontis.errors import WrongUsage
from frontis.output.files import Summary
from frontis.settings.fields import site_address
from frontis.text.counting import counted

SLOWEST = 10
"""How many pages `--timings` names."""


class Asked(Struct, frozen=True, kw_only=True):
    """What `frontis build` was asked for; by default what it does without an option."""

    start: Path = Path()
    """In which or above which the site is."""
    output: Path | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    full: bool = False
    jobs: int | None = None
    timings: bool = False
    explain: tuple[str, ...] = ()
    day: str | None = None


def build(asked: Asked, seen: Look | None = None) -> int:
    """Builds the site, whose files may have been `seen` just now, and returns the exit status."""
    folder = site_folder(asked.start)
    base_url = None if asked.base_url is None else _address(asked.base_url)
    processes = asked.jobs or os.cpu_count() or 1
    output = asked.output or folder / "output"
    cache = Cache(folder, output, forgetful=asked.full, seen=seen)
    day = today(asked.day)
    built = prepare(
        Request(
            folder=folder,
            content=cache.content,
            today=day,
            drafts=asked.drafts,
            base_url=base_url,
            processes=processes,
        ),
        Kept.in_files(cache),
    )
    if built.rendering is not None and not (asked.strict and built.diagnostics):
        built = publish(built, output, folder, processes, cache.outputs)
    cache.close()
    problems = terminal.report(built.diagnostics, folder)
    if built.summary is None:
        terminal.tell(_refusal(problems, asked.strict and not has_errors(built.diagnostics)))
        return 1
    if not built.diagnostics:
        cache.remember(sys.argv[1:])
    terminal.tell(_success(built.summary))
    if asked.timings:
        terminal.tell(_timings(built, processes))
    for path in asked.explain:
        terminal.tell(_explained(path, cache.outputs))
    return 0


def _address(written: str) -> str:
    """The address to build for; raises WrongUsage for anything but a web address."""
    try:
        return site_address(written)
    except Unreadable as problem:
        raise WrongUsage(f"--base-url: {problem.message}", problem.hint) from None


def _refusal(count: int, strictly: bool) -> str:
    why = ", warnings counting as errors" if strictly else ""
    return f"frontis: nothing was built ({counted(count, 'problem')}{why}); the site that was there is as it was"


def _success(summary: Summary) -> str:
    changes = [f"{summary.written} written", f"{summary.unchanged} as they were"]
    if summary.removed:
        changes.append(f"{summary.removed} removed")
    return f"frontis: built {', '.join(changes)}"


def _timings(built: Built, processes: int) -> str:
    """Where the time went, in a form that tells another person all that matters."""
    import platform  # which takes as long to import as a small part of a build

    works = len(built.site.works) if built.site else 0
    system = f"Python {platform.python_version()}, {sys.platform}, {counted(processes, 'worker')}"
    total = sum(seconds for _, seconds in built.timings)
    rows = [*built.timings, ("in all", total)]
    slowest = sorted(built.seconds.items(), key=lambda each: -each[1])[:SLOWEST]
    return "\n".join(
        (
            f"  Frontis {__version__}, {system}; {counted(works, 'work')}, {len(built.seconds)} files rendered",
            *(f"  {stage:<10}{seconds * 1000:>9.1f} ms" for stage, seconds in rows),
            *(f"  {seconds * 1000:>9.1f} ms  {path}" for path, seconds in slowest),
        )
    )


def _explained(asked: str, outputs: Outputs) -> str:
    """Why the file at a path was made by this build, or was left as it lies."""
    path = asked.removeprefix("/")
    page = f"{path.rstrip('/')}/index.html".lstrip("/")
    path = path if path in outputs.files else page
    if path not in outputs.files:
        hint = did_you_mean(path, outputs.files)
        return f"frontis: '{asked}' is no file of the site" + (f"\n  {hint}" if hint else "")
    if path not in outputs.reasons:
        return f"frontis: {path} was left as it lies: nothing has changed that it is made of"
    return f"frontis: {path} was made: {outputs.reasons[path]}"
