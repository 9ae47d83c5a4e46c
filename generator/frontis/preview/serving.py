"""Puts the preview together and runs it until it is interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from tornado.ioloop import IOLoop

from frontis.build import Request
from frontis.preview import hosts, ports
from frontis.preview.browsers import Browsers
from frontis.preview.rebuilding import Audience, Rebuilder
from frontis.preview.server import PreviewServer
from frontis.preview.sources import Sources
from frontis.preview.watching import SystemWatcher

_UNASKED = 2.0
"""Seconds after which files are looked at though the system has said nothing."""
_POLLING = 0.25
_SHARE, _POLLING_SHARE = 50, 5
"""How many times as long as a look the preview rests before the next one, where many files make looks long."""


class Address(Struct, frozen=True, kw_only=True):
    """Where to serve."""

    host: str
    port: int


class Ready(Struct, frozen=True, kw_only=True):
    """What is known when the first build is done and the preview answers."""

    url: str
    """The home page."""
    port: int


def serve(
    folder: Path,
    request: Callable[[], Request],
    address: Address,
    audience: Audience,
    ready: Callable[[Ready], None],
    polls: Callable[[str], None],
    poll: bool = False,
) -> None:
    """Serves the site in `folder` until Ctrl-C. `request` tells anew for each build what is asked for.

    `polls` is told why the files have to be looked at all the time, where that was not asked for.
    """
    sockets, port = ports.bound(address.host, address.port)
    sources = Sources(folder)
    rebuilder = Rebuilder(sources, request, (audience, Browsers()))
    rebuilder.begin()
    loop = IOLoop.current()
    stirred, gave_up = partial(loop.add_callback, rebuilder.stir), partial(loop.add_callback, polls)
    watcher = SystemWatcher(sources, stirred, gave_up, idle=poll)
    server = PreviewServer(rebuilder, sources, watcher, sockets, address.host)
    base = rebuilder.showing.base if rebuilder.showing else "/"
    loop.add_callback(ready, Ready(url=f"http://{hosts.in_address(address.host, port)}{base}", port=port))
    following = rebuilder.follow(partial(_pause, watcher), watcher.missed)
    lasting = [_lasting(work) for work in (following, rebuilder.render_the_rest())]
    try:
        server.serve(port=port, host=address.host)
    finally:
        watcher.stop()
        _end(lasting)


def _pause(watcher: SystemWatcher, took: float) -> float:
    """Seconds until the next look that nothing asks for, from how long the last one took."""
    if watcher.is_deaf:
        return max(_POLLING, took * _POLLING_SHARE)
    return max(_UNASKED, took * _SHARE)


def _lasting(work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """Work that goes on for ever; should it fail, so does the preview."""
    task: asyncio.Task[None] = IOLoop.current().asyncio_loop.create_task(work)  # type: ignore[attr-defined]
    task.add_done_callback(_stop_if_failed)
    return task


def _stop_if_failed(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and isinstance(task.exception(), Exception):
        IOLoop.current().stop()


def _end(lasting: list[asyncio.Task[None]]) -> None:
    """Ends what goes on for ever, or raises what it failed with; the server has then closed the loop already."""
    for task in lasting:
        if task.done():
            task.result()
    for task in lasting:
        task.cancel()
        with suppress(asyncio.CancelledError):
            task.get_loop().run_until_complete(task)
