"""A mapping of fields: reads each by its shape, and says what is unknown, misplaced or missing."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Dictionary
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct, field

from frontis.diagnostics import Unreadable, nearest
from frontis.door.reading import Reading, is_missing, short_title
from frontis.door.shapes import Schema, Shape, nullable
from frontis.text.languages import is_known
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
_LONGEST_NAME = 40
_SUBSTITUTES = {"date": ("start",)}
"""Fields that do where a required one is missing."""


class Field(Struct, frozen=True):
    """One key that a mapping may have."""

    name: str
    shape: Shape[Any]
    description: str
    """For editors, and for the documentation: what it's for and how it's written."""
    required: bool = False
    into: str = ""
    """The attribute it becomes, where the record calls it differently."""
    example: str = "…"
    """A value to show where the field is missing."""
    may_be_empty: type[Scalar | Sequence] | None = None
    """What says "none" where it is empty, and not that nothing is written: a text in quotes, or a list."""

    @property
    def attribute(self) -> str:
        """What it is called in the record."""
        return self.into or self.name


class Table(Struct, frozen=True):
    """The fields of a mapping, by name."""

    noun: str
    """What the mapping is, in a message: `publication`, `version`."""
    fields: dict[str, Field]
    required: tuple[Field, ...] = ()
    titled_by: tuple[str, ...] = ()
    """The fields whose text names the mapping in a message, the first that is given."""
    called: Dictionary[str, str] = field(default_factory=dict)
    """Names that people bring from elsewhere, to the fields that are meant."""
    instead: Dictionary[str, str] = field(default_factory=dict)
    """What to write instead, for such names that are no one field here."""

    def read(self, mapping: Mapping, reading: Reading) -> dict[str, Any]:
        """The values that could be read, by attribute; everything else is noted in `reading`."""
        values: dict[str, Any] = {}
        strangers = []
        fields = self.fields
        outside, name = reading.inside, reading.field
        reading.inside = (*outside, partial(self.subject, mapping))
        for key, node in mapping.entries:
            known = fields.get(key.text)
            if known is None:
                strangers.append((key, node))
            elif not is_missing(node) or (known.may_be_empty and _says_none(node, known.may_be_empty)):
                _read_field(known, node, values, reading)
        for key, node in strangers:
            self._read_stranger(key, node, mapping, values, reading)
        for known in self.required:
            if known.attribute not in values and not self._is_given(known, mapping):
                self._miss(known, mapping, reading)
        reading.inside, reading.field = outside, name
        return values

    def is_complete(self, values: Dictionary[str, Any]) -> bool:
        """Whether every required field could be read."""
        return all(known.attribute in values for known in self.required)

    def knows(self, name: str) -> bool:
        """Whether a key is a field, or nearly one, or what others call one."""
        return name in self.fields or name.lower() in self.instead or self._meant(name) is not None

    def subject(self, mapping: Mapping) -> str:
        """What the mapping is, with its title where it has one: `publication 'Meta-Learning…'`."""
        for name in self.titled_by:
            title = mapping.get(name) or self._misspelt(name, mapping)
            if isinstance(title, Scalar) and not is_missing(title):
                return f"{self.noun} '{short_title(title.text)}'"
        return self.noun

    def schema(self) -> Schema:
        """JSON Schema of the mapping, with a description for every key."""
        required = [each.name for each in self.required if not self._has_substitute(each)]
        substitutes = [
            {"required": [name]}
            for each in self.fields.values()
            if each.required and self._has_substitute(each)
            for name in (each.name, *_SUBSTITUTES[each.name])
        ]
        return {
            "type": "object",
            "properties": {
                each.name: {"description": each.description, **nullable(each.shape.schema)}
                for each in self.fields.values()
            },
            "additionalProperties": False,
            **({"required": required} if required else {}),
            **({"anyOf": substitutes} if substitutes else {}),
        }

    def _has_substitute(self, known: Field) -> bool:
        return not self.fields.keys().isdisjoint(_SUBSTITUTES.get(known.name, ()))

    def _read_stranger(
        self, key: Scalar, node: Node, mapping: Mapping, values: dict[str, Any], reading: Reading
    ) -> None:
        """Note an unknown field; where it's clear what was meant, read it as that, so that nothing else is missed."""
        meant = self._meant(key.text)
        name = key.text if len(key.text) <= _LONGEST_NAME else key.text[:_LONGEST_NAME] + "…"
        reading.error(
            "unknown-field", f"unknown field '{name}' in {reading.subject}", key.origin, self._hint(key.text, meant)
        )
        if meant and mapping.get(meant.name) is None and not is_missing(node):
            _read_field(meant, node, values, reading)

    def _hint(self, name: str, meant: Field | None) -> str:
        if name.lower() in self.instead:
            return self.instead[name.lower()]
        if meant:
            return f"did you mean '{meant.name}'?"
        if "extra" in self.fields:
            return "a field of your own, for a theme, goes under 'extra:'"
        return f"the fields here are: {', '.join(self.fields)}"

    def _meant(self, name: str) -> Field | None:
        if name.lower() in self.instead:
            return None
        return self.fields.get(self.called.get(name.lower()) or nearest(name, self.fields) or "")

    def _misspelt(self, name: str, mapping: Mapping) -> Node | None:
        """The node under a key that was meant to be `name`."""
        strangers = (entry for entry in mapping.entries if entry[0].text not in self.fields)
        return next((node for key, node in strangers if self._meant(key.text) is self.fields[name]), None)

    def _is_given(self, known: Field, mapping: Mapping) -> bool:
        """Whether a required field is there: by its name, misspelt, or (a date) by the start of a period."""
        names = (known.name, *_SUBSTITUTES.get(known.name, ()))
        nodes = [mapping.get(name) for name in names] + [self._misspelt(known.name, mapping)]
        return any(node is not None and not is_missing(node) for node in nodes)

    def _miss(self, known: Field, mapping: Mapping, reading: Reading) -> None:
        hint = "it is left out of the site" if reading.lenient else f"add '{known.name}: {known.example}'"
        reading.error("missing-field", f"{reading.subject} has no '{known.name}'", mapping.origin, hint)


