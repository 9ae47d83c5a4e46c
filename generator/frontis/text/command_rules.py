"""The rules for LaTeX's named commands in running text, one for each family of `commands`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from frontis.text import commands, math
from frontis.text.addresses import has_scheme, is_safe, target, written_address
from frontis.text.emphasis import Switch
from frontis.text.nodes import (
    LONGEST_FORMULA,
    Break,
    Inline,
    Link,
    Math,
    Note,
    Refused,
    Style,
    Styled,
    Text,
    Unknown,
    walk,
)
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Scan
from frontis.text.symbols import SPACES

_ESCAPED_SIGN = regex(r"\\[^A-Za-z\s]")
_HOST = regex(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?:[/?#:]|$)")
_FOLLOWED = regex(r"[./#:?]")
_AFTER_BREAK = regex(r"\*?(?:\[-?[\d.]+(?:pt|em|ex|mm|cm|in)\])? ?")
_BLANK = regex(r"\s?(?:\{\})?")


def unknown(scan: Scan, frame: Frame, written: str, end: int) -> int:
    """Show a command as written, and its arguments with their braces."""
    frame.pieces.append(Unknown(written))
    while group := scan.group(frame, end):
        frame.pieces.extend((Unknown("{"), *scan.inside(frame, *group), Unknown("}")))
        end = group[1] + 1
    return end


CommandRule = Callable[[Scan, Frame, str, int], int]


def _argument(scan: Scan, frame: Frame, at: int) -> tuple[int, int, int] | None:
    """Start, end and what follows of a command's argument, its options in square brackets skipped."""
    source = scan.source
    if source.startswith("[", at) and (closing := scan.closing_bracket.get(at)) is not None and closing < frame.end:
        at = closing + 1
    if source.startswith(" {", at):
        at += 1
    group = scan.group(frame, at)
    if group:
        return (*group, group[1] + 1)
    return None


def _past_brace(scan: Scan, at: int) -> int:
    """Behind the brace of an argument that was cut off."""
    return at + 1 if scan.source.startswith("{", at) else at


def _with_argument(show: Callable[[Scan, Frame, str, int, int], None]) -> CommandRule:
    """The rule for a command of one argument, from what shows the argument between two places."""

    def rule(scan: Scan, frame: Frame, name: str, at: int) -> int:
        argument = _argument(scan, frame, at)
        if argument is None:
            return _past_brace(scan, at)
        start, end, after = argument
        show(scan, frame, name, start, end)
        return after

    return rule


