"""Blocks of code as HTML, coloured by Pygments through CSS classes."""

from __future__ import annotations

from html import escape

_LONGEST = 20_000
_SLOW = frozenset(["adl", "archetype", "odin", "cadl"])
"""Lexers that need seconds for a page of text."""


def code_html(code: str, language: str) -> str:
    """A `<pre>` block; coloured when its language is named and Pygments knows it."""
    label = f' class="language-{escape(language)}"' if language else ""
    inside = _highlighted(code, language.lower()) or escape(code, quote=False)
    return f'<pre class="highlighted" tabindex="0"><code{label}>{inside}\n</code></pre>'


def _highlighted(code: str, language: str) -> str:
    if not language or language in _SLOW or len(code) > _LONGEST:
        return ""
    from pygments import highlight  # 60 ms with the first lexer, only for texts with code
    from pygments.formatters.html import HtmlFormatter
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return ""
    return str(highlight(code, lexer, HtmlFormatter(nowrap=True))).rstrip("\n")
