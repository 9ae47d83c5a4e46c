"""Regular expressions that are compiled when they are first used: of its many, one build needs few."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def regex(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but compiled by its first use."""
    return cast("re.Pattern[AnyStr]", _Waiting(written, flags))


class _Waiting:
    """A pattern that nobody has asked yet; asked, it takes over the methods of the compiled one."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, written: Any, flags: int) -> None:
        self.pattern = written
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled: re.Pattern[Any] = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
