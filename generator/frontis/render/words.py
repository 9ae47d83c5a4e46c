"""The interface's words in one language, English where it has none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from frontis import translations, yaml_tree
from frontis.model.texts import PlainText
from frontis.render.locales import number_text, plural
from frontis.text.languages import is_traditional
from frontis.yaml_tree import Scalar

FALLBACK = "en"
_COUNT = "count"
"""The value that decides the plural form."""
_FILES = {"no": "nb"}
"""Languages whose words stand in a file of another name."""


class Words(Struct, frozen=True):
    """Looks up words by their key: `abstract`, `type.thesis`; where a number counts, its plural form is chosen."""

    language: str
    known: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words, with `{names}` replaced. An unknown key is a mistake in a template: KeyError.

        What is missing in the language is English, and says so as a `PlainText`.
        """
        text = self.known.get(key) or self._counted(key, values.get(_COUNT))
        if text is None:
            if self.language == FALLBACK:
                raise KeyError(key)
            return PlainText(words(FALLBACK)(key, **values), language=FALLBACK)
        return text.format_map(self._written(values)) if values else text

    def maybe(self, key: str) -> str | None:
        """The words, or None for a key that is the writer's own, such as a kind of talk."""
        found = self.known.get(key)
        if found is None and self.language != FALLBACK:
            english = words(FALLBACK).maybe(key)
            return PlainText(english, language=FALLBACK) if english else None
        return found

    def _counted(self, key: str, count: object) -> str | None:
        """The plural form for a number; of a number in words (`about thirty`) the usual one."""
        if count is None:
            return None
        form = plural(int(str(count)), self.language) if str(count).isdecimal() else "other"
        return self.known.get(f"{key}.{form}") or self.known.get(f"{key}.other")

    def _written(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self._number(value) if name == _COUNT else value for name, value in values.items()}

    def _number(self, value: object) -> object:
        """A count as the language writes it; another text, such as `about thirty`, as it is."""
        return number_text(int(str(value)), self.language) if str(value).isdecimal() else value


@cache
def words(language: str) -> Words:
    """The words of a language: those of its file, and before them those of its region or script (`zh-Hant`)."""
    known: dict[str, str] = {}
    for tag in dict.fromkeys((language.partition("-")[0], _with_script(language), language)):
        known |= _read(tag)
    return Words(language, known)


def has_words(language: str) -> bool:
    """Whether there are words of that language."""
    return bool(words(language).known)


def _with_script(language: str) -> str:
    """The tag of the written language."""
    return "zh-Hant" if is_traditional(language) else language


@cache
def _read(tag: str) -> dict[str, str]:
    path = Path(translations.__file__).with_name(f"{_FILES.get(tag, tag)}.yaml")
    if not path.is_file():
        return {}
    node, _ = yaml_tree.parse(path.read_text(encoding="utf-8"), path.name)
    return dict(_flat(node, "")) if isinstance(node, yaml_tree.Mapping) else {}


def _flat(node: yaml_tree.Mapping, prefix: str) -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in node.entries:
        if isinstance(value, yaml_tree.Mapping):
            flat += _flat(value, f"{prefix}{key.text}.")
        elif isinstance(value, Scalar):
            flat.append((prefix + key.text, value.text))
    return flat
