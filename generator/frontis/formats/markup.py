"""XML spelled out: escaped text and elements, for documents too simple to need a tree."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from frontis.formats.characters import legal

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def element(name: str, text: str = "", /, **attributes: str | None) -> str:
    """An element on its own line around text, which is escaped; an attribute that is None is left out.

    An underscore in an attribute's name stands for the colon of a prefix: `xml_lang`.
    """
    start = name + _attributes(attributes)
    return f"<{start}>{escape(legal(text))}</{name}>\n" if text else f"<{start}/>\n"


def parent(name: str, children: Iterable[str], /, **attributes: str | None) -> str:
    """An element around elements that are already spelled out."""
    return f"<{name}{_attributes(attributes)}>\n{''.join(children)}</{name}>\n"


def _attributes(attributes: dict[str, str | None]) -> str:
    given = [
        f' {name.replace("_", ":")}="{escape(legal(value))}"' for name, value in attributes.items() if value is not None
    ]
    return "".join(given)
