"""Short compounds of a heading, which a line must not break: `Few-Shot`, `k-NN`."""

from __future__ import annotations

import re

from markupsafe import Markup

from frontis.text.patterns import regex

_COMPOUND = regex(r"<[^>]*>|&\w+;|(?<![\w-])\w{1,9}-\w{1,9}(?![\w-])")


def unbroken(html: Markup) -> Markup:
    """The HTML with each short compound in a `span` that keeps it on one line; formulas stay as they are."""
    if "-" not in html or "<math" in html:
        return html
    return Markup(_COMPOUND.sub(_kept, html))


def _kept(found: re.Match[str]) -> str:
    text = found[0]
    return text if text[0] in "<&" else f'<span class="whole">{text}</span>'
