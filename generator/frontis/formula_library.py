"""The library that sets formulas, imported without what it doesn't need for that.

When it is imported it looks up its own version, and the module that gives it `unescape` brings along what fetches web
pages: two thirds of the time that its import takes, which an edit of one work would feel.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PACKAGE = "latex2mathml"
_NOT_NEEDED = "urllib.request"


def tree(formula: str, *, display: bool) -> Element:
    """A formula in LaTeX as a tree of MathML. Raises exceptions of many kinds where it is wrong."""
    found: Element = _modules()[0].Converter(display="block" if display else "inline").convert_to_element(formula)
    return found


def sign(command: str) -> str:
    """The sign that a command such as `\\hbar` stands for; nothing for an unknown one."""
    code = _modules()[1].convert_symbol(command)
    return chr(int(code, 16)) if code else ""


@cache
def _modules() -> tuple[Any, Any]:
    """What converts formulas, and what knows signs."""
    try:
        with _without(_NOT_NEEDED):
            return _imported()
    except (ImportError, AttributeError):  # another version of it that needs more
        for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
            del sys.modules[name]
        return _imported()


def _imported() -> tuple[Any, Any]:
    from latex2mathml import converter, symbols_parser

    return converter, symbols_parser


@contextmanager
def _without(name: str) -> Iterator[None]:
    """While the package is imported for the first time: its modules, but not its own look at itself, and no `name`."""
    from importlib.util import find_spec, module_from_spec

    spec = find_spec(_PACKAGE)
    if spec is not None:
        sys.modules.setdefault(_PACKAGE, module_from_spec(spec))
    empty = ModuleType(name)
    try:
        sys.modules.setdefault(name, empty)
        yield
    finally:
        if sys.modules.get(name) is empty:
            del sys.modules[name]
