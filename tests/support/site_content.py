"""A site folder written for one test and read: its settings and library, and what is said about them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_under_test import site_in

from frontis.content import reader
from frontis.door.folder import ContentFolder
from frontis.model.library import Library
from frontis.settings import reader as settings_reader

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"


def read_content(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Library, list[str]]:
    """The library of a site with these files under `content/`, and `file:line: message` of what is said."""
    named = {path if path == "site.yaml" else f"content/{path}": text for path, text in files.items()}
    site_in(folder, {"site.yaml": SITE, **named})
    content = ContentFolder.at(folder / "content")
    settings, wrong = settings_reader.read(folder, content)
    assert settings is not None, wrong
    library, said = reader.read(content, settings)
    return library, [f"{each.origin.file.removeprefix('content/')}:{each.origin.line}: {each.message}" for each in said]
