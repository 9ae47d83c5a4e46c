"""What `site.yaml` chooses among the options of a theme, checked like content."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from frontis import yaml_tree
from frontis.diagnostics import Diagnostic, Unreadable, did_you_mean, error, warning
from frontis.theme.colours import Colour
from frontis.theme.options import Option, OptionValue, completed, defaults, text_of, texts_of
from frontis.yaml_tree import Node, Scalar, Sequence

Chosen = tuple[dict[str, OptionValue], list[Diagnostic]]


class Chooser(Struct, frozen=True):
    """Reads choices, and knows what lies around the theme."""

    theme: str
    files: Callable[[], dict[str, str]] = dict
    """The files that an option may name, with the addresses that they get from the root of the site."""
    owners: Callable[[str], list[str]] = lambda option: []
    """The other themes that have an option."""

    def choose(self, options: Iterable[Option], chosen: yaml_tree.Mapping | None, inside: str = "") -> Chosen:
        """Every option with what was chosen for it, else its default; and what can't be chosen."""
        options = tuple(options)
        by_name = {option.name: option for option in options}
        values, wrong = defaults(options), list[Diagnostic]()
        for key, node in chosen.entries if chosen else ():
            option = by_name.get(key.text)
            if option is None:
                wrong.append(self._unknown(key, by_name, inside))
                continue
            try:
                values[key.text], inner = self._value(option, node)
                wrong += inner
            except Unreadable as problem:
                wrong.append(error("bad-option", f"option '{key.text}': {problem.message}", node.origin, problem.hint))
        return values, wrong

    def _unknown(self, key: Scalar, known: Iterable[str], inside: str) -> Diagnostic:
        owners = [] if inside else self.owners(key.text)
        elsewhere = f"the theme '{owners[0]}' has it" if owners else None
        hint = elsewhere or did_you_mean(key.text, known) or f"'frontis theme show {self.theme}' lists its options"
        within = f" in '{inside}'" if inside else ""
        message = f"unknown option '{key.text}'{within} of the theme '{self.theme}'"
        return error("unknown-option", message, key.origin, hint)

    def _value(self, option: Option, node: Node) -> Chosen | tuple[OptionValue, list[Diagnostic]]:
        if option.type == "group":
            if not isinstance(node, yaml_tree.Mapping):
                raise Unreadable("is a group of options", f"write {option.name}: {{{option.options[0].name}: …}}")
            return self.choose(option.options, node, option.name)
        if option.type in ("list", "order"):
            texts = _listed(option, node)
            return completed(texts, option.choices) if option.type == "order" else texts, []
        if not isinstance(node, Scalar):
            raise Unreadable("takes one value", option.description)
        if option.type == "file":
            return self._address(node.text), []
        if option.type == "colour":
            return node.text, list(_pale(option, node))
        return _scalar(option, node.text), []

    def _address(self, text: str) -> str:
        files = self.files()
        if text and text not in files:
            hint = did_you_mean(text, files) or f"put it into content/static/, as content/static/{text.lstrip('./')}"
            raise Unreadable(f"there is no file '{text}' in content/static/ or the theme's static/", hint)
        return files.get(text, "")


def _listed(option: Option, node: Node) -> tuple[str, ...]:
    texts = texts_of(node) if isinstance(node, Sequence) else (text_of(node),)
    for place, text in enumerate(texts):
        if option.choices and text not in option.choices:
            hint = did_you_mean(text, option.choices) or f"choose among {', '.join(option.choices)}"
            raise Unreadable(f"'{text}' can't be chosen", hint)
        if option.type == "order" and text in texts[:place]:
            raise Unreadable(f"'{text}' stands twice", "name each part once; what is not named follows")
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
    return text


def _pale(option: Option, node: Scalar) -> Iterable[Diagnostic]:
    """A warning where text in the colour could not be read on the ground that it is for."""
    colour = Colour.parse(node.text)
    if option.ground and not colour.can_be_read_on(option.ground):
        yield warning(
            "unreadable-colour",
            f"option '{option.name}': text in '{node.text}' could not be read on the theme's light ground",
            node.origin,
            f"'{colour.on(option.ground)}' takes its place, the nearest colour that can",
        )
