"""`frontis new`: a new site, from the starter."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from frontis import __version__, terminal
from frontis.commands.schema import write_schemas
from frontis.commands.theme import named_theme
from frontis.diagnostics import Unreadable
from frontis.errors import FrontisError, WrongUsage
from frontis.model.names import Name
from frontis.text.patterns import regex

PLACEHOLDER = "Your Name"
_PLACEHOLDER_WITH_MARKS = regex(rf"{PLACEHOLDER}([*✉]*)")
_PLAIN = regex(r"\w[\w .*✉’-]*")
"""A name that YAML reads as written without quotes, in a list too."""
_LET_BE = frozenset({".git", ".DS_Store"})
"""What may lie in a folder that counts as empty, such as a fresh clone of an empty repository."""
THEME_LINE = "theme: folio"
VERSION_LINE = "frontis==0.0.0"
TEXT_ENDINGS = (".yaml", ".yml", ".md", ".json", ".svg", ".txt", ".gitignore")


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
    if theme is not None:
        named_theme(theme, None)
    folder = start / folder
    if folder.exists() and (not folder.is_dir() or any(path.name not in _LET_BE for path in folder.iterdir())):
        raise FrontisError(f"'{folder}' is there already, and not empty", "choose another name for the new site")
    if name and name.strip():
        _check(name)
    _copy(files("frontis") / "starter", folder, " ".join((name or PLACEHOLDER).split()), theme or "folio")
    write_schemas(folder / "schemas")
    terminal.tell(f"frontis: made a new site in {folder}")
    place = f'"{folder}"' if " " in str(folder) else folder
    there = "" if folder.resolve() == Path.cwd() else f"cd {place}, and "
    terminal.tell(f"  next: {there}see it with `frontis serve --open`")
    terminal.tell("  who you are is in site.yaml, what you have done in content/; README.md tells how to publish")


def _check(name: str) -> None:
    try:
        Name.parse(name)
    except Unreadable as problem:
        raise WrongUsage(f"--name: {problem.message}", problem.hint) from None


def _copy(source: Traversable, target: Path, name: str, theme: str) -> None:
    """Copies a folder, with a name, a theme and the version of Frontis put into its texts."""
    target.mkdir(parents=True, exist_ok=True)
    for item in sorted(source.iterdir(), key=lambda each: each.name):
        if item.is_dir():
            _copy(item, target / item.name, name, theme)
        elif item.name.endswith(TEXT_ENDINGS):
            text = item.read_text(encoding="utf-8").replace(THEME_LINE, f"theme: {theme}")
            text = text.replace(VERSION_LINE, f"frontis=={__version__}")
            (target / item.name).write_text(_named(text, name, item.name), encoding="utf-8")
        elif item.name != "__init__.py":
            (target / item.name).write_bytes(item.read_bytes())


def _named(text: str, name: str, file: str) -> str:
    """The text of a file with the name in it, in YAML with its marks and in the quotes that it needs."""
    if not file.endswith(".yaml"):
        return text.replace(PLACEHOLDER, name)
    return _PLACEHOLDER_WITH_MARKS.sub(lambda found: _scalar(name + found[1]), text)


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
