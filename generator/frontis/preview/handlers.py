"""The requests of the preview: files of the site, livereload's socket and script, what is wrong."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector
from tornado.escape import xhtml_escape
from tornado.httputil import HTTPHeaders, HTTPServerRequest, split_host_and_port
from tornado.web import HTTPError, RequestHandler

from frontis.preview import browsers
from frontis.preview.answers import FOUND, NOT_FOUND, Answer, answer
from frontis.preview.media_types import media_type
from frontis.preview.showing import Gone, Showing
from frontis.preview.told import told
from frontis.preview.versions import FOR_EVER, with_versions

if TYPE_CHECKING:
    from frontis.preview.rebuilding import Rebuilder
    from frontis.preview.sources import Sources

_IMPATIENT = "mindelay=250&amp;maxdelay=2000"
"""Milliseconds between livereload's attempts to find a preview that is started again."""
_WITH_PAGES = (200, 404, 503)
"""Statuses of answers that may hold a page."""
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_NOTHING_YET = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Nothing to show yet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><p>There is nothing to show yet: the site has errors. This page goes on by itself when they are mended.</p></body>
</html>
"""


class Fresh(RequestHandler):
    """A response that no browser keeps, since the next one may differ; unless its address says which one it is."""

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.clear_header("Server")


class Refused(Fresh):
    """The answer to a request for another host."""

    def prepare(self) -> None:
        self.set_status(421)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("This preview answers to this machine's own names alone; `frontis serve --host NAME` adds one.\n")


class Files(Fresh):
    """A file of the site, as GitHub Pages would serve it."""

    def initialize(self, rebuilder: Rebuilder) -> None:
        """`rebuilder` has the site."""
        self._rebuilder = rebuilder

    def get(self) -> None:
        """Sends the file; where a template fails, that of the last good site."""
        while (showing := self._rebuilder.showing) is not None:
            found = answer(self.request.path, showing.base, showing.has)
            if self._sent(found, showing):
                return
        self.set_status(503)
        self.finish(_NOTHING_YET)

    head = get

    def compute_etag(self) -> None:
        """None for pages, which get scripts on their way out; other files have theirs already."""

    def _sent(self, found: Answer, showing: Showing) -> bool:
        """Whether the answer could be given."""
        if found.location:
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(found.location + query, status=found.status)
            return True
        try:
            content = self._rebuilder.content(showing, found.file) if showing.has(found.file) else b""
        except Gone:
            found, content = Answer(404, NOT_FOUND), self._rebuilder.content(showing, NOT_FOUND)
        if content is None:
            return False
        self.set_status(found.status)
        self.set_header("Content-Type", media_type(found.file))
        if found.status == FOUND:
            if self.request.query == showing.version(found.file):
                self.set_header("Cache-Control", FOR_EVER)
            content = self._part(content)
        self.finish(content or None)
        return True

    def _part(self, content: bytes) -> bytes:
        """What of a file was asked for (RFC 9110, 14), as players of films do; of pages always all."""
        self.set_header("Accept-Ranges", "bytes")
        if "html" in self._headers["Content-Type"]:
            return content
        etag = f'"{sha256(content).hexdigest()[:32]}"'
        self.set_header("Etag", etag)
        if self.check_etag_header():
            self.set_status(304)
            return b""
        asked = _RANGE.fullmatch(self.request.headers.get("Range", ""))
        if not asked or asked[0] == "bytes=-" or self.request.headers.get("If-Range", etag) != etag:
            return content
        size = len(content)
        first = int(asked[1]) if asked[1] else max(size - int(asked[2]), 0)
        last = int(asked[2]) if asked[1] and asked[2] else size - 1
        if last < first < size:  # no range, and to be ignored
            return content
        last = min(last, size - 1)
        if first > last:
            self.set_status(416)
            self.set_header("Content-Range", f"bytes */{size}")
            return b""
        self.set_status(206)
        self.set_header("Content-Range", f"bytes {first}-{last}/{size}")
        return content[first : last + 1]

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A word for what is neither GET nor HEAD."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}: {self._reason}\n")


class Socket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's socket, open to pages of the preview alone."""

    def initialize(self, rebuilder: Rebuilder, token: str) -> None:
        """`token` tells this run of the preview from others."""
        self._rebuilder = rebuilder
        self._token = token

    def prepare(self) -> None:
        """Refuses what a page from elsewhere asks."""
        origin = self.request.headers.get("Origin")
        if origin is not None and not self.check_origin(origin):
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        """Whether the page that asks is one of the preview's."""
        return bool(origin == f"{self.request.protocol}://{self.request.host}")

    def on_message(self, message: str | bytes) -> None:
        """livereload's handshake, after which a page that is no longer what is shown is reloaded."""
        try:
            said = json.loads(message)
            command = said["command"]
        except (ValueError, TypeError, KeyError):
            self.close(1002, "not the protocol of livereload")
            return
        super().on_message(message)
        if command == "hello":  # livereload waits for the page's address, which not every client tells
            LiveReloadHandler.waiters.add(self)
        if command == "info":
            build = (said.get("plugins") or {}).get("frontis", {}).get("build", "")
            if build and build != f"{self._token}-{self._rebuilder.number}":
                self.send_message(browsers.reload("/"))
            elif self._rebuilder.refused:
                self.send_message(browsers.reload(browsers.DIAGNOSTICS))


