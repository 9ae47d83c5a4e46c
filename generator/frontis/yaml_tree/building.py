"""The nodes of a YAML document, built from the events of PyYAML's parser and nothing of its constructors."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from frontis.diagnostics import Diagnostic, Origin, error, warning
from frontis.text.patterns import regex
from frontis.yaml_tree.nodes import Mapping, Node, Scalar, Sequence

Event = Any  # PyYAML's stubs take the marks of an event for optional; its parsers always set them

MAX_DEPTH = 100
"""Nesting beyond this is no content; it also keeps the recursion of every later walk shallow."""
MAX_EXPANSION = 10_000
"""How many nodes all aliases of a file may stand for together."""
MAX_REPORTS = 50
"""A file that isn't YAML at all is wrong in every line; nobody reads more than this."""

_FOLDED_ITEM = regex(r"\n *(?P<item>- )")
_ESCAPED = regex(
    r"\\\\|\\(?P<sign>[0abvfe]|t(?=(?:au|heta|imes|ext[a-z]*|ilde|o|op|riangle|frac|binom|anh)\b)"
    r"|n(?=(?:u|abla|eq?|ot|eg|i|mid|leq|geq|earrow|exists)\b)|r(?=(?:ho|ight[a-z]*|angle|m|Vert)\b)"
    r"|L(?=(?:ambda|aTeX|eft[a-z]*|ong[a-z]*)\b)|P(?=(?:hi|si|i|r)\b)|(?<=[a-z]\\)_(?=[a-z]))"
)
"""Escapes of YAML that are meant as LaTeX: `\\tau`, not the tab, line feed or space that a program writes so."""


