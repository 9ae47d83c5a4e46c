"""What comes to light while a record is read: problems, references to other records, files that it needs."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from frontis.diagnostics import Diagnostic, Origin, Severity, Unreadable
from frontis.door.folder import ContentFolder
from frontis.text.patterns import regex
from frontis.yaml_tree import Node, Scalar, Sequence

LONGEST_TITLE = 25
"""Characters of a record's title that a message shows, to the last whole word."""
_NEVER_LENIENT = frozenset({"bad-id"})
_LONGEST_QUOTE = 100
_LONG_QUOTE = regex(rf"'([^']{{{_LONGEST_QUOTE}}})[^']+'")
_UNPRINTABLE = regex(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Reference(Struct, frozen=True):
    """A record that another one names by its id."""

    collection: str
    """`publications` or `projects`: where the id must exist."""
    id: str
    origin: Origin


class Reading(Struct):
    """The circumstances of reading one record, and what comes to light meanwhile."""

    content: ContentFolder
    folder: str = ""
    """The folder under `content/` of the record's file, where its paths are looked for first."""
    languages: tuple[str, ...] = ("en",)
    """Of the site; the first is the default."""
    lenient: bool = False
    """In a `.bib` file what can't be read only warns: the file is often not the writer's own."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    """Files under `content/` that the record links to or shows."""
    sought: dict[tuple[str, str], str | None] = field(default_factory=dict)
    """The paths that were looked for, with the folder beside which, and what was found."""
    field: str = ""
    """The name of the field being read."""
    inside: tuple[Callable[[], str], ...] = ()
    """What is being read, from the outside in, each named when a message needs it: `publication 'Meta-…'`."""

    def beside(self, folder: str, lenient: bool = False) -> Reading:
        """The circumstances of a record in another folder; what comes to light is noted here too."""
        return replace(self, folder=folder, lenient=lenient, field="", inside=())

    def find(self, path: str) -> str | None:
        """The file that `path` names beside the record's file or under `content/`."""
        found = self.sought[path, self.folder] = self.content.find(path, self.folder)
        return found

    def error(self, code: str, message: str, origin: Origin, hint: str) -> None:
        """Note something that stops the build; in a file that is read leniently only what can't be let pass."""
        severity = Severity.WARNING if self.lenient and code not in _NEVER_LENIENT else Severity.ERROR
        self._note(severity, code, message, origin, hint)

    def warn(self, code: str, message: str, origin: Origin, hint: str) -> None:
        """Note something that stops the build only under `--strict`."""
        self._note(Severity.WARNING, code, message, origin, hint)

    def _note(self, severity: Severity, code: str, message: str, origin: Origin, hint: str) -> None:
        self.diagnostics.append(Diagnostic(severity, code, _one_line(message), origin, _one_line(hint)))

    def unreadable(self, failure: Unreadable, origin: Origin, code: str = "bad-value") -> None:
        """Note what a value type could not read, with the name of its field."""
        hint = "the work is shown without it" if self.lenient and code == "bad-date" else failure.hint
        self.error(code, f"{self.field}: {failure.message}", origin, hint)

    def wrong_type(self, node: Node, wants: str, hint: str | None = None) -> None:
        """Note that something else stands where `wants` (`a text`, `a list of names`) belongs."""
        message = f"'{self.field}' must be {wants}, not {kind_of(node)}"
        self.error("wrong-type", message, node.origin, hint or _how_to_write(self.field, wants))

    @property
    def subject(self) -> str:
        """What is being read, for a message: `version 'arXiv' of publication 'Meta-Learning…'`."""
        return " of ".join(name() for name in reversed(self.inside))


def _how_to_write(field: str, wants: str) -> str:
    """How what a field wants is written in YAML."""
    if wants.startswith("a list"):
        return f"write '{field}: […, …]', or each on a line of its own after '- '"
    if wants.startswith("a mapping"):
        return f"write '{field}:' and below it, indented, one 'name: value' a line"
    return f"write it on one line: '{field}: …'"


def _one_line(message: str) -> str:
    """A message with what it quotes cut to a readable length, and without characters that break a line."""
    if len(message) > _LONGEST_QUOTE:
        message = _LONG_QUOTE.sub(r"'\1…'", message)
    return message if message.isprintable() else _UNPRINTABLE.sub(" ", message)


def is_missing(node: Node) -> bool:
    """Whether nothing is written there: `null`, an empty text, an empty list."""
    if isinstance(node, Scalar):
        text = node.text
        return not text or (node.plain and text in _NULLS) or text.isspace()
    return not (node.items if isinstance(node, Sequence) else node.entries)


def kind_of(node: Node) -> str:
    """What a node is, in the words of a message."""
    if isinstance(node, Scalar):
        return "a text"
    return "a list" if isinstance(node, Sequence) else "a mapping of 'name: value' lines"


def short_title(title: str) -> str:
    """A title as a message shows it: whole when it's short, else its first words and an ellipsis."""
    words = " ".join(title.split())
    if len(words) <= LONGEST_TITLE:
        return words
    return (words[: LONGEST_TITLE + 1].rpartition(" ")[0] or words[:LONGEST_TITLE]) + "…"
