"""Versions in the addresses of style sheets, scripts and icons, so that a browser loads anew only what has changed."""

from __future__ import annotations

import re

from frontis.preview.answers import FOUND, answer
from frontis.preview.showing import Showing

FOR_EVER = "private, max-age=31536000, immutable"
"""`Cache-Control` (RFC 9111 and 8246) of what lies under such an address."""
_HEAD_END = b"</head>"
_ASSET = re.compile(rb'( (?:href|src)=")([^"?#]+\.(?:css|js|svg|png|ico))(?=")')


def with_versions(page: bytes, showing: Showing) -> bytes:
    """The page, whose head names its own site's style sheets, scripts and icons with their versions."""

    def versioned(found: re.Match[bytes]) -> bytes:
        there = answer(found[2].decode(errors="replace"), showing.base, showing.has)
        return found[0] + (f"?{showing.version(there.file)}".encode() if there.status == FOUND else b"")

    head, end, rest = page.partition(_HEAD_END)
    return _ASSET.sub(versioned, head) + end + rest if end else page
