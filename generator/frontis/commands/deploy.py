"""`frontis deploy`: publishes the site to a branch of its repository, for GitHub Pages."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from frontis import build, terminal
from frontis.build import Built
from frontis.checks.links import broken_links
from frontis.checks.written import Written
from frontis.commands.locate import site_folder, today
from frontis.deploy.deploy import Proposal, check_author, destination, propose, publish
from frontis.deploy.words import announcement, setting, warnings
from frontis.diagnostics import Diagnostic
from frontis.errors import FrontisError
from frontis.output.files import CopiedFile, RenderedFile
from frontis.output.manifest import published
from frontis.render.delivery import Rendered
from frontis.settings.values import Settings
from frontis.text.counting import counted


@click.command()
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@click.option("--yes", is_flag=True, help="Publish without asking.")
@click.option("--branch", metavar="NAME", default="gh-pages", show_default=True, help="The branch to publish on.")
@click.option("--remote", metavar="NAME", help="The remote to publish to, if not origin.")
@click.option("--force-branch", is_flag=True, help="Replace what others have put on the branch.")
@click.option("--today", "day", metavar="DATE", help="Build as on this day.")
@click.pass_obj
def command(
    start: Path, dry_run: bool, yes: bool, branch: str, remote: str | None, force_branch: bool, day: str | None
) -> int:
    """Publish the site on GitHub Pages."""
    folder = site_folder(start)
    to = destination(folder, remote, branch)
    with _output(folder, aside=dry_run) as output:
        settings = _built(folder, output, today(day))
        if settings is None:
            return 1
        terminal.tell(f"frontis: looking at {branch} of {to.remote.place}")
        proposal = propose(to, output, published(output), force=force_branch)
        terminal.tell("\n".join([announcement(proposal), *warnings(proposal, settings.url)]))
        if not proposal.is_published and not dry_run and not _publish(proposal, settings, yes):
            return 1
    terminal.tell(setting(proposal))
    return 0


@contextmanager
def _output(folder: Path, *, aside: bool) -> Iterator[Path]:
    """The output folder; one that is thrown away where nothing is to be changed."""
    if not aside:
        yield folder / "output"
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="frontis-") as temporary:
        yield Path(temporary) / "output"


def _built(folder: Path, output: Path, day: datetime.date) -> Settings | None:
    """Builds strictly and checks the links; the site's settings, or None when something is wrong."""
    processes = os.cpu_count() or 1
    built = build.prepare(build.Request(folder=folder, today=day, processes=processes))
    if built.rendering is not None and not built.diagnostics:
        built = build.publish(built, output, folder, processes)
    wrong = [*built.diagnostics, *_broken_links(built, output, folder)]
    problems = terminal.report(wrong, folder)
    if not wrong:
        return built.settings
    terminal.tell(f"frontis: nothing was published ({counted(problems, 'problem')}, warnings counting as errors)")
    return None


def _broken_links(built: Built, output: Path, folder: Path) -> list[Diagnostic]:
    if built.plan is None or built.summary is None:
        return []
    paths = published(output)
    pages = [RenderedFile(path, (output / path).read_bytes()) for path in paths if path.endswith(".html")]
    others = [CopiedFile(path, output / path) for path in paths if not path.endswith(".html")]
    return broken_links(built.plan, Rendered(tuple(pages), tuple(others), ()), Written(folder))


def _publish(proposal: Proposal, settings: Settings, yes: bool) -> bool:
    """Asks and publishes; whether it was done."""
    check_author(proposal.destination.git, settings.profile.name.display, settings.profile.email)
    agreed = yes or terminal.ask("Publish this?")
    if agreed is None:
        raise FrontisError(
            "nothing was published, for nobody could be asked", "`--yes` publishes without asking, `--dry-run` looks"
        )
    if not agreed:
        terminal.tell("frontis: nothing was published")
        return False
    terminal.tell(f"frontis: sending it to {proposal.destination.remote.place}")
    publish(proposal)
    where = f"; in a few minutes it is at {proposal.address}" if proposal.address else ""
    terminal.tell(f"frontis: published ({proposal.changes.headline}){where}")
    return True
