"""The introduction on the home page: `content/index.md`, and `index.zh.md` beside it in another language."""

from __future__ import annotations

from frontis.content.front_matter import split
from frontis.content.located import read_text
from frontis.content.sources import INTRODUCTION
from frontis.content.translated import Families, Family, with_translation
from frontis.door.reading import Reading
from frontis.door.texts import document
from frontis.model.texts import Document
from frontis.yaml_tree import Node, Scalar


def read(families: Families, reading: Reading) -> Document | None:
    """The text of `content/index.md` with its translations, or None where there is none."""
    if INTRODUCTION not in families.paths:
        return None
    family = families.by_path.get(INTRODUCTION, Family(INTRODUCTION))
    text: Node | None = _body(family.base, reading)
    if text is None:
        return None
    for language, file in family.others:
        translation = _body(file, reading)
        if translation:
            text = with_translation(text, translation, language, reading)
    reading.field = "text"
    return document(allows_html=True).read(text, reading)


def _body(path: str, reading: Reading) -> Scalar | None:
    """The text of a file; None where it can't be read or says nothing."""
    text, diagnostics = read_text(reading.content, path)
    reading.diagnostics += diagnostics
    if text is None:
        return None
    file = f"content/{path}"
    parts, diagnostics = split(text, file)
    reading.diagnostics += diagnostics
    if parts.fields.entries:
        hint = "keep only the text; name, role and links stand in site.yaml under 'profile:'"
        reading.error("unknown-field", f"{file} is a text without fields", parts.fields.entries[0][0].origin, hint)
    if not parts.body.strip():
        return None
    return Scalar(parts.body, file, parts.body_line, 1, plain=False)
