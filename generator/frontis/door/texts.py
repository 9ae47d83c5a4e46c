"""Texts with markup: one text, or one for each language of the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from frontis.diagnostics import Origin, Unreadable, did_you_mean
from frontis.door.markup import check_document, check_line, check_paragraphs
from frontis.door.reading import Reading, is_missing
from frontis.door.shapes import SCALAR, TEXT, Shape, value
from frontis.model.texts import Document, PlainText, Prose, RichText
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar

T = TypeVar("T")
Translations = tuple[tuple[str, str], ...]
_LANGUAGE = regex(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
BY_LANGUAGE = {
    "type": "object",
    "propertyNames": {"pattern": f"^{_LANGUAGE.pattern}$"},
    "additionalProperties": SCALAR,
}
"""The JSON Schema of a text for each language."""


def text() -> Shape[RichText]:
    """One line of inline Markdown and pasted LaTeX."""

    def make(source: str, others: Translations, node: Node, reading: Reading) -> RichText:
        return RichText(_one_line(source), others, _folder_of_links(source, reading))

    return translatable(make, check_line)


def plain() -> Shape[PlainText]:
    """A text without markup."""
    return translatable(lambda source, others, node, reading: PlainText(source, others), lambda node, reading: None)


def prose() -> Shape[Prose]:
    """Paragraphs of inline Markdown and pasted LaTeX."""

    def make(source: str, others: Translations, node: Node, reading: Reading) -> Prose:
        return Prose(source, others, _folder_of_links(source, reading))

    return translatable(make, check_paragraphs)


def document(allows_html: bool = False) -> Shape[Document]:
    """A whole Markdown text, with the folder that its links start from and the line it starts on."""

    def make(source: str, others: Translations, node: Node, reading: Reading) -> Document:
        first = node.entries[0][1] if isinstance(node, Mapping) else node
        return Document(source, others, reading.folder, first.origin.line, allows_html)

    return translatable(make, check_document)


def language() -> Shape[str]:
    """The name of a language."""

    def parse(text: str) -> str:
        if not is_language_tag(text):
            raise Unreadable(f"'{text}' is not the name of a language", "write its short name: en, de, zh, pt-BR")
        return text

    return value(parse, "the name of a language", TEXT)


def is_language_tag(text: str) -> bool:
    """Whether it has the form of a language's name in BCP 47: `en`, `pt-BR`."""
    return _LANGUAGE.fullmatch(text) is not None


def translatable(
    make: Callable[[str, Translations, Node, Reading], T], check: Callable[[Scalar, Reading], None]
) -> Shape[T]:
    """A text, or a mapping of a text for each language; `make` gets the default one and the others."""

    def read(node: Node, reading: Reading) -> T | None:
        if isinstance(node, Scalar):
            check(node, reading)
            return make(node.text.strip(), (), node, reading)
        if not isinstance(node, Mapping):
            reading.wrong_type(node, "one text", "to write several, join them in one text")
            return None
        found = _by_language(node, check, reading)
        if found is None:
            return None
        default = reading.languages[0]
        return make(found.pop(default), tuple(found.items()), node, reading)

    return Shape(read, {"anyOf": [SCALAR, BY_LANGUAGE]}, translatable=True)


def _by_language(node: Mapping, check: Callable[[Scalar, Reading], None], reading: Reading) -> dict[str, str] | None:
    """The texts by language, the default language among them; None after noting what is wrong."""
    found: dict[str, str] = {}
    for key, each in node.entries:
        if not is_language_tag(key.text):
            hint = "a text with a colon and a space in it needs quotes around it"
            reading.wrong_type(node, "one text, or a text for each language (en: …)", hint)
            return None
        if not isinstance(each, Scalar):
            reading.wrong_type(each, "one text")
        elif not is_missing(each):
            _check_language(key.text, key.origin, reading)
            check(each, reading)
            found[key.text] = each.text.strip()
    default = reading.languages[0]
    if default in found:
        return found
    if any(key.text == default and not isinstance(each, Scalar) for key, each in node.entries):
        return None  # noted already
    reading.error(
        "missing-language",
        f"{reading.field}: there is no text in '{default}', the site's language",
        node.origin,
        f"add '{default}: …'",
    )
    return None


def _check_language(tag: str, origin: Origin, reading: Reading) -> None:
    if tag not in reading.languages:
        hint = (
            did_you_mean(tag, reading.languages) or f"in site.yaml: language: [{', '.join([*reading.languages, tag])}]"
        )
        reading.warn("unknown-language", f"{reading.field}: '{tag}' is not a language of this site", origin, hint)


def _folder_of_links(source: str, reading: Reading) -> str:
    """Where a text's links start from; nothing for a text without any, so that equal texts stay equal."""
    return reading.folder if "](" in source else ""


def _one_line(source: str) -> str:
    return " ".join(source.split()) if "\n" in source else source
