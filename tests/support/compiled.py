"""The templates of the bundled themes, compiled once for all builds of a test process, as in a preview."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import TYPE_CHECKING

import pytest
from site_under_test import REPOSITORY

if TYPE_CHECKING:
    from frontis.render.environment import Sandbox

BUNDLED = str(REPOSITORY / "themes")


@contextmanager
def compiled_once() -> Iterator[None]:
    """While the block runs, a bundled template that stands as it stood is not compiled again; those of tests are."""
    from frontis.render.environment import Sandbox  # with Jinja, which not every test needs
    from frontis.render.marking import Marking

    compile_it = Sandbox.compile
    known: dict[tuple[object, ...], CodeType] = {}

    def compiled(self: Sandbox, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
        key = (source, name, filename, Marking.identifier in self.extensions)
        code = known.get(key) or compile_it(self, source, name, filename)
        if filename and filename.startswith(BUNDLED):
            known[key] = code
        return code

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sandbox, "compile", compiled)
        yield
