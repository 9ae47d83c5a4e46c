"""A web server on loopback for the browser: one built site, under the base path that it was built for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _SiteRequestHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
        """Keeps the tests' output quiet."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder while the block runs, and gives its address with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_SiteRequestHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
