"""The introduction on the home page: `content/index.md`."""

from __future__ import annotations

from frontis.content.front_matter import split
from frontis.content.located import read_text
from frontis.content.sources import INTRODUCTION
from frontis.diagnostics import Origin
from frontis.door.reading import Reading
from frontis.door.texts import document
from frontis.model.texts import Document
from frontis.yaml_tree import Scalar


def read(reading: Reading) -> Document | None:
    """The text of `content/index.md`, or None where there is none."""
    if INTRODUCTION not in reading.content.paths:
        return None
    text, diagnostics = read_text(reading.content, INTRODUCTION)
    reading.diagnostics += diagnostics
    if text is None:
        return None
    file = f"content/{INTRODUCTION}"
    parts, diagnostics = split(text, file)
    reading.diagnostics += diagnostics
    if parts.fields.entries:
        hint = "keep only the text; name, role and links stand in site.yaml under 'profile:'"
        reading.error("unknown-field", f"{file} is a text without fields", parts.fields.entries[0][0].origin, hint)
    if not parts.body.strip():
        return None
    return document(allows_html=True).read(Scalar(parts.body, Origin(file, parts.body_line), plain=False), reading)
