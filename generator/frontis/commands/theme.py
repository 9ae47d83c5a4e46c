"""`frontis theme`: the themes, their options, and a copy of a template to adapt."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import click

from frontis import terminal
from frontis.commands.locate import site_folder
from frontis.diagnostics import Origin, did_you_mean
from frontis.errors import FrontisError, WrongUsage
from frontis.theme import find
from frontis.theme.ejected import note
from frontis.theme.options import Option


@click.group()
def command() -> None:
    """List, show and adapt themes."""


@command.command("list")
@click.pass_obj
def list_themes(start: Path) -> None:
    """Print the themes that can be chosen, one a line."""
    folder = _site_or_none(start)
    for name in find.names(folder):
        theme = _theme(name, folder)
        terminal.show(f"{name:<12} {theme.description}".rstrip())


@command.command("show")
@click.argument("name")
@click.pass_obj
def show_theme(start: Path, name: str) -> None:
    """Print a theme's options and templates."""
    theme = _theme(name, _site_or_none(start))
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
    return [
        f"{indent}{option.name}: {values} (default: {default.lower() if option.type == 'flag' else default})",
        f"{indent}    {option.description}",
    ]


@command.command("eject")
@click.argument("name")
@click.argument("template")
@click.pass_obj
def eject(start: Path, name: str, template: str) -> None:
    """Copy a template into the site's own themes folder, to be adapted there."""
    folder = site_folder(start)
    theme = _theme(name, folder)
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
    note(folder / "themes" / name, template, sha256(original).hexdigest())
    terminal.show(str(copy.relative_to(folder)))


def _site_or_none(start: Path) -> Path | None:
    try:
        return site_folder(start)
    except FrontisError:
        return None


def _theme(name: str, folder: Path | None) -> find.Theme:
    theme, wrong = find.find(name, folder, Origin("site.yaml"))
    if theme is None:
        raise WrongUsage(wrong[0].message, wrong[0].hint)
    return theme
