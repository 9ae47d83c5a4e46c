"""A running preview for tests: `frontis serve` as a process of its own, asked over HTTP, stopped at the end."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pages import Page

PATIENCE = 30.0
"""Seconds after which a condition that doesn't come true fails a test."""
ADDED = re.compile(rb'<script defer src="/livereload[^>]*></script>|(?<=[a-z])\?[0-9a-f-]{16,}(?=")')
"""What the preview adds to a page on its way out: its scripts, and versions in addresses."""


@dataclass(frozen=True)
class Response:
    """An answer of the preview."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def built(self) -> bytes:
        """The body without what the preview adds."""
        return ADDED.sub(b"", self.body)

    @property
    def page(self) -> Page:
        """The body as a page."""
        return Page("", self.body.decode())


@dataclass
class Preview:
    """A preview that runs."""

    process: subprocess.Popen[str]
    messages: list[str] = field(default_factory=list)
    """The lines of its standard error so far."""

    @property
    def url(self) -> str:
        """The address of the home page."""
        told = (re.search(r"the site is at (http\S+)", line) for line in self.messages)
        return next(found[1] for found in told if found)

    @property
    def host(self) -> str:
        """Host and port."""
        return urlsplit(self.url).netloc

    def get(self, path: str = "/", method: str = "GET", **headers: str) -> Response:
        """Asks for a path just as it is written; an underscore in a header's name stands for a hyphen."""
        connection = HTTPConnection(self.host, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        response = Response(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return response

    def text(self, path: str = "/") -> str:
        """The body as text."""
        return self.get(path).body.decode(errors="replace")

    def wrong(self) -> list[dict[str, Any]]:
        """What the overlay would show."""
        return list(json.loads(self.text("/livereload/diagnostics"))["wrong"])

    def until(self, condition: Callable[[], object]) -> None:
        """Waits until the condition is true."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, "\n".join(self.messages)
            assert time.monotonic() < end, "\n".join(["it didn't come true", *self.messages])
            time.sleep(0.005)

    def interrupt(self) -> int:
        """Ctrl-C; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@contextmanager
def previewed(folder: Path, *options: str, day: str = "2026-11-21") -> Iterator[Preview]:
    """Runs `frontis serve` on any free port while the block runs."""
    since_1970 = time.mktime(time.strptime(f"{day} 12", "%Y-%m-%d %H"))
    arguments = [sys.executable, "-m", "frontis", "-C", str(folder), "serve", *(options or ("--port", "0"))]
    process = subprocess.Popen(
        arguments if "--port" in arguments else [*arguments, "--port", "0"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=folder,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # as for a command at a terminal
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(since_1970))},
    )  # fmt: skip
    preview = Preview(process)
    reader = threading.Thread(target=lambda: preview.messages.extend(iter(process.stderr.readline, "")), daemon=True)  # type: ignore[union-attr]
    reader.start()
    try:
        preview.until(lambda: any("the site is at" in line for line in preview.messages))
        yield preview
    finally:
        process.terminate()
        process.wait(PATIENCE)
        reader.join(PATIENCE)
