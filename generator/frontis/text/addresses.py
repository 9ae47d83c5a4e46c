"""Web addresses in running text: where one ends, and which may become a link."""

from __future__ import annotations

import re

from frontis.text.entities import decoded
from frontis.text.patterns import regex

WEB = ("https://", "http://")
"""How an address on the web begins."""
_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE = regex(r"(?:https?://[^/?#]|mailto:[^?])", re.IGNORECASE)
_FORBIDDEN = regex(r"[\x00-\x20\x7f\\]")
_ESCAPED = regex(r"\\([_%#&$~{}^])(?:\{\})?")
_BARE = regex(r"(?:\\[_%#&~$]|[^\s<>\"{}|\\^`“”‘’«»，。、；：！？（）【】《》「」『』])+")
_TRAILING = ".,;:!?'*_~"


def is_safe(href: str) -> bool:
    """Whether an address may be a link: `http`, `https`, `mailto`, or a path on this site."""
    if not href or _FORBIDDEN.search(href) or href.startswith("//"):
        return False
    return bool(_SAFE.match(href)) if _SCHEME.match(href) else True


def has_scheme(href: str) -> bool:
    """Whether an address says how it is to be opened: `https:`, `javascript:` …"""
    return _SCHEME.match(href) is not None


def is_remote(href: str) -> bool:
    """Whether an address lies on another site, so that a page that showed it would ask that site for it."""
    return href.startswith("//") or (has_scheme(href) and not href.lower().startswith("mailto:"))


def written_address(text: str) -> str:
    """An address as meant: LaTeX's `\\_` and `\\%` and HTML's `&amp;` undone, blanks around it gone."""
    return decoded(_ESCAPED.sub(r"\1", text)).strip() if "\\" in text or "&" in text else text.strip()


def target(text: str) -> str:
    """What a link is to follow, from its address as written; `www.` gets its scheme, a blank its code."""
    address = written_address(text).replace(" ", "%20")
    return f"http://{address}" if address.startswith("www.") else address


def bare_address(source: str, start: int, end: int) -> tuple[str, int] | None:
    """The bare address that starts at a place: the address, and where its text ends; None when there is no host.

    Punctuation at its end belongs to the sentence, and so does a bracket that was opened before it (GFM 6.9).
    """
    found = _BARE.match(source, start, end)
    if found is None:
        return None
    stop = start + len(_trimmed(found[0]))
    host = source[max(start, source.find("://", start, stop) + 3) : stop]
    if not host or not (host[0].isalnum() or host[0] == "["):
        return None
    return written_address(source[start:stop]), stop


def _trimmed(address: str) -> str:
    surplus = {")": address.count(")") - address.count("("), "]": address.count("]") - address.count("[")}
    stop = len(address)
    while stop:
        last = address[stop - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        stop -= 1
    return address[:stop]
