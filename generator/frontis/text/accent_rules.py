"""The rules for LaTeX's accents in running text: `\\'e`, `\\'{\\i}`, `\\c{c}`, `\\d{\\^e}`."""

from __future__ import annotations

from frontis.text.accents import LETTERS, accented, has_letter
from frontis.text.nodes import Inline, Text, walk
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Scan

_NAMED_BASE = regex(r"\s?(?=[{\\])|\s(?=[^\W\d_])")
_UNDER_ACCENT = regex(r"\\(?:([A-Za-z]+)(?:\s|\{\})?|[`'^\"~=.](?:[A-Za-z]|\{[A-Za-z]\}))")


def accent_on_next(scan: Scan, frame: Frame, accent: str, at: int) -> int:
    """An accent (what follows the backslash) and the letter, group or command behind it; without one, the sign."""
    source = scan.source
    group = scan.group(frame, at)
    if group:
        _accent_nodes(frame, accent, scan.inside(frame, *group))
        return group[1] + 1
    base = source[at : at + 1] if at < frame.end else ""
    if base == "\\":
        end = _letter_command(scan, frame, at)
        if end is not None:
            _accent_nodes(frame, accent, scan.inside(frame, at, end))
            return end
    barred = accent == "=" and base.isdigit()  # a bar over a digit, as crystallographers write
    if barred or (base.isalpha() and (has_letter(accent, base) or accent.isalpha())):
        frame.pieces.append(accented(accent, base))
        return at + 1
    frame.pieces.append(accent)
    return at


def _letter_command(scan: Scan, frame: Frame, at: int) -> int | None:
    """Where the letter (`\\i`, `\\ae`) or the accented letter (`\\^e`) ends that stands under an accent."""
    found = _UNDER_ACCENT.match(scan.source, at, frame.end)
    return found.end() if found and (not found[1] or found[1] in LETTERS) else None


def _accent_nodes(frame: Frame, accent: str, nodes: tuple[Inline, ...]) -> None:
    """Put the accent on the first letter of the nodes."""
    plain = "".join(node.text for node in walk(nodes) if isinstance(node, Text))
    frame.pieces.append(accented(accent, plain))


def named_accent(scan: Scan, frame: Frame, name: str, at: int) -> int | None:
    """`\\c{c}`, `\\v s`: unlike the signs, a named accent needs braces, a blank or a command before its letter.

    None when it stands before none of them.
    """
    found = _NAMED_BASE.match(scan.source, at, frame.end)
    if found is None or (scan.source[found.end()] == "\\" and not _letter_command(scan, frame, found.end())):
        return None
    return accent_on_next(scan, frame, name, found.end())
