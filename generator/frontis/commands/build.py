"""`frontis build`: builds the site into its output folder."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from frontis import build, terminal
from frontis.cache.cache import Cache
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Unreadable, has_errors
from frontis.errors import WrongUsage
from frontis.output.files import Summary
from frontis.settings.fields import site_address
from frontis.text.counting import counted


@click.command()
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Build into DIR instead of output/.")
@click.option("--base-url", metavar="URL", help="Build for this address instead of the one in site.yaml.")
@click.option("--drafts", is_flag=True, help="Show drafts, and what waits for its publish date.")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--full", is_flag=True, help="Make everything anew, as if nothing were known from earlier builds.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Let N processes work side by side.")
@click.option("--timings", is_flag=True, help="Show where the time went.")
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
        terminal.tell(_timings(built.timings))
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


def _timings(stages: tuple[tuple[str, float], ...]) -> str:
    total = sum(seconds for _, seconds in stages)
    rows = [*stages, ("in all", total)]
    return "\n".join(f"  {stage:<10}{seconds * 1000:>9.1f} ms" for stage, seconds in rows)
