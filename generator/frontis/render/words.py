"""The interface's words in the language of the site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from frontis import translations, yaml_tree
from frontis.yaml_tree import Mapping, Scalar

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """Looks up words by their key: `abstract`, `type.thesis`, `heading.undated`."""

    language: str
    known: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words, with `{names}` replaced. An unknown key is a mistake in a template: KeyError."""
        text = self.known[key]
        return text.format(**values) if values else text

    def maybe(self, key: str) -> str | None:
        """The words, or None for a key that is the writer's own, such as a kind of talk."""
        return self.known.get(key)


@cache
def words(language: str) -> Words:
    """The words of a language; those that its file lacks, and languages without one, are English."""
    known = dict(_read(FALLBACK))
    for tag in (language.partition("-")[0], language):
        known |= _read(tag)
    return Words(language, known)


@cache
def _read(tag: str) -> dict[str, str]:
    path = Path(translations.__file__).with_name(f"{tag}.yaml")
    if not path.is_file():
        return {}
    node, _ = yaml_tree.parse(path.read_text(encoding="utf-8"), path.name)
    return dict(_flat(node, "")) if isinstance(node, Mapping) else {}


def _flat(node: Mapping, prefix: str) -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in node.entries:
        if isinstance(value, Mapping):
            flat += _flat(value, f"{prefix}{key.text}.")
        elif isinstance(value, Scalar):
            flat.append((prefix + key.text, value.text))
    return flat
