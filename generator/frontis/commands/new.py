"""`frontis new`: a new site, from the starter."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from frontis import terminal
from frontis.commands.schema import write_schemas
from frontis.diagnostics import did_you_mean
from frontis.errors import FrontisError
from frontis.theme import find

PLACEHOLDER = "Your Name"
THEME_LINE = "theme: folio"
TEXT_ENDINGS = (".yaml", ".md", ".json", ".svg", ".gitignore")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="Your name, as papers print it.")
@click.option("--theme", help="The theme to begin with.")
@click.option("--from", "source", metavar="SOURCE", help="Not yet: works to begin with.")
@click.pass_obj
def command(start: Path, folder: Path, name: str | None, theme: str | None, source: str | None) -> None:
    """Make a new site in DIR."""
    if source is not None:
        raise FrontisError(
            "`--from` is to come with `frontis import`", "leave it out, and copy .bib files to content/publications/"
        )
    if theme is not None and theme not in find.names(None):
        known = find.names(None)
        hint = did_you_mean(theme, known) or f"the themes are {', '.join(known)}"
        raise FrontisError(f"there is no theme '{theme}'", hint)
    folder = start / folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FrontisError(f"'{folder}' is there already, and not empty", "choose another name for the new site")
    replacements = {PLACEHOLDER: name or PLACEHOLDER, THEME_LINE: f"theme: {theme or 'folio'}"}
    _copy(files("frontis") / "starter", folder, replacements)
    write_schemas(folder / "schemas")
    terminal.tell(f"frontis: made a new site in {folder}")
    terminal.tell(f"  next: cd {folder}, edit site.yaml and content/publications.yaml, then `frontis build`")


def _copy(source: Traversable, target: Path, replacements: dict[str, str]) -> None:
    """Copies a folder, with replacements in its texts."""
    target.mkdir(parents=True, exist_ok=True)
    for item in sorted(source.iterdir(), key=lambda each: each.name):
        if item.is_dir():
            _copy(item, target / item.name, replacements)
        elif item.name.endswith(TEXT_ENDINGS):
            text = item.read_text(encoding="utf-8")
            for old, new in replacements.items():
                text = text.replace(old, new)
            (target / item.name).write_text(text, encoding="utf-8")
        elif item.name != "__init__.py":
            (target / item.name).write_bytes(item.read_bytes())
