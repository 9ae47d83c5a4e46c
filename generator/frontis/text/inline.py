"""One grammar for every text of one line: inline Markdown and the LaTeX that people paste, read once into nodes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from frontis.text import markdown_marks, printing, tex_marks
from frontis.text.backslashes import backslash
from frontis.text.nodes import Inline, Text
from frontis.text.patterns import regex
from frontis.text.scanning import Rule, Scan

_CACHED = 4096
SPECIAL = regex(r"[\\$`*_\[{}~&<!\-':w](?:(?<![!\-':w])|(?<=!)\[|(?<=-)-|(?<=')'|(?<=:)//|(?<=w)ww\.)")
"""What a rule has to look at; all else is plain. It begins with one set of signs, which is looked for much sooner."""

RULES: Mapping[str, Rule] = {
    "\\": backslash,
    "$": tex_marks.dollar,
    "`": tex_marks.backtick,
    "*": markdown_marks.emphasis,
    "_": markdown_marks.emphasis,
    "[": markdown_marks.bracket,
    "!": markdown_marks.image,
    "{": tex_marks.open_brace,
    "}": tex_marks.close_brace,
    "~": tex_marks.tilde,
    "&": markdown_marks.ampersand,
    "<": markdown_marks.angle,
    "-": tex_marks.hyphens,
    "'": tex_marks.apostrophes,
    ":": markdown_marks.colon,
    "w": markdown_marks.www,
}
"""The rule for each sign that can begin a mark."""

_BLANKS = regex(r"[ \t\r\n]{2,}|[\t\r\n]")
CONTROLS = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What HTML and XML forbid."""


def cleaned(source: str) -> str:
    """The text on one line: runs of blanks as one space, without the characters that HTML and XML forbid."""
    if source.isprintable() and "  " not in source:  # a space is the only blank that Python calls printable
        return source.strip(" ")
    return _BLANKS.sub(" ", CONTROLS.sub("", source)).strip(" ")


@lru_cache(maxsize=_CACHED)
def parse(source: str) -> tuple[Inline, ...]:
    """The nodes of a title, a venue, a name, a note: any text without paragraphs. Never raises."""
    text = cleaned(source)
    if SPECIAL.search(text) is None:
        return (Text(text),) if text else ()
    return Scan(text, SPECIAL, RULES).nodes(0, len(text))


@lru_cache(maxsize=_CACHED)
def plain(source: str) -> str:
    """The text without any markup, nothing shortened; blanks of what vanished are one."""
    return cleaned(printing.plain_text(parse(source)))


def html(source: str, *, links: bool = True, resolve: printing.Resolve | None = None, typesets: bool = True) -> str:
    """The text as HTML that may stand in any element; without links where it stands inside one.

    `resolve` maps an address as written (a path in `content/`) to the final one.
    """
    form = printing.HtmlForm(links, resolve, typesets=typesets)
    return _known_html(source, form) if resolve is None else _html(source, form)


def _html(source: str, form: printing.HtmlForm) -> str:
    return printing.html_text(parse(source), form)


_known_html = lru_cache(maxsize=_CACHED)(_html)
"""Without addresses to resolve: a title stands on many pages besides that of its work."""


def latex(source: str) -> str:
    """The text as the value of a BibTeX field, formulas kept."""
    return printing.latex_text(parse(source))
