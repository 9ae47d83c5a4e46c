"""Reads `site.yaml` into settings, and reports all that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from frontis.diagnostics import Diagnostic, Origin, error
from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading, is_missing
from frontis.model.names import Name
from frontis.model.texts import RichText
from frontis.settings.fields import SITE
from frontis.settings.values import Profile, Settings
from frontis.yaml_tree import Mapping, Node, decode, parse

FILE = "site.yaml"
_BEGINNING = "begin with 'title: …' and, below it, 'profile: {name: …}'"
_PLACEHOLDERS: dict[str, Any] = {"title": RichText("…"), "url": "", "profile": Profile(name=Name(literal="…"))}
"""Stand for what is missing, which is an error, so that the content can be checked all the same."""


def read(folder: Path, content: ContentFolder) -> tuple[Settings | None, list[Diagnostic]]:
    """The settings of the site in `folder` with that content; None where there is no file with fields."""
    try:
        data = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None, [error("no-site", "there is no site.yaml", Origin(FILE), "make a new site with 'frontis new DIR'")]
    except OSError as failure:
        message = f"the file can't be opened: {(failure.strerror or 'unknown reason').lower()}"
        return None, [error("unreadable-file", message, Origin(FILE), "site.yaml is a text file that you may read")]
    text, diagnostics = decode(data, FILE)
    if text is None:
        return None, diagnostics
    node, wrong = parse(text, FILE)
    settings, found = _settings(node, content)
    has_fields = isinstance(node, Mapping) and not is_missing(node)
    return settings, diagnostics + wrong + (found if has_fields or not wrong else [])


def _settings(node: Node | None, content: ContentFolder) -> tuple[Settings | None, list[Diagnostic]]:
    if node is None or is_missing(node):
        return None, [error("empty-site", "site.yaml is empty", Origin(FILE), _BEGINNING)]
    if not isinstance(node, Mapping):
        return None, [error("wrong-type", "site.yaml must have fields", node.origin, _BEGINNING)]
    reading = Reading(content, languages=_languages(node))
    values = SITE.read(node, reading)
    if "url" not in values and node.get("url") is None:
        hint = "add 'url: https://…/', the address it will have: feeds, the sitemap and citations need it"
        reading.warn("missing-url", "site.yaml has no 'url'", node.origin, hint)
    values["languages"] = values.pop("language", ("en",))
    theme = node.get("theme")
    if theme is not None:
        values["theme_origin"] = theme.origin
    return Settings(**{**_PLACEHOLDERS, **values}), reading.diagnostics


def _languages(node: Mapping) -> tuple[str, ...]:
    """The languages, read before all else because every text may depend on them."""
    written = node.get("language")
    if written is None or is_missing(written):
        return ("en",)
    return SITE.fields["language"].shape.read(written, Reading(ContentFolder(Path(), frozenset()))) or ("en",)
