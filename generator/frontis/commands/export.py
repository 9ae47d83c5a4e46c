"""`frontis export`: the works in another format, to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from frontis import build, terminal
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import has_errors
from frontis.render.exports import EXPORTERS

FORMATS = {"bibtex": "bib", "biblatex": "biblatex", "ris": "ris", "csl-json": "json"}
"""The formats by the names of the command line."""


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option("--drafts", is_flag=True, help="Export drafts too.")
@click.option("--today", "day", metavar="DATE", help="Export as on this day.")
@click.pass_obj
def command(start: Path, form: str, drafts: bool, day: str | None) -> int:
    """Print the works as bibtex, biblatex, ris or csl-json."""
    folder = site_folder(start)
    built = build.read(build.Request(folder=folder, today=today(day), drafts=drafts))
    terminal.report(built.diagnostics, folder)
    if built.site is None or has_errors(built.diagnostics):
        return 1
    terminal.show(EXPORTERS[FORMATS[form]].file(built.site.works))
    return 0
