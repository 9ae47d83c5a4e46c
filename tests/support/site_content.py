"""A site folder written for one test and read: its settings and library, and what is said about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from frontis.content import reader
from frontis.model.library import Library
from frontis.settings import reader as settings_reader

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"
Files = Mapping[str, str | bytes]
Content = Callable[[Files], tuple[Library, list[str]]]


def write(folder: Path, files: Files) -> None:
    """Writes files by their paths."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


def read_content(folder: Path, files: Files) -> tuple[Library, list[str]]:
    """The library of a site with these files under `content/`, and `file:line: message` of what is said."""
    write(
        folder,
        {
            "site.yaml": SITE,
            **{path if path == "site.yaml" else f"content/{path}": text for path, text in files.items()},
        },
    )
    settings, wrong = settings_reader.read(folder)
    assert settings is not None, wrong
    library, said = reader.read(folder, settings)
    return library, [f"{each.origin.file.removeprefix('content/')}:{each.origin.line}: {each.message}" for each in said]
