"""Forgets what functions remember of texts, as a process that lives long has to: most of it was edited since."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

PACKAGE = __name__.partition(".")[0]


def forget_texts() -> None:
    """Empties the caches of the whole package that have a bound; the others hold what no edit changes."""
    for clear in list(_bounded_caches()):
        clear()


def _bounded_caches() -> Iterator[Callable[[], None]]:
    for name in [name for name in sys.modules if name.startswith(f"{PACKAGE}.")]:
        for value in vars(sys.modules[name]).values():
            parameters = getattr(value, "cache_parameters", None)
            if parameters and parameters()["maxsize"] is not None:
                yield value.cache_clear
