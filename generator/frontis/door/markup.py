"""What is wrong inside a text: unknown LaTeX commands, unsafe links, links to files that aren't there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from frontis.diagnostics import Origin
from frontis.door.illustrations import find_picture
from frontis.door.reading import Reading
from frontis.door.targets import missing_file, resolve
from frontis.text import inline, prose
from frontis.text.math import is_understood, mathml, unknown_commands
from frontis.text.nodes import Image, Inline, Link, Math, Refused, Text, Unknown, walk
from frontis.text.patterns import regex
from frontis.yaml_tree import Scalar

_SUSPICIOUS = regex(r"[\\\[$<](?:(?<!<)|\w+:)")
_TAG = regex(r"<(a|img)\b[^>]*?\b(?:href|src)\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)
_LIKE_A_FILE = regex(r"[^\s()]*\.[A-Za-z0-9]{2,5}")


def check_line(node: Scalar, reading: Reading) -> None:
    """Note what is wrong inside a text of one line."""
    if _SUSPICIOUS.search(node.text):
        _check(walk(inline.parse(node.text)), node, reading)


def check_paragraphs(node: Scalar, reading: Reading) -> None:
    """Note what is wrong inside a text of paragraphs."""
    if _SUSPICIOUS.search(node.text):
        _check(prose.inside(node.text), node, reading)


def check_document(node: Scalar, reading: Reading) -> None:
    """Note what is wrong inside a whole Markdown text: in its pictures too, which other texts only name."""
    if _SUSPICIOUS.search(node.text):
        nodes = prose.inside(node.text)
        _check(nodes, node, reading)
        for found in nodes:
            if isinstance(found, Image):
                find_picture(found.source, _place(found.source, node), reading)
    if "=" in node.text and "<" in node.text:
        _check_tags(node, reading)


def _check_tags(node: Scalar, reading: Reading) -> None:
    """The links and pictures of HTML, as pages and posts may have it."""
    for tag, address in _TAG.findall(prose.without_code(node.text)):
        if tag.lower() == "img":
            find_picture(address, _place(address, node), reading)
        else:
            _check_address(address, node, reading)


def _check(nodes: Iterable[Inline], node: Scalar, reading: Reading) -> None:
    for found in nodes:
        if type(found) is Text:
            continue
        if isinstance(found, Math):
            if not is_understood(found.source, display=found.display):
                _tell_of_formula(found, node, reading)
        elif isinstance(found, Unknown) and found.written.startswith("\\"):
            _warn_of_command(found.written, node, reading)
        elif isinstance(found, Refused):
            reading.error(
                "unsafe-link",
                f"{reading.field}: '{found.href}' is an unsafe link",
                _place(found.href, node),
                "a link starts with https://, http:// or mailto:, or is a path",
            )
        elif isinstance(found, Link):
            _check_address(found.href, node, reading)


def _check_address(address: str, node: Scalar, reading: Reading) -> None:
    """Note a file that isn't there; what doesn't look like a file may be an address on this site."""
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    if (
        not path
        or ":" in path.partition("/")[0]
        or (path.startswith("/") and not path.startswith(("/files/", "/images/")))
    ):
        return
    if resolve(path, reading) is None and _LIKE_A_FILE.fullmatch(path):
        missing_file(path, _place(address, node), reading)


def _warn_of_command(command: str, node: Scalar, reading: Reading) -> None:
    reading.warn(
        "unknown-command",
        f"{reading.field}: unknown LaTeX command '{command}'",
        _place(command, node),
        "it is shown as written: put the character itself there, or mathematics between $ signs",
    )


def _tell_of_formula(formula: Math, node: Scalar, reading: Reading) -> None:
    if mathml(formula.source, display=formula.display) is None:
        reading.warn(
            "unreadable-formula",
            f"{reading.field}: the formula '{formula.source}' can't be set",
            _place(formula.source, node),
            "it is shown as written: look for a brace or an argument that is missing",
        )
    for command in unknown_commands(formula.source):
        _warn_of_command(command, node, reading)


def _place(found: str, node: Scalar) -> Origin:
    """The line on which something stands in a text of several lines, else where the text begins."""
    before = node.text.partition(found)[0]
    if node.plain or found not in node.text or "\n" not in before:
        return node.origin
    return Origin(node.origin.file, node.origin.line + before.count("\n"), node.origin.column)
