"""The files under `content/` that hold records, and the records in them as written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from frontis.content.kinds import FIELDS
from frontis.content.passages import Passage
from frontis.diagnostics import Diagnostic, Origin, error
from frontis.door.folder import ContentFolder
from frontis.door.reading import Reading, kind_of
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence, decode, parse

_BODY = {"publications": "abstract"}
"""The field that the text below the front matter becomes; `text` for all other kinds."""


class LocatedRecord(Struct, frozen=True):
    """One record as its file has it."""

    file: str
    """Relative to `content/`."""
    fields: Mapping
    alone: bool = False
    """Whether the file holds this record and no list, so that the file's name may name the record."""

    @property
    def folder(self) -> str:
        """The folder of its file, relative to `content/`; empty for `content/` itself."""
        return self.file.rpartition("/")[0]

    @property
    def lenient(self) -> bool:
        """Whether it stands in a `.bib` file, often made by others, where much is only a warning."""
        return self.file.endswith(".bib")


Found = tuple[list[LocatedRecord], list[Diagnostic]]


def read_file(content: ContentFolder, file: str, collection: str) -> Found:
    """The records of one file and what is wrong with their writing."""
    text, diagnostics = read_text(content, file)
    return ([], diagnostics) if text is None else read_records(Passage(file, text), collection, content)


def read_records(passage: Passage, collection: str, content: ContentFolder) -> Found:
    """The records of a passage and what is wrong with their writing."""
    file, text = passage.file, passage.text
    if file.endswith(".md"):
        return _from_markdown(text, file, _BODY.get(collection, "text"))
    if file.endswith(".bib"):
        return _from_bibtex(text, file, content)
    node, diagnostics = parse(text, f"content/{file}", passage.first_line)
    found, wrong = _from_yaml(node, file, collection)
    return found, diagnostics + wrong


def read_yaml(files: Iterable[str], reading: Reading) -> Node | None:
    """The tree of a vocabulary's one file; a second one (`.yml` beside `.yaml`) is an error."""
    first, *more = [*files, ""]
    if not first:
        return None
    for file in filter(None, more):
        reading.error(
            "file-twice", f"content/{first} is there as well", Origin(f"content/{file}"), "make one file of both"
        )
    text, diagnostics = read_text(reading.content, first)
    node, wrong = parse(text, f"content/{first}") if text is not None else (None, [])
    reading.diagnostics += diagnostics + wrong
    return node


def read_text(content: ContentFolder, file: str) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file; None with an error where it is no text or can't be opened."""
    try:
        with open(f"{content.root}/{file}", "rb", buffering=0) as opened:  # noqa: PTH123  # thousands of times
            data = opened.read()
    except OSError as failure:
        message = f"the file can't be opened: {(failure.strerror or 'unknown reason').lower()}"
        return None, [
            error("unreadable-file", message, Origin(f"content/{file}"), "allow yourself to read it, or remove it")
        ]
    return decode(data, f"content/{file}")


def _from_yaml(node: Node | None, file: str, collection: str) -> Found:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return [], []
    if isinstance(node, Mapping):
        if any(FIELDS[collection].knows(key.text) for key, _ in node.entries) or not node.entries:
            return [LocatedRecord(file, node, alone=True)], []
        return [], [_no_list(node, collection)]
    items = node.items if isinstance(node, Sequence) else (node,)
    found = [LocatedRecord(file, item) for item in items if isinstance(item, Mapping)]
    return found, [_no_record(item, collection) for item in items if _is_something(item)]


def _is_something(item: Node) -> bool:
    """Whether it stands in the way of a record; an empty item does not."""
    return not isinstance(item, Mapping) and not (isinstance(item, Scalar) and item.text in ("", "~", "null"))


def _no_record(item: Node, collection: str) -> Diagnostic:
    message = f"{kind_of(item)} stands where one of the {collection} was expected"
    hint = f"write its fields below each other, the first as '- {_first_field(collection)}: …'"
    return error("wrong-type", message, item.origin, hint)


def _first_field(collection: str) -> str:
    """The field that a record of a collection most needs."""
    return FIELDS[collection].required[0].name


def _no_list(node: Mapping, collection: str) -> Diagnostic:
    """The diagnostic for a mapping of names to records, as other systems have it."""
    message = f"'{node.entries[0][0].text}' is no field here, and this is no list of {collection}"
    hint = f"begin each record with '- ' and one of its fields: '- {_first_field(collection)}: …'"
    return error("wrong-type", message, node.origin, hint)


def _from_markdown(text: str, file: str, body_field: str) -> Found:
    from frontis.content.front_matter import split

    parts, diagnostics = split(text, f"content/{file}")
    entries = parts.fields.entries
    if not entries:
        return [], diagnostics or ([_no_fields(file)] if parts.body.strip() else [])
    if not parts.body.strip():
        return [LocatedRecord(file, parts.fields, alone=True)], diagnostics
    origin = Origin(f"content/{file}", parts.body_line)
    given = next((key for key, _ in entries if key.text == body_field), None)
    if given:
        message = f"'{body_field}' is given twice: here and below the front matter, in line {parts.body_line}"
        diagnostics = [*diagnostics, error("text-twice", message, given.origin, "keep one of them")]
    else:
        entries = (*entries, (Scalar.at(origin, body_field), Scalar.at(origin, parts.body, plain=False)))
    return [LocatedRecord(file, Mapping(entries, parts.fields.origin), alone=True)], diagnostics


def _no_fields(file: str) -> Diagnostic:
    hint = "begin the file with three lines: '---', 'title: …', '---'; the text follows below"
    return error("front-matter", "the file does not begin with its fields", Origin(f"content/{file}"), hint)


def _from_bibtex(text: str, file: str, content: ContentFolder) -> Found:
    from frontis.content.bibtex import read

    def others() -> Iterator[str]:
        for path in content.paths:
            if path.endswith(".bib") and path != file:
                yield read_text(content, path)[0] or ""

    entries, diagnostics = read(text, f"content/{file}", others)
    return [LocatedRecord(file, fields) for fields in entries], diagnostics
