"""Preview servers: from saving a work to the first answer that shows its new title, side by side with the reference."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPException
from socket import socket

from comparing.timing import Bench, Pairs, Run

PATIENCE = 60.0
"""Seconds after which a page that doesn't come counts as shown: a server may miss a save."""
PAUSE = 1.0
"""Seconds between two saves, in which a server may finish what it does."""


def compare(reference: Bench, other: Bench, page: str, rounds: int) -> Pairs:
    """Saves in turn, the reference first, and waits for the page."""
    with ExitStack() as stack:
        both = [(bench, stack.enter_context(_served(bench))) for bench in (reference, other)]
        runs = []
        for number in range(rounds + 1):
            first, second = (_saved(bench, port, page, number + 1) for bench, port in both)
            runs.append((first, second))
        for bench, _ in both:
            bench.retitle(0)
    return Pairs(tuple(runs[1:]))  # the first one warms up


@contextmanager
def _served(bench: Bench) -> Iterator[int]:
    """The tool's server; its port."""
    port = _free_port()
    command = [part.replace("PORT", str(port)) for part in bench.tool.serve]
    bench.clean()
    server = subprocess.Popen(
        command, cwd=bench.folder, env=bench.surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        if not _shows(port, f"/publications/{bench.work.id}/", bench.work.title):
            raise SystemExit(f"the preview of {bench.tool.label} never showed {bench.work.title!r}")
        yield port
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # the session: some tools serve from a child
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def _saved(bench: Bench, port: int, page: str, number: int) -> Run:
    path = "/publications/" if page == "list" else f"/publications/{bench.work.id}/"
    _get(port, path)
    time.sleep(PAUSE)
    start = time.perf_counter()
    _shows(port, path, bench.retitle(number))
    return Run(time.perf_counter() - start, 0.0, 0)


def _shows(port: int, path: str, words: str) -> bool:
    """Waits until a page shows these words; whether it did in time."""
    end = time.monotonic() + PATIENCE
    while words not in _get(port, path):
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def _get(port: int, path: str) -> str:
    """The page; empty while the server isn't there or writes it."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode(errors="replace")
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
