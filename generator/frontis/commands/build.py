"""`frontis build`: builds the site into its output folder."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from frontis import __version__, build, terminal
from frontis.cache.cache import Cache
from frontis.cache.outputs import Outputs
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Unreadable, did_you_mean, has_errors
from frontis.errors import WrongUsage
from frontis.output.files import Summary
from frontis.settings.fields import site_address
from frontis.text.counting import counted

SLOWEST = 10
"""How many pages `--timings` names."""


@click.command()
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Build into DIR instead of output/.")
@click.option("--base-url", metavar="URL", help="Build for this address instead of the one in site.yaml.")
@click.option("--drafts", is_flag=True, help="Show drafts, and what waits for its publish date.")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--full", is_flag=True, help="Make everything anew, as if nothing were known from earlier builds.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Let N processes work side by side.")
@click.option("--timings", is_flag=True, help="Show where the time went.")
@click.option("--explain", "asked", metavar="PATH", multiple=True, help="Say why the page at PATH was made, or wasn't.")
@click.option("--today", "day", metavar="DATE", help="Build as on this day.")
@click.pass_obj
def command(
    start: Path,
    output: Path | None,
    base_url: str | None,
    drafts: bool,
    strict: bool,
    full: bool,
    jobs: int | None,
    timings: bool,
    asked: tuple[str, ...],
    day: str | None,
) -> int:
    """Build the site into its output folder."""
    gc.disable()  # the process ends with the build, and looking for cycles takes a tenth of its time
    folder = site_folder(start)
    base_url = None if base_url is None else _address(base_url)
    processes = jobs or os.cpu_count() or 1
    output = output or folder / "output"
    cache = Cache(folder, output, forgetful=full)
    built = build.prepare(
        build.Request(folder=folder, today=today(day), drafts=drafts, base_url=base_url, processes=processes),
        build.Kept.in_files(cache),
    )
    if built.rendering is not None and not (strict and built.diagnostics):
        built = build.publish(built, output, folder, processes, cache.outputs)
    cache.close()
    terminal.report(built.diagnostics, folder)
    if built.summary is None:
        terminal.tell(_refusal(len(built.diagnostics), strict and not has_errors(built.diagnostics)))
        return 1
    if not built.diagnostics:
        cache.remember(sys.argv[1:])
    terminal.tell(_success(built.summary))
    if timings:
        terminal.tell(_timings(built, processes))
    for path in asked:
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


def _timings(built: build.Built, processes: int) -> str:
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
