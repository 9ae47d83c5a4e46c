"""`frontis export`: the works in another format, or as a list of references, to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from frontis import build, terminal
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Unreadable, has_errors
from frontis.errors import WrongUsage
from frontis.render.exports import EXPORTERS
from frontis.site.assemble import Site

FORMATS = {"bibtex": "bib", "biblatex": "biblatex", "ris": "ris", "csl-json": "json"}
"""The formats by the names of the command line."""


@click.command()
@click.argument("form", metavar="[FORMAT]", type=click.Choice(list(FORMATS)), required=False)
@click.option("--style", metavar="NAME", help="Print references in a citation style: apa, mla, chicago, ieee, …")
@click.option("--html", is_flag=True, help="Print references as an HTML list.")
@click.option("--drafts", is_flag=True, help="Export drafts too.")
@click.option("--today", "day", metavar="DATE", help="Export as on this day.")
@click.pass_obj
def command(start: Path, form: str | None, style: str | None, html: bool, drafts: bool, day: str | None) -> int:
    """Print the works as bibtex, biblatex, ris or csl-json, or as references in a style."""
    if (form is None) == (style is None):
        raise WrongUsage("give a format or a style", f"one of {', '.join(FORMATS)}; or --style apa")
    folder = site_folder(start)
    built = build.read(build.Request(folder=folder, today=today(day), drafts=drafts))
    terminal.report(built.diagnostics, folder)
    if built.site is None or has_errors(built.diagnostics):
        return 1
    terminal.show(
        _references(built.site, style, html) if style else EXPORTERS[FORMATS[form or ""]].file(built.site.works)
    )
    return 0


def _references(site: Site, style: str, html: bool) -> str:
    from frontis import citation_styles
    from frontis.render.references import bibliography

    try:
        chosen = citation_styles.citation_style(style, site.settings.language)
    except Unreadable as failure:
        raise WrongUsage(failure.message, failure.hint) from None
    return bibliography(site.works, chosen, html)
