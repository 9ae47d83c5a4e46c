"""`frontis build`: the options with which a build can be asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from frontis.commands.building import Asked, build


@click.command()
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Build into DIR instead of output/.")
@click.option("--base-url", metavar="URL", help="Build for this address instead of the one in site.yaml.")
@click.option("--drafts", is_flag=True, help="Show drafts, and what waits for its publish date.")
@click.option("--strict", is_flag=True, help="Take warnings as errors.")
@click.option("--full", is_flag=True, help="Make everything anew, as if nothing were known from earlier builds.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Let N processes work side by side.")
@click.option("--timings", is_flag=True, help="Show where the time went.")
@click.option("--explain", metavar="PATH", multiple=True, help="Say why the page at PATH was made, or wasn't.")
@click.option("--today", "day", metavar="DATE", help="Build as on this day.")
@click.pass_obj
def command(start: Path, /, **options: Any) -> int:
    """Build the site into its output folder."""
    return build(Asked(start=start, **options))
