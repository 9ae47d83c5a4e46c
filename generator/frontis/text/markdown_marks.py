"""The rules for Markdown's marks in running text: emphasis, code, links, character references, bare addresses."""

from __future__ import annotations

from bisect import bisect_left

from frontis.text.addresses import bare_address, is_safe, target, written_address
from frontis.text.emphasis import Run
from frontis.text.entities import entity
from frontis.text.nodes import Image, Link, Refused, Style, Styled, Text
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Scan

_STARS = regex(r"\*+|_+")
_DUNDER = regex(r"__\w+__(?=\.\w|\(|\[)")
_TARGET = regex(
    r"""\(\s?(?:<([^<>\n]*+)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+))"""
    r"""(?:\s(?:"([^"]*+)"|'([^']*+)'))?\s?\)"""
)
_ADDRESS = regex(r"[a-z][a-z0-9_-]+$|[^{}]*[./#:?]")
"""What a link may lead to; formulas in chemistry are full of `A[sub 1](LO)` and `O[3](0001)`."""
_AUTOLINK = regex(r"<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{1,2000}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))>")


def emphasis(scan: Scan, frame: Frame, at: int) -> int:
    """`*` and `_`: a run that may open or close emphasis, or signs that mean themselves."""
    source = scan.source
    found = _STARS.match(source, at, frame.end)
    assert found is not None
    dunder = _DUNDER.match(source, at, frame.end) if found[0] == "__" else None
    if dunder:
        frame.pieces.append(dunder[0])
        return dunder.end()
    before, after = scan.before(at), source[found.end() : found.end() + 1]
    frame.pieces.append(_run(found[0], before, after, _is_product(source, at, found.end())))
    return found.end()


def _run(stars: str, before: str, after: str, product: bool) -> Run | str:
    bracketed = before in "([{" and after in ")]}" and before != ""
    if len(stars) > 3 or product or bracketed or (stars[0] == "_" and after == "{"):
        return stars
    blank_before, blank_after = not before or before.isspace(), not after or after.isspace()
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    left = not blank_after and (not sign_after or blank_before or sign_before)
    right = not blank_before and (not sign_before or blank_after or sign_after)
    if not (left or right):
        return stars
    if stars[0] == "_":
        opens, closes = left and (not right or sign_before), right and (not left or sign_after)
        return Run("_", len(stars), opens, closes, len(stars))
    return Run("*", len(stars), left, right, len(stars))


def _is_sign(character: str) -> bool:
    return bool(character) and not character.isalnum() and not character.isspace()


def _is_product(source: str, start: int, end: int) -> bool:
    """Whether stars stand between numbers or one-letter names, as in `2*3` and `a*b`."""
    if start == 0 or not (source[start - 1].isalnum() and source[end : end + 1].isalnum()):
        return False
    left_alone = start == 1 or not source[start - 2].isalnum()
    right_alone = not source[end + 1 : end + 2].isalnum()
    return source[start - 1].isdigit() or source[end].isdigit() or (left_alone and right_alone)


def code(scan: Scan, frame: Frame, at: int) -> int | None:
    """A code span between runs of backticks of one length; None when it never closes."""
    length = 1
    while scan.source[at + length : at + length + 1] == "`":
        length += 1
    runs = scan.backtick_runs.get(length, [])
    index = bisect_left(runs, at + length)
    if index == len(runs) or runs[index] >= frame.end:
        return None
    text = scan.source[at + length : runs[index]]
    if text.startswith(" ") and text.endswith(" ") and text.strip():
        text = text[1:-1]
    frame.pieces.append(Styled(Style.CODE, (Text(text),)))
    return runs[index] + length


def bracket(scan: Scan, frame: Frame, at: int) -> int:
    """`[`: a link `[text](address)`, or a bracket."""
    found = _target(scan, frame, at)
    if found is None:
        frame.pieces.append("[")
        return at + 1
    closing, href, end, _ = found
    if is_safe(href):
        frame.pieces.append(Link(href, scan.inside(frame, at + 1, closing)))
    else:
        frame.pieces.append(Refused(scan.source[at:end], href))
    return end


def image(scan: Scan, frame: Frame, at: int) -> int:
    """`![`: a picture with its description, or an exclamation mark."""
    found = _target(scan, frame, at + 1)
    if found is None:
        frame.pieces.append("!")
        return at + 1
    closing, href, end, title = found
    written = scan.source[at:end]
    frame.pieces.append(Image(href, scan.source[at + 2 : closing], title) if is_safe(href) else Refused(written, href))
    return end


def _target(scan: Scan, frame: Frame, at: int) -> tuple[int, str, int, str] | None:
    """Where the bracket closes, the address behind it, where that ends, and the title."""
    closing = scan.closing_bracket.get(at)
    if closing is None or closing >= frame.end:
        return None
    found = _TARGET.match(scan.source, closing + 1, frame.end)
    if found is None:
        return None
    href = target(found[1] or found[2] or "")
    return (closing, href, found.end(), found[3] or found[4] or "") if _ADDRESS.match(href) else None


def angle(scan: Scan, frame: Frame, at: int) -> int:
    """`<`: an address in angle brackets, or a sign."""
    found = _AUTOLINK.match(scan.source, at, frame.end)
    if found is None:
        frame.pieces.append("<")
        return at + 1
    written = written_address(found[1])
    href = f"mailto:{written}" if ":" not in written else written
    frame.pieces.append(Link(href, (Text(written),)) if is_safe(href) else Refused(found[0], href))
    return found.end()


def ampersand(scan: Scan, frame: Frame, at: int) -> int:
    """`&`: a character reference, or a sign."""
    found = entity(scan.source, at)
    if found is None or found[1] > frame.end:
        frame.pieces.append("&")
        return at + 1
    frame.pieces.append(found[0])
    return found[1]


def colon(scan: Scan, frame: Frame, at: int) -> int:
    """`://`: the middle of a bare address, when `http` or `https` stands before it."""
    last = frame.pieces[-1] if frame.pieces else ""
    start = at - (5 if scan.source[at - 5 : at].lower() == "https" else 4)
    scheme = scan.source[max(start, 0) : at]
    found = bare_address(scan.source, start, frame.end) if scheme.lower() in ("http", "https") else None
    if found is None or not isinstance(last, str) or not last.endswith(scheme) or _in_word(scan, start):
        frame.pieces.append("://")
        return at + 3
    frame.pieces[-1] = last[: -len(scheme)]
    frame.pieces.append(_link(found[0], found[0]))
    return found[1]


def www(scan: Scan, frame: Frame, at: int) -> int:
    """`www.`: an address without its scheme."""
    found = None if _in_word(scan, at) else bare_address(scan.source, at, frame.end)
    if found is None or "." not in found[0][4:]:
        frame.pieces.append("www.")
        return at + 4
    frame.pieces.append(_link(f"http://{found[0]}", found[0]))
    return found[1]


def _in_word(scan: Scan, at: int) -> bool:
    before = scan.before(at)
    return before.isascii() and before.isalnum()


def _link(href: str, text: str) -> Link | str:
    return Link(href, (Text(text),)) if is_safe(href) else text