def table(
    noun: str,
    *fields: Field,
    titled_by: tuple[str, ...] = (),
    called: Dictionary[str, str] | None = None,
    instead: Dictionary[str, str] | None = None,
) -> Table:
    """A table of these fields; a later field replaces an earlier one of its name."""
    by_name = {each.name: each for each in fields}
    required = tuple(each for each in by_name.values() if each.required)
    return Table(noun, by_name, required, titled_by, called or {}, instead or {})


def record(fields: Table, make: Callable[..., T], wants: str) -> Shape[T]:
    """A mapping of fields that becomes one value; None when a required field is missing."""

    def read(node: Node, reading: Reading) -> T | None:
        if not isinstance(node, Mapping):
            reading.wrong_type(node, wants, f"write '{reading.field}:' and its fields below it, indented")
            return None
        values = fields.read(node, reading)
        if not fields.is_complete(values):
            return None
        try:
            return make(**values)
        except Unreadable as failure:
            reading.unreadable(failure, node.origin)
            return None

    return Shape(read, fields.schema())


def short_or_record(short: Shape[T], full: Shape[T]) -> Shape[T]:
    """A text for the common case, in one language or several, or a mapping that says more."""

    def read(node: Node, reading: Reading) -> T | None:
        says_more = isinstance(node, Mapping) and not is_by_language(node, reading)
        return (full if says_more else short).read(node, reading)

    return Shape(read, {"anyOf": [short.schema, full.schema]})


def _says_none(node: Node, kind: type[Scalar | Sequence]) -> bool:
    """Whether an empty value says that there is nothing: `""`, `[]`."""
    return isinstance(node, kind) and not (isinstance(node, Scalar) and node.plain)


def is_by_language(node: Node, reading: Reading) -> bool:
    """Whether it is a mapping of languages, the site's or others, to texts."""
    return isinstance(node, Mapping) and all(
        key.text in reading.languages or is_known(key.text) for key, _ in node.entries
    )


def _read_field(known: Field, node: Node, values: dict[str, Any], reading: Reading) -> None:
    reading.field = known.name
    found = known.shape.read(node, reading)
    if found is not None:
        values[known.into or known.name] = found
