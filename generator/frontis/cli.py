"""The command line: the table of verbs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from frontis import __version__, terminal
from frontis.boundary import DONE, WRONG_USAGE, guarded
from frontis.diagnostics import nearest

VERBS = {
    "new": ("frontis.commands.new", "Make a new site."),
    "build": ("frontis.commands.build", "Build the site into its output folder."),
    "serve": ("frontis.commands.serve", "Show the site while it is being written, anew after every save."),
    "check": ("frontis.commands.check", "Report everything that is wrong, broken links included."),
    "export": ("frontis.commands.export", "Print the works as BibTeX, BibLaTeX, RIS or CSL-JSON."),
    "deploy": ("frontis.commands.deploy", "Publish the site on GitHub Pages."),
    "theme": ("frontis.commands.theme", "List, show and adapt themes."),
    "schema": ("frontis.commands.schema", "Write the JSON Schemas that editors complete content with."),
}
"""Verb to the module whose `command` it is, imported when it is called, and the overview's words for it."""

BEGINNING = "Begin with `frontis new homepage`: it makes a site in that folder, and says what to do next."


class Verbs(click.Group):
    """The verbs, each imported only when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(VERBS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in VERBS and not args[0].startswith("-"):
            meant = nearest(args[0], VERBS)
            raise click.UsageError(f"there is no verb '{args[0]}'" + (f"; did you mean '{meant}'?" if meant else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, words) for verb, (_, words) in VERBS.items()])
        formatter.write_paragraph()
        formatter.write_text(BEGINNING)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="frontis", message="%(prog)s %(version)s")
@click.option(
    "-C", "folder", metavar="DIR", default=".", type=click.Path(path_type=Path), help="Work on the site in DIR."
)
@click.pass_context
def frontis(context: click.Context, folder: Path) -> None:
    """Turn a folder of YAML and Markdown into a researcher's homepage."""
    context.obj = folder


def run(arguments: list[str]) -> int:
    """Runs a command line and returns its exit status; everything is reported, nothing is raised."""
    return guarded(lambda: _asked(arguments))


def _asked(arguments: list[str]) -> int:
    try:
        status = frontis.main(arguments, prog_name="frontis", standalone_mode=False)
        return status if isinstance(status, int) else DONE
    except click.exceptions.NoArgsIsHelpError as problem:
        terminal.tell(problem.ctx.get_help() if problem.ctx else str(problem))
        return WRONG_USAGE
    except click.ClickException as problem:
        terminal.tell(f"frontis: {' '.join(problem.format_message().split())}")
        terminal.tell(_where_help_is(problem.ctx if isinstance(problem, click.UsageError) else None))
        return WRONG_USAGE
    except click.Abort:
        raise KeyboardInterrupt from None


def _where_help_is(context: click.Context | None) -> str:
    if context is None or context.parent is None:
        return "  `frontis --help` lists the verbs"
    return f"  `{context.command_path} --help` tells how it is used"
