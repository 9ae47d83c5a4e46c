"""What a `theme.yaml` says: the theme's name for people, its parent and its options."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from frontis import yaml_tree
from frontis.diagnostics import Diagnostic, Origin, did_you_mean, error
from frontis.theme.choosing import Chooser
from frontis.theme.options import Option, text_of, texts_of
from frontis.yaml_tree import Mapping, Scalar, Sequence

KEYS = ("name", "description", "parent", "options", "leaves_out", "formulas")
OPTION_KEYS = ("type", "description", "default", "choices", "options", "ground")
PARTS = (
    "topics", "venues", "news", "talks", "teaching", "projects", "people", "service", "awards", "posts", "search",
    "cards", "exports", "llms", "related",
)  # fmt: skip
"""What a theme may leave out of a site."""
FORMULAS = ("typeset", "written")
"""Whether formulas are MathML, or stay as they were written."""
TYPES = ("choice", "flag", "colour", "number", "text", "list", "order", "file")


class Declaration(Struct, frozen=True):
    """A `theme.yaml` as it is written."""

    root: Mapping
    checked: bool
    """Whether it is the site's own; those of the bundled themes are known to be right."""
    unread: tuple[Diagnostic, ...] = ()

    @property
    def description(self) -> str:
        """What the theme is like, in a sentence."""
        return text_of(self.root.get("description"))

    @property
    def parent(self) -> str:
        """The theme that it builds on; empty for none."""
        return text_of(self.root.get("parent"))

    @property
    def parent_origin(self) -> Origin:
        """Where it names that theme."""
        return (self.root.get("parent") or self.root).origin

    @property
    def options(self) -> Mapping | None:
        """The options that it declares."""
        node = self.root.get("options")
        return node if isinstance(node, Mapping) else None

    @property
    def leaves_out(self) -> frozenset[str]:
        """The parts of a site that it doesn't have."""
        return frozenset(texts_of(self.root.get("leaves_out")))

    @property
    def formulas(self) -> str:
        """`typeset` or `written`; empty where it doesn't say."""
        return text_of(self.root.get("formulas"))

    @property
    def wrong(self) -> list[Diagnostic]:
        """What can't be read, and keys that mean nothing."""
        unknown = _unknown(self.root, KEYS, "theme.yaml") if self.checked else ()
        return [*self.unread, *unknown, *(_unknown_values(self.root) if self.checked else ())]

    def mistaken(self, options: Iterable[Option]) -> list[Diagnostic]:
        """What is wrong with the options that it declares, given them all."""
        return list(_mistaken(self.options, {option.name: option for option in options})) if self.checked else []


def read(path: Path, name: str, checked: bool) -> Declaration:
    """Reads a `theme.yaml`, which messages call by `name`."""
    text, undecoded = yaml_tree.decode(path.read_bytes(), name)
    node, unread = yaml_tree.parse(text or "", name)
    root = node if isinstance(node, Mapping) else Mapping((), Origin(name))
    return Declaration(root, checked, (*undecoded, *unread))


def _unknown(node: Mapping, known: tuple[str, ...], place: str) -> Iterator[Diagnostic]:
    for key, _ in node.entries:
        if key.text not in known:
            hint = did_you_mean(key.text, known) or f"there are {', '.join(known)}"
            yield error("unknown-field", f"unknown field '{key.text}' in {place}", key.origin, hint)


def _unknown_values(root: Mapping) -> Iterator[Diagnostic]:
    for key, known in (("leaves_out", PARTS), ("formulas", FORMULAS)):
        node = root.get(key)
        for value in node.items if isinstance(node, Sequence) else (node,) if node else ():
            if text_of(value) not in known:
                hint = did_you_mean(text_of(value), known) or f"there are {', '.join(known)}"
                yield error(
                    "unknown-value", f"{key}: '{text_of(value)}' is not known in theme.yaml", value.origin, hint
                )


def _mistaken(node: Mapping | None, options: dict[str, Option]) -> Iterator[Diagnostic]:
    for key, value in node.entries if node else ():
        if not isinstance(value, Mapping):
            yield error("bad-option", f"option '{key.text}' is declared by fields", value.origin, "write {default: …}")
            continue
        option = options[key.text]
        yield from _unknown(value, OPTION_KEYS, f"option '{key.text}'")
        inner = value.get("options")
        if isinstance(inner, Mapping):
            yield from _mistaken(inner, {each.name: each for each in option.options})
        yield from _wrong_default(option, value)


def _wrong_default(option: Option, node: Mapping) -> Iterator[Diagnostic]:
    if option.type not in (*TYPES, "group"):
        hint = did_you_mean(option.type, TYPES) or f"the types are {', '.join(TYPES)}"
        kind = node.get("type") or node
        yield error("bad-option", f"option '{option.name}': '{option.type}' is no type", kind.origin, hint)
    elif option.type != "file" and (default := node.get("default")) is not None:
        yield from Chooser("").choose(
            (option,), Mapping(((Scalar.at(default.origin, option.name), default),), node.origin)
        )[1]
