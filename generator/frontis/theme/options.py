"""The options of a theme: declared in `theme.yaml`, chosen in `site.yaml`, checked like content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frontis import yaml_tree
from frontis.diagnostics import Diagnostic, Unreadable, did_you_mean, error
from frontis.theme.colours import Colour
from frontis.yaml_tree import Node, Scalar, Sequence

OptionValue = str | bool | int | tuple[str, ...] | Mapping[str, "OptionValue"]


@dataclass(frozen=True, slots=True)
class Option:
    """One option as `theme.yaml` declares it."""

    name: str
    type: str
    """`choice`, `flag`, `colour`, `number`, `text`, `list` or `group`."""
    description: str
    default: OptionValue
    choices: tuple[str, ...] = ()
    """For a choice, and for what a list may hold."""
    options: tuple[Option, ...] = ()
    """For a group."""


def declared(node: yaml_tree.Mapping | None) -> tuple[Option, ...]:
    """The options that a theme's `options:` declares, in its order."""
    entries = node.entries if node else ()
    return tuple(_declare(key.text, value) for key, value in entries if isinstance(value, yaml_tree.Mapping))


def _declare(name: str, node: yaml_tree.Mapping) -> Option:
    said = {key.text: value for key, value in node.entries}
    inner = said.get("options")
    options = declared(inner) if isinstance(inner, yaml_tree.Mapping) else ()
    kind = "group" if options else _text(said.get("type"), "text")
    default: OptionValue = {option.name: option.default for option in options}
    if not options:
        default = _convert(kind, said.get("default"))
    return Option(name, kind, _text(said.get("description")), default, _texts(said.get("choices")), options)


def _convert(kind: str, node: Node | None) -> OptionValue:
    """The default of an option, which theme authors write and tests check."""
    if kind == "list":
        return _texts(node)
    text = _text(node)
    if kind == "flag":
        return text == "true"
    return int(text) if kind == "number" and text.isdigit() else text


def _text(node: Node | None, default: str = "") -> str:
    return node.text if isinstance(node, Scalar) else default


def _texts(node: Node | None) -> tuple[str, ...]:
    return tuple(_text(item) for item in node.items) if isinstance(node, Sequence) else ()


def defaults(options: Iterable[Option]) -> dict[str, OptionValue]:
    """Every option with its default."""
    return {option.name: option.default for option in options}


def choose(
    options: Iterable[Option], chosen: yaml_tree.Mapping | None, theme: str
) -> tuple[dict[str, OptionValue], list[Diagnostic]]:
    """Every option with what `site.yaml` chose for it, else its default; and what can't be chosen."""
    options = tuple(options)
    by_name = {option.name: option for option in options}
    values, wrong = defaults(options), list[Diagnostic]()
    for key, node in chosen.entries if chosen else ():
        option = by_name.get(key.text)
        if option is None:
            hint = did_you_mean(key.text, by_name) or f"'frontis theme show {theme}' lists its options"
            message = f"unknown option '{key.text}' of the theme '{theme}'"
            wrong.append(error("unknown-option", message, key.origin, hint))
            continue
        try:
            values[key.text], inner = _value(option, node, theme)
            wrong += inner
        except Unreadable as problem:
            wrong.append(error("bad-option", f"option '{key.text}': {problem.message}", node.origin, problem.hint))
    return values, wrong


def _value(option: Option, node: Node, theme: str) -> tuple[OptionValue, list[Diagnostic]]:
    if option.type == "group":
        if not isinstance(node, yaml_tree.Mapping):
            raise Unreadable("is a group of options", f"write {option.name}: {{{option.options[0].name}: …}}")
        return choose(option.options, node, theme)
    if option.type == "list":
        return _list(option, node), []
    if not isinstance(node, Scalar):
        raise Unreadable("takes one value", option.description)
    return _scalar(option, node.text), []


def _list(option: Option, node: Node) -> tuple[str, ...]:
    texts = _texts(node) if isinstance(node, Sequence) else (_text(node),)
    for text in texts:
        if option.choices and text not in option.choices:
            raise Unreadable(f"'{text}' can't be chosen", f"choose among {', '.join(option.choices)}")
    return texts


def _scalar(option: Option, text: str) -> OptionValue:
    if option.type == "choice" and text not in option.choices:
        hint = did_you_mean(text, option.choices) or f"choose one of {', '.join(option.choices)}"
        raise Unreadable(f"'{text}' can't be chosen", hint)
    if option.type == "flag":
        if text not in ("true", "false", "yes", "no"):
            raise Unreadable(f"'{text}' is neither true nor false", "write true or false")
        return text in ("true", "yes")
    if option.type == "number":
        if not text.isdigit():
            raise Unreadable(f"'{text}' is not a whole number", "write a number such as 3")
        return int(text)
    if option.type == "colour":
        Colour.parse(text)
    return text