@_with_argument
def _styled(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    children = scan.inside(frame, start, end)
    if children:
        frame.pieces.append(Styled(commands.STYLES[name], children))


@_with_argument
def _transparent(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    frame.pieces.extend(scan.inside(frame, start, end))


def _quoted(scan: Scan, frame: Frame, name: str, at: int) -> int:
    frame.pieces.append(commands.QUOTES[name][0])
    end = _transparent(scan, frame, name, at)
    frame.pieces.append(commands.QUOTES[name][1])
    return end


def _switch(scan: Scan, frame: Frame, name: str, at: int) -> int:
    frame.pieces.append(Switch(commands.SWITCHES[name]))
    return _silent(scan, frame, name, at)


def _silent(scan: Scan, frame: Frame, name: str, at: int) -> int:
    return past_blank(scan, frame, at)


def past_blank(scan: Scan, frame: Frame, at: int) -> int:
    """Behind the blank or the empty braces that end a command's name and belong to it."""
    blank = _BLANK.match(scan.source, at, frame.end)
    return blank.end() if blank else at


def _dropped(scan: Scan, frame: Frame, name: str, at: int) -> int:
    argument = _argument(scan, frame, at)
    if argument is None and _ESCAPED_SIGN.match(scan.source, at, frame.end):
        return at + 2
    return argument[2] if argument else _silent(scan, frame, name, at)


def _second(scan: Scan, frame: Frame, name: str, at: int) -> int:
    return _transparent(scan, frame, name, _dropped(scan, frame, name, at))


@_with_argument
def _footnote(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    frame.pieces.append(Note(scan.inside(frame, start, end)))


@_with_argument
def _cite(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    frame.pieces.append(f"[{scan.source[start:end].strip()}]")


def _break(scan: Scan, frame: Frame, name: str, at: int) -> int:
    return break_line(scan, frame, _silent(scan, frame, name, at))


def break_line(scan: Scan, frame: Frame, at: int) -> int:
    """End a line: the blanks around it go, and LaTeX's star and measure (`\\\\*[2pt]`) with them."""
    last = frame.pieces[-1] if frame.pieces else None
    if isinstance(last, str):
        frame.pieces[-1] = last.rstrip(" ")
    frame.pieces.append(Break())
    rest = _AFTER_BREAK.match(scan.source, at, frame.end)
    return rest.end() if rest else at


def _space(scan: Scan, frame: Frame, name: str, at: int) -> int:
    frame.pieces.append(SPACES[name])
    return _silent(scan, frame, name, at)


@_with_argument
def _address(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    written = written_address(scan.source[start:end])
    _link(frame, f"http://{written}" if _HOST.match(written) else written, (Text(written),))


def _href(scan: Scan, frame: Frame, name: str, at: int) -> int:
    address = _argument(scan, frame, at)
    label = _argument(scan, frame, address[2]) if address else None
    if address is None or label is None:
        return _past_brace(scan, at)
    children = scan.inside(frame, label[0], label[1])
    _link(frame, target(scan.source[address[0] : address[1]]), children)
    return label[2]


@_with_argument
def _doi(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    number = written_address(scan.source[start:end])
    _link(frame, f"https://doi.org/{number}", (Text(number),))


def _link(frame: Frame, href: str, children: tuple[Inline, ...]) -> None:
    """A link; its text alone where there is nothing to follow."""
    if is_safe(href) and _FOLLOWED.search(href):
        frame.pieces.append(Link(href, children))
    elif has_scheme(href):
        shown = "".join(node.text for node in walk(children) if isinstance(node, Text))
        frame.pieces.append(Refused(f"{shown} ({href})" if shown != href else href, href))
    else:
        frame.pieces.extend(children)


@_with_argument
def _literal(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    frame.pieces.append(Styled(Style.CODE, (Text(scan.source[start:end]),)))


@_with_argument
def _ensuremath(scan: Scan, frame: Frame, name: str, start: int, end: int) -> None:
    frame.pieces.append(Math(scan.source[start:end].strip()))


def _verbatim(scan: Scan, frame: Frame, name: str, at: int) -> int:
    fence = scan.source[at : at + 1]
    end = scan.source.find(fence, at + 1, min(frame.end, at + 400)) if fence and not fence.isalnum() else -1
    if end < 0:
        return unknown(scan, frame, f"\\{name}", at)
    frame.pieces.append(Styled(Style.CODE, (Text(scan.source[at + 1 : end]),)))
    return end + 1


def _environment(scan: Scan, frame: Frame, name: str, at: int) -> int:
    """`\\begin{equation}` … `\\end{equation}` is display math; other environments show what they hold."""
    argument = _argument(scan, frame, at)
    if argument is None:
        return unknown(scan, frame, f"\\{name}", at)
    kind = scan.source[argument[0] : argument[1]]
    if name == "begin" and kind in commands.MATH_ENVIRONMENTS:
        ending = f"\\end{{{kind}}}"
        end = scan.source.find(ending, argument[2], min(frame.end, argument[2] + LONGEST_FORMULA))
        if end >= 0:
            frame.pieces.append(Math(math.in_rows(scan.source[argument[2] : end].strip()), display=True))
            return end + len(ending)
    return argument[2]


def _item(scan: Scan, frame: Frame, name: str, at: int) -> int:
    frame.pieces.append("• ")
    return _silent(scan, frame, name, at)


def _table(*families: tuple[Iterable[str], CommandRule]) -> Mapping[str, CommandRule]:
    return {name: rule for names, rule in families for name in names}


RULES: Mapping[str, CommandRule] = _table(
    (commands.STYLES, _styled),
    (commands.TRANSPARENT, _transparent),
    (commands.QUOTES, _quoted),
    (commands.SWITCHES, _switch),
    (commands.SILENT, _silent),
    (commands.DROPPED, _dropped),
    (commands.SECOND, _second),
    (commands.FOOTNOTES, _footnote),
    (commands.CITES, _cite),
    (commands.BREAKS, _break),
    (SPACES, _space),
    (commands.ADDRESSES, _address),
    (commands.LITERALS, _literal),
    (["href"], _href),
    (["doi"], _doi),
    (["ensuremath"], _ensuremath),
    (["verb"], _verbatim),
    (["begin", "end"], _environment),
    (["item"], _item),
)