class Builder:
    """Builds nodes from events; what is wrong with one node is noted, and the rest is built."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.first_line = 1
        self.diagnostics: list[Diagnostic] = []
        self._anchors: dict[str, Node] = {}
        self._expanded = 0
        self._depth = 0
        self._text = ""
        self._lines: list[str] | None = None
        self._next: Any = None
        self._kinds: Any = None

    def build(self, text: str, first_line: int) -> Node | None:
        """The first document of `text`; raises one of `refusals()` where it is no YAML.

        Anchors and diagnostics of what was built before are kept.
        """
        from yaml import events

        self._kinds = events
        self.first_line = first_line
        self._text, self._lines, self._depth = text, None, 0
        self._next = _events(text)
        self._next()  # the stream's start
        if isinstance(self._next(), events.StreamEndEvent):
            return None
        node = self._node(self._next())
        self._next()  # the document's end
        after = self._next()
        if isinstance(after, events.DocumentStartEvent):
            self._report(
                after,
                "several-documents",
                "a second document begins here",
                "a file holds one list or one record; remove this line, or make it two files",
            )
        return node

    def _node(self, event: Event) -> Node:
        kind = type(event)
        if kind is self._kinds.ScalarEvent:
            return self._scalar(event)
        if kind is self._kinds.AliasEvent:
            return self._alias(event)
        if self._depth >= MAX_DEPTH:
            raise TooDeepError(self._origin(event))
        self._depth += 1
        node = self._sequence(event) if kind is self._kinds.SequenceStartEvent else self._mapping(event)
        self._depth -= 1
        return self._noted(event, node)

    def _scalar(self, event: Event) -> Scalar:
        mark, style = event.start_mark, event.style
        if style == "|" or style == ">":
            scalar = Scalar.at(self._block_origin(event), event.value, plain=False)
        else:
            scalar = Scalar(event.value, self.file, mark.line + self.first_line, mark.column + 1, not style)
            if not style:
                end = event.end_mark
                if self._text.startswith(" #", end.index):
                    self._check_comment(event)
                if end.line > mark.line:
                    self._check_folded(event)
            elif style == '"' and not event.value.isprintable():
                self._check_escapes(event)
        if event.tag or event.anchor:
            self._noted(event, scalar)
        return scalar

    def _sequence(self, start: Event) -> Sequence:
        items: list[Node] = []
        next_event, text, end = self._next, self._kinds.ScalarEvent, self._kinds.SequenceEndEvent
        while (kind := type(event := next_event())) is not end:
            items.append(self._scalar(event) if kind is text else self._node(event))
        return Sequence(tuple(items), self._origin(start))

    def _mapping(self, start: Event) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        next_event, text, end = self._next, self._kinds.ScalarEvent, self._kinds.MappingEndEvent
        while (kind := type(event := next_event())) is not end:
            key = self._scalar(event) if kind is text else self._node(event)
            following = next_event()
            value = self._scalar(following) if type(following) is text else self._node(following)
            if isinstance(key, Scalar):
                entries.append((key, value))
            else:
                self._report(
                    event,
                    "key",
                    "a list or mapping stands where the name of a field was expected",
                    "a text that begins with { or [ needs quotes around it",
                )
        return self.mapping(entries, self._origin(start))

    def mapping(self, entries: Collection[tuple[Scalar, Node]], origin: Origin) -> Mapping:
        """The mapping of these entries: merged ones (`<<`) give way, of duplicates the first stays."""
        names = {key.text for key, _ in entries}
        if len(names) == len(entries) and "<<" not in names:
            return Mapping(tuple(entries), origin)
        own: dict[str, tuple[Scalar, Node]] = {}
        merged: list[tuple[Scalar, Node]] = []
        for key, value in entries:
            if key.text == "<<" and key.plain:
                merged += _merged(value)
            elif key.text in own:
                line = own[key.text][0].origin.line
                self.diagnostics.append(
                    error(
                        "duplicate-key",
                        f"'{key.text}' is given twice, first in line {line}",
                        key.origin,
                        "remove one of them; for several values write a list",
                    )
                )
            else:
                own[key.text] = (key, value)
        for key, value in merged:
            own.setdefault(key.text, (key, value))
        return Mapping(tuple(own.values()), origin)

    def _alias(self, event: Event) -> Node:
        name = event.anchor
        node = self._anchors.get(name)
        if node is None:
            self._report(event, "yaml-syntax", "a text cannot begin with '*'", f'put the text in quotes: "*{name}"')
            return Scalar.at(self._origin(event), f"*{name}", plain=False)
        self._expanded += _size(node, MAX_EXPANSION)
        if self._expanded > MAX_EXPANSION:
            raise TooDeepError(self._origin(event), "the references with * stand for too much text")
        return node

    def _noted(self, event: Event, node: Node) -> Node:
        """The node, after its tag was refused and its anchor kept."""
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(
                event,
                "yaml-tag",
                f"'{tag}' is not understood: a text cannot begin with '!'",
                "put the whole text in quotes; a YAML tag is not needed, values stay as they are written",
            )
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _check_comment(self, event: Event) -> None:
        """A hashtag in a text without quotes is a comment for YAML: say so, since words would be lost."""
        rest = self._text[event.end_mark.index + 1 :].split("\n", 1)[0]
        if len(rest) > 1 and rest[1].isalnum():
            self.diagnostics.append(
                warning(
                    "comment-in-text",
                    f"'{rest}' is read as a comment and left out",
                    Origin(self.file, event.end_mark.line + self.first_line, event.end_mark.column + 2),
                    "put the whole text in quotes, or a space after '#' if it is meant as a comment",
                )
            )

    def _check_folded(self, event: Event) -> None:
        """An item of a list that is indented too far goes on with the text above it."""
        match = _FOLDED_ITEM.search(self._text, event.start_mark.index, event.end_mark.index)
        if match:
            line = event.start_mark.line + self._text.count("\n", event.start_mark.index, match.start("item"))
            self.diagnostics.append(
                warning(
                    "folded-item",
                    "this '- ' is read as a part of the text above it",
                    Origin(self.file, line + self.first_line, match.start("item") - match.start()),
                    "begin it in the column of the other items, or put the whole text in quotes",
                )
            )

    def _check_escapes(self, event: Event) -> None:
        """LaTeX in double quotes loses its commands: `"\\tau"` is a tab and "au"."""
        for match in _ESCAPED.finditer(self._text[event.start_mark.index : event.end_mark.index]):
            if match["sign"]:
                self._report(
                    event,
                    "escape",
                    f"'\\{match['sign']}' inside double quotes is a special sign, not LaTeX",
                    "put the text in single quotes, where a backslash stays a backslash",
                )
                return

    def _origin(self, event: Event) -> Origin:
        return Origin(self.file, event.start_mark.line + self.first_line, event.start_mark.column + 1)

    def _block_origin(self, event: Event) -> Origin:
        """Where the first line of a block's text begins, so that what is wrong inside is found there."""
        if self._lines is None:
            self._lines = self._text.split("\n")
        first = event.start_mark.line + 1
        indented = next((line for line in self._lines[first:] if line.strip()), "")
        return Origin(self.file, first + self.first_line, len(indented) - len(indented.lstrip(" ")) + 1)

    def _report(self, event: Event, code: str, message: str, hint: str) -> None:
        self.diagnostics.append(error(code, message, self._origin(event), hint))


def refusals() -> tuple[type[Exception], ...]:
    """What `Builder.build` raises for a text that is no YAML: its own error, PyYAML's, and what PyYAML trips over."""
    from yaml import YAMLError

    return YAMLError, ValueError, AttributeError, RecursionError


class TooDeepError(ValueError):
    """The text nests, or repeats by aliases, more than any content does."""

    def __init__(self, origin: Origin, message: str = f"nested more than {MAX_DEPTH} levels deep") -> None:
        super().__init__(message)
        self.origin = origin


def _events(text: str) -> Any:
    """The function that gives the next event: of libyaml's parser where PyYAML was built with it."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(text).get_event
    return CParser(text).get_event


def _merged(value: Node) -> list[tuple[Scalar, Node]]:
    """The entries that `<<: *name` or `<<: [*one, *two]` brings, earlier ones first."""
    sources = value.items if isinstance(value, Sequence) else (value,)
    return [entry for source in sources if isinstance(source, Mapping) for entry in source.entries]


def _size(node: Node, limit: int) -> int:
    """How many nodes a tree has, counted no further than `limit`."""
    count, waiting = 0, [node]
    while waiting and count <= limit:
        count += 1
        here = waiting.pop()
        if isinstance(here, Sequence):
            waiting.extend(here.items)
        elif isinstance(here, Mapping):
            waiting.extend(value for _, value in here.entries)
    return count
