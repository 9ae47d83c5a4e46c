"""HTML character references (`&amp;`, `&eacute;`, `&#8211;`), read once, and only where they are well formed."""

from __future__ import annotations

import re

from frontis.text.patterns import regex

_ENTITY = regex(r"&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_COMMON = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0"}


def entity(source: str, at: int) -> tuple[str, int] | None:
    """The characters of the reference that starts at a place, and where it ends; None when none does."""
    found = _ENTITY.match(source, at)
    if found is None:
        return None
    characters = _characters(found)
    return (characters, found.end()) if characters else None


def decoded(text: str) -> str:
    """The text with its references read."""
    return _ENTITY.sub(lambda found: _characters(found) or found[0], text) if "&" in text else text


def _characters(found: re.Match[str]) -> str:
    if found[3]:
        return _COMMON.get(found[3]) or _named(found[3])
    number = int(found[1]) if found[1] else int(found[2], 16)
    allowed = 0xA0 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000
    return chr(number) if allowed or 0x20 <= number < 0x7F else ""


def _named(name: str) -> str:
    from html.entities import html5  # 2,200 names, for the rare text that needs one

    return html5.get(f"{name};", "")
