"""`frontis schema`: the JSON Schemas of all content, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from frontis import terminal
from frontis.content.schemas import schemas
from frontis.diagnostics import did_you_mean
from frontis.errors import WrongUsage


@click.command()
@click.argument("kind", required=False)
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Write a file for each kind into DIR.")
def command(kind: str | None, output: Path | None) -> None:
    """Print the JSON Schema of KIND (site, publications, …), or of everything."""
    found = schemas()
    if kind is not None and kind not in found:
        hint = did_you_mean(kind, found) or f"the kinds are {', '.join(found)}"
        raise WrongUsage(f"there is no schema of '{kind}'", hint)
    if output is not None:
        for path in write_schemas(output):
            terminal.show(str(path))
    else:
        terminal.show(_text(found[kind] if kind else found))


def write_schemas(folder: Path) -> list[Path]:
    """A file for each kind of content; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / f"{name}.json"
        path.write_text(_text(schema) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _text(schema: object) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False)
