"""The media type of a file by its name, the same on every machine, with the encoding that the build writes."""

from __future__ import annotations

from pathlib import PurePosixPath

UNKNOWN = "application/octet-stream"
_TYPES = {
    "atom": "application/atom+xml", "avif": "image/avif", "bib": "application/x-bibtex", "css": "text/css",
    "csv": "text/csv", "epub": "application/epub+zip", "gif": "image/gif", "gz": "application/gzip",
    "htm": "text/html", "html": "text/html", "ico": "image/vnd.microsoft.icon", "ics": "text/calendar",
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json",
    "m4a": "audio/mp4", "map": "application/json", "md": "text/markdown", "mjs": "text/javascript",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "ogg": "audio/ogg", "otf": "font/otf", "pdf": "application/pdf",
    "png": "image/png", "ps": "application/postscript", "ris": "application/x-research-info-systems",
    "svg": "image/svg+xml", "tex": "text/x-tex", "ttf": "font/ttf", "txt": "text/plain", "vcf": "text/vcard",
    "wasm": "application/wasm", "wav": "audio/wav", "webm": "video/webm", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "woff": "font/woff", "woff2": "font/woff2", "xml": "application/xml",
    "zip": "application/zip",
}  # fmt: skip
_TEXT = {"application/json", "application/x-bibtex", "application/xml", "application/x-research-info-systems"}
"""What is text, though its type does not begin so."""


def media_type(path: str) -> str:
    """The type as the header `Content-Type` has it."""
    kind = _TYPES.get(PurePosixPath(path).suffix[1:].lower(), UNKNOWN)
    is_text = kind.startswith("text/") or kind in _TEXT or kind.endswith(("+xml", "+json"))
    return f"{kind}; charset=utf-8" if is_text else kind
