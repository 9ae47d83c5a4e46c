"""`frontis check`: everything that is wrong with a site."""

from __future__ import annotations

from pathlib import Path

import click

from frontis import terminal
from frontis.build import Request
from frontis.checks.check import check
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Severity
from frontis.text.counting import counted


@click.command()
@click.option("--drafts", is_flag=True, help="Check drafts too.")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--external", is_flag=True, help="Also ask the web whether links elsewhere lead anywhere.")
@click.option("--today", "day", metavar="DATE", help="Check as on this day.")
@click.pass_obj
def command(start: Path, drafts: bool, strict: bool, external: bool, day: str | None) -> int:
    """Report everything that is wrong, broken links included."""
    folder = site_folder(start)
    if external:
        terminal.tell_in_passing("frontis: asking the web about links elsewhere, which may take a minute or two")
    found = frozenset(check(Request(folder=folder, today=today(day), drafts=drafts), external=external))
    terminal.report(found, folder)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in found)
    warnings = len(found) - errors
    terminal.tell(_verdict(errors, warnings))
    return 1 if errors or (strict and warnings) else 0


def _verdict(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "frontis: everything is in order"
    return f"frontis: {counted(errors, 'error')}, {counted(warnings, 'warning')}"
