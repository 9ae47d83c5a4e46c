"""A site in memory: each file is rendered when it is first asked for, and is what a full build would write."""

from __future__ import annotations

import os

from frontis.diagnostics import Diagnostic
from frontis.fingerprints import digest
from frontis.render import template_errors
from frontis.render.delivery import Rendering
from frontis.shelf import Shelf

_RUN = os.urandom(16)
"""Tells this run from others: another version of Frontis may make something else of the same."""


class TemplateFailed(Exception):
    """A template failed; what went wrong stands in `diagnostic`."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Gone(Exception):
    """A file of the content or theme that is published as it is can't be read any more."""


class Showing:
    """The files of one build by their paths."""

    def __init__(self, rendering: Rendering, base: str, rendered: Shelf) -> None:
        """What is `rendered` for one build serves the next ones too, as far as it is made of the same."""
        self.base = base
        """The base path."""
        self._theme = rendering.theme
        works = [job for work in rendering.works for job in work.files]
        self._jobs = {job.path: job for job in (*works, *rendering.jobs)}
        self._shown = {work.files[0].path: work.shown for work in rendering.works}
        self._copies = {copy.path: copy.source for copy in rendering.copies}
        self._rendered = rendered
        rendered.keep_only(self._jobs.__contains__)

    @property
    def pages(self) -> list[str]:
        """What is to be rendered: first each work, then what joins them."""
        return list(self._jobs)

    def has(self, path: str) -> bool:
        """Whether the site has this file."""
        return path in self._jobs or path in self._copies

    def version(self, path: str) -> str:
        """What changes whenever one of the site's files does, and from one run of the preview to the next."""
        if path in self._jobs:
            return digest(_RUN, self._jobs[path].made_of()).hex()
        try:
            found = self._copies[path].stat()
        except OSError:
            return ""
        return digest(_RUN, f"{found.st_mtime_ns} {found.st_size}".encode()).hex()

    def content(self, path: str) -> bytes:
        """The file's content. Raises TemplateFailed, and Gone where a file to be copied is no longer there."""
        if path in self._copies:
            try:
                return self._copies[path].read_bytes()
            except OSError as failure:
                raise Gone(path) from failure
        made_of = self._jobs[path].made_of()
        content = self._rendered.get(path, made_of)
        if content is None:
            content = self._render(path)
            self._rendered.put(path, made_of, content)
        return content

    def failures(self, path: str) -> set[Diagnostic]:
        """What fails in the templates of a file."""
        try:
            self.content(path)
        except TemplateFailed as failed:
            return {failed.diagnostic}
        return set()

    def _render(self, path: str) -> bytes:
        try:
            if path in self._shown:  # with a work's page what lists show of it: else a long list takes long at once
                self._shown[path]()
            return self._jobs[path].file().content
        except template_errors.CAUGHT as problem:
            raise TemplateFailed(template_errors.diagnostic(problem, self._theme)) from problem
