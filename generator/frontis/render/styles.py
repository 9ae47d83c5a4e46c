"""A style sheet without what only its writers read."""

from __future__ import annotations

import re

from frontis.text.patterns import regex

_TOKENS = regex(
    r"""(?P<kept>"(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | /\*!.*?\*/ | \burl\([^"')]*\))
      | (?P<gone>(?:/\*(?!!).*?\*/ | \s)+)""",
    re.DOTALL | re.VERBOSE,
)
_SPACES_BESIDE = regex(r" ?([{};,]) ?|(?<=[\w-])(:) (?=[^;}])| (>) (?!=)")


def squeezed(css: str) -> str:
    """The same rules without comments (but for those that begin with `!`, such as licences), indents and line ends."""
    pieces: list[str] = []
    place = 0
    for token in _TOKENS.finditer(css):
        pieces.append(css[place : token.start()])
        pieces.append(token["kept"] or " ")
        place = token.end()
    return _tight("".join((*pieces, css[place:])))


def _tight(css: str) -> str:
    """Without the spaces that say nothing, outside of texts."""
    parts = re.split(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*!.*?\*/)""", css, flags=re.DOTALL)
    parts[::2] = [_SPACES_BESIDE.sub(r"\1\2\3", part).replace(";}", "}") for part in parts[::2]]
    return "".join(parts).strip() + "\n"
