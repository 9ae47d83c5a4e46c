"""The nodes of a YAML file: each knows its line and column, and scalars stay as they were written."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from frontis.diagnostics import Origin


class Scalar(Struct, frozen=True):
    """One value as written: `NO`, `10.10` and `1:30` stay text."""

    text: str
    file: str
    line: int
    column: int
    plain: bool = True
    """Written without quotes and not as a block, so that `true`, `null` and numbers may mean themselves."""

    @classmethod
    def at(cls, origin: Origin, text: str, *, plain: bool = True) -> Self:
        """A text that stands there."""
        return cls(text, origin.file, origin.line, origin.column, plain)

    @property
    def origin(self) -> Origin:
        """Where it was written; made when it is asked for, since a right text is never asked."""
        return Origin(self.file, self.line, self.column)


class Sequence(Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    origin: Origin


class Mapping(Struct, frozen=True):
    """Keys with their nodes, in the order written."""

    entries: tuple[tuple[Scalar, Node], ...]
    origin: Origin

    def get(self, name: str) -> Node | None:
        """The node under a key, or None."""
        return next((node for key, node in self.entries if key.text == name), None)


Node = Scalar | Sequence | Mapping
