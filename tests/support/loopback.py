"""Web servers on loopback: one that shows a built site to the browser, and any other that a test asks for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Quiet(BaseHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
        """Keeps the tests' output quiet."""


class _Files(_Quiet, SimpleHTTPRequestHandler):
    """Answers with the files of a folder."""


def served(folder: Path) -> AbstractContextManager[str]:
    """Serves a folder while the block runs, and gives its address with a slash at the end."""
    return _listening(partial(_Files, directory=str(folder)))


def answering(answer: Callable[[BaseHTTPRequestHandler], None]) -> AbstractContextManager[str]:
    """Answers every request by a function while the block runs, and gives the address with a slash at the end."""

    class Answering(_Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        do_HEAD = do_GET  # noqa: N815 - the name that the base class gives

    return _listening(Answering)


@contextmanager
def _listening(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
