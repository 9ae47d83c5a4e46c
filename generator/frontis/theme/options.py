"""The options of a theme, as its `theme.yaml` and those of its parents declare them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from frontis import yaml_tree
from frontis.yaml_tree import Node, Scalar, Sequence

OptionValue = str | bool | int | tuple[str, ...] | Mapping[str, "OptionValue"]


class Option(Struct, frozen=True):
    """One option as `theme.yaml` declares it."""

    name: str
    type: str
    """`choice`, `flag`, `colour`, `number`, `text`, `list`, `order`, `file` or `group`."""
    description: str
    default: OptionValue
    choices: tuple[str, ...] = ()
    """For a choice, and for what a list or an order may hold."""
    options: tuple[Option, ...] = ()
    """For a group."""
    ground: str = ""
    """For a colour: the ground on which its writer expects to see it as it is."""


def declared(node: yaml_tree.Mapping | None, above: Iterable[Option] = ()) -> tuple[Option, ...]:
    """The options that a theme's `options:` declares, over those of its parent.

    An option that the parent has too says only what is different: another default, one more choice.
    """
    known = {option.name: option for option in above}
    for key, value in node.entries if node else ():
        if isinstance(value, yaml_tree.Mapping):
            known[key.text] = _declare(key.text, value, known.get(key.text))
    return tuple(known.values())


def _declare(name: str, node: yaml_tree.Mapping, above: Option | None) -> Option:
    above = above or Option(name, "text", "", "")
    inner = node.get("options")
    options = declared(inner if isinstance(inner, yaml_tree.Mapping) else None, above.options)
    kind = "group" if options else text_of(node.get("type"), above.type)
    choices = texts_of(node.get("choices")) or above.choices
    default: OptionValue = {option.name: option.default for option in options}
    if not options:
        given = node.get("default")
        default = above.default if given is None else _converted(kind, given, choices)
    description = text_of(node.get("description"), above.description)
    return Option(name, kind, description, default, choices, options, text_of(node.get("ground"), above.ground))


def _converted(kind: str, node: Node, choices: tuple[str, ...]) -> OptionValue:
    """The default of an option, taken as it is written."""
    if kind == "list":
        return texts_of(node)
    if kind == "order":
        return completed(texts_of(node), choices)
    text = text_of(node)
    if kind == "flag":
        return text == "true"
    return int(text) if kind == "number" and text.isdigit() else text


def completed(texts: tuple[str, ...], choices: tuple[str, ...]) -> tuple[str, ...]:
    """An order in which everything has its place: what is not named follows in the usual order."""
    return tuple(dict.fromkeys((*texts, *choices)))


def text_of(node: Node | None, default: str = "") -> str:
    """The text of a scalar."""
    return node.text if isinstance(node, Scalar) else default


def texts_of(node: Node | None) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(text_of(item) for item in node.items) if isinstance(node, Sequence) else ()


def defaults(options: Iterable[Option]) -> dict[str, OptionValue]:
    """Every option with its default."""
    return {option.name: option.default for option in options}
