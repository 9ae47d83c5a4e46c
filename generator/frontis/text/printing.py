"""Inline nodes as plain text, HTML and LaTeX."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from msgspec import Struct
from msgspec.structs import replace

from frontis.text import math
from frontis.text.escaping import latex_escaped
from frontis.text.nodes import (
    Break,
    FootnoteMark,
    Group,
    Image,
    Inline,
    Link,
    Math,
    Note,
    Refused,
    Style,
    Styled,
    Tag,
    Text,
    Unknown,
)
from frontis.text.patterns import regex

_OPENING = regex(r"(?:\w{1,9}-)?[(\[“‘„«（《「]*$")
_CLOSING = regex(r"(?:-\w{1,9})?[)\]”’»…,.;:!?،؛。，、；：！？）》」]*")
"""The signs before and after a formula that belong on its line."""
_FAR = 12
"""How many characters before a formula may belong to it."""

Resolve = Callable[[str], str]
"""From an address as written to the address on the site."""

Special = Callable[[Inline], str]
"""The HTML of what only documents have: pictures, marks of footnotes, tags."""

_HTML = {
    Style.EMPHASIS: ("<em>", "</em>"),
    Style.STRONG: ("<strong>", "</strong>"),
    Style.SMALL_CAPS: ('<span class="small-caps">', "</span>"),
    Style.CODE: ("<code>", "</code>"),
    Style.SUPERSCRIPT: ("<sup>", "</sup>"),
    Style.SUBSCRIPT: ("<sub>", "</sub>"),
    Style.UNDERLINE: ("<u>", "</u>"),
}
_LATEX = {
    Style.EMPHASIS: "emph",
    Style.STRONG: "textbf",
    Style.SMALL_CAPS: "textsc",
    Style.CODE: "texttt",
    Style.SUPERSCRIPT: "textsuperscript",
    Style.SUBSCRIPT: "textsubscript",
    Style.UNDERLINE: "underline",
}


def plain_text(nodes: tuple[Inline, ...]) -> str:
    """The nodes without any markup: for `<title>`, JSON-LD, feeds, RIS."""
    return "".join([node.text if type(node) is Text else _plain(node) for node in nodes])


def _plain(node: Inline) -> str:
    match node:
        case Text(text):
            return text
        case Styled(_, children) | Group(children) | Link(_, children):
            return plain_text(children)
        case Math(source):
            return math.plain(source)
        case Note(children):
            return f" ({plain_text(children)})"
        case Break():
            return " "
        case Image(_, alt):
            return alt
        case Refused(written) | Unknown(written):
            return written
        case FootnoteMark() | Tag():
            return ""


class HtmlForm(Struct, frozen=True):
    """How links and pictures come out in HTML."""

    links: bool = True
    """Off inside another link: a link is its text then."""
    final_address: Resolve | None = None
    special: Special | None = None
    typesets: bool = True
    """Off where formulas stay as they were written."""


def html_text(nodes: tuple[Inline, ...], form: HtmlForm) -> str:
    """The nodes as HTML of phrasing content."""
    pieces = [escape(node.text, quote=False) if type(node) is Text else _html(node, form) for node in nodes]
    return _around_formulas(nodes, pieces) if form.typesets and Math in map(type, nodes) else "".join(pieces)


def _around_formulas(nodes: tuple[Inline, ...], pieces: list[str]) -> str:
    """The pieces, where a line must not break between a formula and the signs at it: a bracket, a full stop, `-NN`."""
    formulas = [type(node) is Math and not node.display for node in nodes]
    bare = "".join("\0" if formula else piece for formula, piece in zip(formulas, pieces, strict=True))
    kept = (piece for formula, piece in zip(formulas, pieces, strict=True) if formula)
    text, *rest = bare.split("\0")
    html = ""
    for formula, after in zip(kept, rest, strict=True):
        start, end = _start_of_signs(text), _end_of_signs(after)
        whole = f"{text[start:]}{formula}{after[:end]}"
        html += text[:start] + (whole if whole == formula else f'<span class="whole">{whole}</span>')
        text = after[end:]
    return html + text


def _start_of_signs(text: str) -> int:
    found = _OPENING.search(text, max(0, len(text) - _FAR))
    return found.start() if found else len(text)


def _end_of_signs(text: str) -> int:
    found = _CLOSING.match(text)
    return found.end() if found else 0


def _html(node: Inline, form: HtmlForm) -> str:
    match node:
        case Math(source, display):
            return math.html(source, display=display) if form.typesets else math.written(source, display=display)
        case Styled(style, children):
            opening, closing = _HTML[style]
            return f"{opening}{html_text(children, form)}{closing}"
        case Group(children):
            return html_text(children, form)
        case Link(href, children):
            return _html_link(href, children, form)
        case Note(children):
            return f" ({html_text(children, form)})"
        case Break():
            return "<br>"
        case Image() | FootnoteMark() | Tag() if form.special:
            return form.special(node)
        case _:
            return escape(_plain(node), quote=False)


def _html_link(href: str, children: tuple[Inline, ...], form: HtmlForm) -> str:
    inside = html_text(children, replace(form, links=False))
    if not form.links:
        return inside
    return f'<a href="{escape(form.final_address(href) if form.final_address else href)}">{inside}</a>'


def latex_text(nodes: tuple[Inline, ...]) -> str:
    """The nodes as the value of a BibTeX field: signs escaped, formulas between dollars, grouping braces kept."""
    return "".join(_latex(node) for node in nodes)


def _latex(node: Inline) -> str:
    match node:
        case Text(text):
            return latex_escaped(text)
        case Styled(style, children):
            return f"\\{_LATEX[style]}{{{latex_text(children)}}}"
        case Group((Styled() as child,)):
            return _latex(child)
        case Group(children):
            return f"{{{latex_text(children)}}}"
        case Link(href, children):
            return _latex_link(href, children)
        case Math(source, display):
            return f"\\[{source}\\]" if display else f"${source}$"
        case Note(children):
            return f"\\footnote{{{latex_text(children)}}}"
        case Break():
            return "\\\\ "
        case Unknown(written):
            return written
        case _:
            return latex_escaped(_plain(node))


def _latex_link(href: str, children: tuple[Inline, ...]) -> str:
    address = href.replace("\\", "\\\\").replace("%", "\\%").replace("#", "\\#").replace("{", "\\{").replace("}", "\\}")
    if plain_text(children) == href:
        return f"\\url{{{address}}}"
    return f"\\href{{{address}}}{{{latex_text(children)}}}"