class LiveReloadScript(LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's own script, at an address that tells this run of the preview from others."""

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", FOR_EVER if self.request.query else "no-store")


class Script(Fresh):
    """The preview's own script, which keeps the place on the page and shows what is wrong."""

    def get(self) -> None:
        """Sends it; at an address with the run of the preview, to be kept."""
        if self.request.query:
            self.set_header("Cache-Control", FOR_EVER)
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish(files("frontis.preview").joinpath("page.js").read_bytes())


class Diagnostics(Fresh):
    """What is wrong with the newest state of the files, for the overlay."""

    def initialize(self, rebuilder: Rebuilder, sources: Sources) -> None:
        """`rebuilder` knows what is wrong, `sources` where the lines stand."""
        self._rebuilder = rebuilder
        self._sources = sources

    def get(self) -> None:
        """Sends it as JSON."""
        wrong = told(self._rebuilder.refused, self._sources.folder)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps({"shown": self._rebuilder.showing is not None, "wrong": wrong}))


class Injector(LiveScriptInjector):  # type: ignore[misc]  # livereload has no types
    """Adds the scripts to a page on its way out."""

    def __init__(self, request: HTTPServerRequest, rebuilder: Rebuilder, token: str) -> None:
        """`token` tells this run of the preview from others."""
        super().__init__(request)
        self._showing = rebuilder.showing
        name, port = split_host_and_port(request.host)
        reached = f"host={xhtml_escape(name)}&amp;port={port or 80}"
        self.script = (
            f'<script defer src="/livereload/page.js?{token}" data-build="{token}-{rebuilder.number}"></script>'
            f'<script defer src="/livereload.js?{_IMPATIENT}&amp;run={token}&amp;{reached}"></script>'
        ).encode()

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Before the end of the head, as livereload has it; at the end of a page that has no head."""
        if status_code not in _WITH_PAGES:
            return status_code, headers, chunk
        if "html" in headers.get("Content-Type", ""):
            if b"</head>" not in chunk:
                headers["Content-Length"] = str(len(chunk) + len(self.script))
                return status_code, headers, chunk + self.script
            if self._showing and finishing:
                chunk = with_versions(chunk, self._showing)
                headers["Content-Length"] = str(len(chunk))
        changed: tuple[int, HTTPHeaders, bytes] = super().transform_first_chunk(status_code, headers, chunk, finishing)
        return changed
