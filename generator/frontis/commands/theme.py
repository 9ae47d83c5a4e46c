"""`frontis theme`: the themes, their options, a theme of one's own, and a copy of a template to adapt."""

from __future__ import annotations

from pathlib import Path

import click

from frontis import terminal
from frontis.commands.locate import site_folder
from frontis.diagnostics import Origin, did_you_mean
from frontis.errors import FrontisError, WrongUsage
from frontis.text.patterns import regex
from frontis.theme import find
from frontis.theme.ejected import note
from frontis.theme.options import Option

NAME = regex(r"[a-z][a-z0-9-]*")
DECLARATION = """\
name: {name}
parent: {parent}
description: My own theme, built on {parent}.

# Options of the parent may have other defaults here, and new ones may be added:
# options:
#   accent: {{default: teal}}
#   entry:
#     options:
#       abstract: {{default: open}}
"""
TEMPLATE = """\
{{# A work in a list, as {parent} has it but for the blocks that stand here. The documentation names all blocks. #}}
{{% extends "{parent}/entry.html" %}}

{{% block title %}}
{{{{ super() }}}}
{{# What stands here follows the title of every work. #}}
{{% endblock %}}
"""


@click.group()
def command() -> None:
    """List, show and adapt themes."""


@command.command("list")
@click.pass_obj
def list_themes(start: Path) -> None:
    """Print the themes that can be chosen, one a line."""
    folder = _site_or_none(start)
    for name in find.names(folder):
        theme = named_theme(name, folder)
        terminal.show(f"{name:<12} {theme.description}".rstrip())


@command.command("show")
@click.argument("name")
@click.pass_obj
def show_theme(start: Path, name: str) -> None:
    """Print a theme's options and templates."""
    theme = named_theme(name, _site_or_none(start))
    lines = [f"{name}: {theme.description}", "", "options, for theme_options in site.yaml:"]
    lines += [line for option in theme.options for line in _option_lines(option, "  ")]
    lines += ["", f"templates, for `frontis theme eject {name} TEMPLATE`:"]
    lines += [f"  {template}" for template in sorted(theme.files("templates"))]
    terminal.show("\n".join(lines))


def _option_lines(option: Option, indent: str) -> list[str]:
    if option.options:
        inner = [line for each in option.options for line in _option_lines(each, indent + "  ")]
        return [f"{indent}{option.name}: {option.description}".rstrip(": "), *inner]
    values = " | ".join(option.choices) or option.type
    default = ", ".join(option.default) if isinstance(option.default, tuple) else str(option.default)
    default = (default.lower() if option.type == "flag" else default) or "none"
    return [
        f"{indent}{option.name}: {values} (default: {default})",
        f"{indent}    {option.description}",
    ]


@command.command("new")
@click.argument("name")
@click.option("--parent", default="folio", show_default=True, help="The theme that it builds on.")
@click.pass_obj
def new_theme(start: Path, name: str, parent: str) -> None:
    """Make a theme of your own in the site's themes folder, which changes another one block by block."""
    folder = site_folder(start)
    if not NAME.fullmatch(name):
        raise WrongUsage(f"'{name}' can't be the name of a theme", "use small letters, digits and hyphens")
    if name in find.names(folder) or (folder / "themes" / name).exists():
        raise FrontisError(f"there is a theme '{name}' already", "choose another name for your own")
    named_theme(parent, folder)
    own = folder / "themes" / name
    for path, text in (("theme.yaml", DECLARATION), ("templates/entry.html", TEMPLATE)):
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text(text.format(name=name, parent=parent), encoding="utf-8")
        terminal.show(str((own / path).relative_to(folder)))
    terminal.tell(f"frontis: made the theme {name}")
    terminal.tell(f"  next: write 'theme: {name}' in site.yaml, and change the blocks of its templates")


@command.command("eject")
@click.argument("name")
@click.argument("template")
@click.pass_obj
def eject(start: Path, name: str, template: str) -> None:
    """Copy a template into the site's own themes folder, to be adapted there."""
    folder = site_folder(start)
    theme = named_theme(name, folder)
    templates = theme.files("templates")
    if template not in templates:
        hint = did_you_mean(template, templates) or f"'frontis theme show {name}' lists them"
        raise WrongUsage(f"the theme '{name}' has no template '{template}'", hint)
    copy = folder / "themes" / name / "templates" / template
    if copy.exists():
        raise FrontisError(
            f"{copy.relative_to(folder)} is there already", "edit it, or remove it to use the theme's own"
        )
    original = templates[template].read_bytes()
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(original)
    note(folder / "themes" / name, template, original)
    terminal.show(str(copy.relative_to(folder)))


def _site_or_none(start: Path) -> Path | None:
    try:
        return site_folder(start)
    except FrontisError:
        return None


def named_theme(name: str, folder: Path | None) -> find.Theme:
    """The theme of that name; raises WrongUsage where there is none."""
    theme, wrong = find.find(name, folder, Origin("site.yaml"))
    if theme is None:
        raise WrongUsage(wrong[0].message, wrong[0].hint)
    return theme
