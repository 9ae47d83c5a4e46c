"""livereload's server with the preview's own requests, watcher and manners."""

from __future__ import annotations

import logging
import time
from functools import partial
from socket import socket
from typing import Any

from livereload.handlers import LiveReloadHandler
from livereload.server import Server
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest
from tornado.web import Application

from frontis.preview import hosts
from frontis.preview.handlers import Diagnostics, Files, Injector, LiveReloadScript, Refused, Script, Socket
from frontis.preview.rebuilding import Rebuilder
from frontis.preview.sources import Sources


class PreviewServer(Server):  # type: ignore[misc]  # livereload has no types
    """Serves what a rebuilder keeps in memory, on sockets that are bound already."""

    def __init__(
        self, rebuilder: Rebuilder, sources: Sources, watcher: object, sockets: list[socket], host: str
    ) -> None:
        super().__init__(watcher=watcher)
        self._rebuilder = rebuilder
        self._sources = sources
        self._sockets = sockets
        self._host = host
        self.watch(str(sources.folder))

    def application(self, port: int, host: str, **_: Any) -> None:
        """Sets up the preview's requests in the place of livereload's."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        token = f"{time.time_ns():x}"
        injector = partial(Injector, rebuilder=self._rebuilder, token=token)
        guarded = GuardedApplication(self._host, self._routes(token), [injector])
        HTTPServer(guarded).add_sockets(self._sockets)

    def _routes(self, token: str) -> list[Any]:
        site = {"rebuilder": self._rebuilder}
        return [
            (r"/livereload", Socket, site | {"token": token}),
            (r"/livereload\.js", LiveReloadScript),
            (r"/livereload/page\.js", Script),
            (r"/livereload/diagnostics", Diagnostics, site | {"sources": self._sources}),
            (r".*", Files, site),
        ]

    def _setup_logging(self) -> None:
        """Keeps livereload and Tornado from writing to the terminal."""
        for name in ("livereload", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


class GuardedApplication(Application):
    """Answers requests for the hosts that are let in, whatever they ask."""

    def __init__(self, host: str, routes: list[Any], transforms: list[Any]) -> None:
        super().__init__(routes, transforms=transforms, log_function=lambda handler: None)
        self._host = host

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """The handler of a request."""
        if hosts.is_let_in(request.host, self._host, _came_by(request)):
            return super().find_handler(request, **kwargs)
        return self.get_handler_delegate(request, Refused)


def _came_by(request: HTTPServerRequest) -> str:
    """The address of this machine at which a request arrived."""
    stream = getattr(request.connection, "stream", None)
    return str(stream.socket.getsockname()[0]) if stream and stream.socket else ""
