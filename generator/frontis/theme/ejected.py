"""Which templates a site has copied from a theme, and what they looked like then."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from frontis import yaml_tree
from frontis.yaml_tree import Mapping, Scalar

NOTES = "ejected.yaml"
"""Beside the copies, in the theme's folder of the site: template to SHA-256 of the original."""
HEADER = "# Which templates were copied from the theme, and the SHA-256 of each as it was then.\n"


def notes(folder: Path) -> dict[str, str]:
    """Template to the digest of its original, for the copies in a theme's folder of the site."""
    path = folder / NOTES
    if not path.is_file():
        return {}
    node, _ = yaml_tree.parse(path.read_text(encoding="utf-8", errors="replace"), NOTES)
    entries = node.entries if isinstance(node, Mapping) else ()
    return {key.text: value.text for key, value in entries if isinstance(value, Scalar)}


def note(folder: Path, template: str, original: bytes) -> None:
    """Remembers what a copied template looked like."""
    known = notes(folder) | {template: sha256(original).hexdigest()}
    lines = [f"{name}: {known[name]}\n" for name in sorted(known)]
    (folder / NOTES).write_text(HEADER + "".join(lines), encoding="utf-8")


def outdated(folder: Path, originals: dict[str, Path]) -> list[str]:
    """The copied templates whose originals have changed since, or are gone."""
    return [
        template
        for template, digest in sorted(notes(folder).items())
        if (folder / "templates" / template).is_file()
        and (template not in originals or sha256(originals[template].read_bytes()).hexdigest() != digest)
    ]
