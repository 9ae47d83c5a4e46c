"""Compiles a theme's templates by several processes, so that none of those that render has to."""

from __future__ import annotations

from collections.abc import Callable

from frontis.render.environment import Compiled, Sandbox
from frontis.render.sources import Sources
from frontis.workers import begun


def compiling(templates: Sources, environment: Sandbox, compiled: Compiled, processes: int) -> Callable[[], None]:
    """Has the other processes begin, where nothing is compiled yet; the call of what is returned joins them.

    A template that doesn't compile is left to the page that asks for it.
    """
    sizes = {} if compiled else {name: len(content) for folder in templates for name, content in folder.items()}
    names = sorted(sizes, key=lambda name: -sizes[name])  # the longest first: else one may go on for it alone

    def code(number: int) -> bytes:
        start = len(compiled)
        environment.get_template(names[number])
        return compiled.packed(start)

    joined = begun(range(len(names)), code, processes)

    def done() -> None:
        for packed in joined().values():
            compiled.take(packed)

    return done
