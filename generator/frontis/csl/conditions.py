"""The choices of a style, which are made once for all items of one shape."""

from __future__ import annotations

from msgspec import Struct, field

from frontis.csl.item import Shape
from frontis.csl.xml import Node

Facts = dict[str, frozenset[str]]
Test = tuple[str, frozenset[str]]
"""An attribute of a condition and its words."""

_TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "disambiguate", "locator", "position")
"""The last three are true of citations only."""
_NOTHING: frozenset[str] = frozenset()


def facts(shape: Shape) -> Facts:
    """What is true of items of a shape, by the attribute that asks for it."""
    return {
        "type": frozenset((shape.type,)),
        "variable": frozenset(shape.variables),
        "is-numeric": frozenset(shape.numeric),
        "is-uncertain-date": frozenset(shape.uncertain),
    }


class Choices(Struct):
    """The conditions of a style, each read once."""

    _known: dict[Node, tuple[Test, ...]] = field(default_factory=dict)

    def branch(self, choose: Node, true: Facts) -> list[Node]:
        """What the first fitting branch holds."""
        for child in choose.children:
            if child.tag == "else" or self._holds(child, true):
                return child.children
        return []

    def _holds(self, condition: Node, true: Facts) -> bool:
        tests = self._known.get(condition)
        if tests is None:
            tests = self._known[condition] = _tests(condition)
        match = condition.get("match", "all")
        if match == "any":
            return any(not words.isdisjoint(true.get(name, _NOTHING)) for name, words in tests)
        if match == "none":
            return all(words.isdisjoint(true.get(name, _NOTHING)) for name, words in tests)
        return all(words <= true.get(name, _NOTHING) for name, words in tests)


def _tests(condition: Node) -> tuple[Test, ...]:
    attributes = condition.attributes.items()
    return tuple((name, frozenset(words.split())) for name, words in attributes if name in _TESTS)
