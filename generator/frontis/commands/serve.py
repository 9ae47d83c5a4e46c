"""`frontis serve`: shows the site while it is being written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from frontis import terminal
from frontis.build import Request
from frontis.commands.locate import site_folder, today
from frontis.diagnostics import Diagnostic
from frontis.text.counting import counted

INTERRUPTED = 130


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, help="Serve on this port (8000), or the next free."
)
@click.option("--host", default="127.0.0.1", help="Serve on this address (127.0.0.1, for this machine alone).")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
@click.option("--drafts", is_flag=True, help="Show drafts, and what waits for its publish date.")
@click.option("--poll", is_flag=True, help="Look at the files all the time, as network drives may need.")
@click.pass_obj
def command(start: Path, port: int, host: str, opens: bool, drafts: bool, poll: bool) -> int:
    """Show the site on this machine, and show it anew after every save."""
    from frontis.preview.serving import Address, Ready, serve

    folder = site_folder(start)

    def ready(known: Ready) -> None:
        if port and known.port != port:
            terminal.tell(f"frontis: port {port} is taken; the preview is on port {known.port}")
        terminal.tell(f"frontis: the site is at {known.url} (Ctrl-C ends the preview)")
        if opens:
            _open(known.url)

    def request() -> Request:
        return Request(folder=folder, today=today(None), drafts=drafts)

    _warn(host, drafts)
    with suppress(KeyboardInterrupt):
        serve(folder, request, Address(host=host, port=port), Teller(folder), ready, _tell_polls, poll)
    return INTERRUPTED


class Teller:
    """Tells at the terminal what came of each build; what was said stays said."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._said: frozenset[Diagnostic] = frozenset()
        self._refused = False

    def coming(self, changed: frozenset[str]) -> None:
        """Says nothing: what came of it follows."""

    def shown(self, changed: frozenset[str], seconds: float) -> None:
        """A line for each build, where somebody watches."""
        if changed:
            what = next(iter(changed)) if len(changed) == 1 else f"{len(changed)} files"
            terminal.tell_in_passing(f"frontis: {what} changed, shown after {seconds * 1000:.0f} ms")

    def wrong(self, diagnostics: tuple[Diagnostic, ...], *, refused: bool) -> None:
        """What hasn't been said since it came up, and once that all is well again."""
        found = frozenset(diagnostics)
        new = found - self._said
        terminal.report(new, self._folder)
        if refused and new:
            terminal.tell(f"frontis: {counted(len(found), 'problem')}; the preview goes on when this is mended")
        elif self._refused and not refused:
            terminal.tell("frontis: mended")
        self._said, self._refused = found, refused

    def failed(self, problem: Exception) -> None:
        """A bug of Frontis."""
        terminal.report_bug(problem)


def _warn(host: str, drafts: bool) -> None:
    from frontis.preview.hosts import is_loopback

    if not is_loopback(host):
        included = ", drafts included" if drafts else ""
        terminal.tell(f"frontis: with --host {host}, others in your network can see the preview{included}")


def _tell_polls(why: str) -> None:
    terminal.tell("frontis: the system can't tell when files change, so the preview looks at them all the time")
    terminal.tell(f"  {why}")


def _open(url: str) -> None:
    """Opens the browser without waiting for it."""
    import threading
    import webbrowser

    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
