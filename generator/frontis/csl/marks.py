"""The marks that stand for formatting while a reference is put together, and what becomes of them at its end.

A mark is a control character, which no text of an item holds. Where an affix or delimiter of the style meets a text
there is a seam: only there is doubled punctuation the style's doing, and is mended.
"""

from __future__ import annotations

from html import escape

from frontis.text.patterns import regex

SEAM = "\x1f"
OPEN_QUOTE, CLOSE_QUOTE = "\x12", "\x13"
OPEN_INNER, CLOSE_INNER = "\x14", "\x15"
QUOTES = (
    (OPEN_QUOTE, "open-quote"),
    (CLOSE_QUOTE, "close-quote"),
    (OPEN_INNER, "open-inner-quote"),
    (CLOSE_INNER, "close-inner-quote"),
)
"""The marks that become quotation marks, with the term for each."""
_TAGS = {
    "italic": ("\x01", "\x02", "<i>", "</i>"),
    "bold": ("\x03", "\x04", "<b>", "</b>"),
    "small-caps": ("\x05", "\x06", '<span class="small-caps">', "</span>"),
    "underline": ("\x07", "\x08", "<u>", "</u>"),
    "sup": ("\x0e", "\x0f", "<sup>", "</sup>"),
    "sub": ("\x10", "\x11", "<sub>", "</sub>"),
}
MARK_SET = r"\x01-\x08\x0e-\x15\x1f"
"""The marks, for use in a set of a regular expression."""
_CONTROL = regex("[\x00-\x1f\x7f]+")
_LEADING = regex(r"^(?:[,;:\s]|\.(?!\w))+")
_DOUBLE = regex(r'(?<![^\s(\[])"([^"]+)"(?!\w)')
_SINGLE = regex(r"(?<![^\s(\[])'(?!\d)(\w[^']*)'(?!\w)")
_APOSTROPHE = regex(r"(?<=\w)'|'(?=\d\d\b)")
_MARKS = "".join(start + end for start, end, _, _ in _TAGS.values())
_CLOSING = CLOSE_QUOTE + CLOSE_INNER
_SIGNS = frozenset(".,;:?! \u00a0")
_MEETING = _SIGNS | frozenset(_MARKS)
_KEEP_LEFT = frozenset(("?.", "!.", "?:", "!:", ":.", ";.", ";:", ",:", "?!", " \u00a0", "\u00a0 "))
"""Where two signs meet, the first is enough."""
_KEEP_RIGHT = frozenset((",.", ",;", ":;", ";,", ":,", ",?", ",!", ":?", ":!", ";?", ";!", " ,", " .", " ;"))
"""Where two signs meet, the second is enough."""

_CLASHES = frozenset(
    left + right
    for left in (*_SIGNS, *_CLOSING, *_MARKS, "")
    for right in (*_SIGNS, *_MARKS)
    if left == right
    or left + right in _KEEP_LEFT | _KEEP_RIGHT
    or (left in _CLOSING and right in ".,")
    or (left + right).strip(_MARKS) != left + right
)
"""The two characters at a seam that may have to be mended; nearly always they have not."""


def bare(text: str) -> str:
    """A text without anything that could be taken for a mark."""
    return text if text.isprintable() else _CONTROL.sub(" ", text)


def typographic(text: str) -> str:
    """A text whose quotation marks become those of the reference, and whose apostrophes are curly."""
    if '"' in text:
        text = _DOUBLE.sub(rf"{OPEN_QUOTE}\1{CLOSE_QUOTE}", text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", _SINGLE.sub(rf"{OPEN_INNER}\1{CLOSE_INNER}", text))
    return text.replace("“", OPEN_QUOTE).replace("”", CLOSE_QUOTE) if "“" in text else text


def affix(text: str) -> str:
    """A piece of the style with seams on both sides."""
    return f"{SEAM}{text}{SEAM}" if text else ""


def marks(kind: str) -> tuple[str, str]:
    """The two marks around formatted text."""
    start, end, _, _ = _TAGS[kind]
    return start, end


def settled(marked: str, punctuation_in_quote: bool) -> str:
    """The text with its punctuation in order and without seams."""
    pieces: list[str] = []
    for piece in marked.split(SEAM):
        if piece:
            if piece[0] in _MEETING and pieces and pieces[-1][-1:] + piece[0] in _CLASHES:
                right = piece.lstrip(_MARKS)
                if right[:1] in _SIGNS:
                    piece = piece[: len(piece) - len(right)] + _met(pieces, right, punctuation_in_quote)
            pieces.append(piece)
    text = "".join(pieces)
    return (text if text[:1].isalnum() else _LEADING.sub("", text)).rstrip()


def _met(pieces: list[str], right: str, punctuation_in_quote: bool) -> str:
    """What is left of a text that begins with punctuation after those pieces, which may lose theirs to it."""
    while right and right[0] in _SIGNS:
        place = len(pieces) - 1
        while place >= 0 and not pieces[place].strip(_MARKS):
            place -= 1
        if place < 0:
            return right
        left = pieces[place].rstrip(_MARKS)
        pair = left[-1] + right[0]
        if pair[0] == pair[1] or pair in _KEEP_LEFT:
            right = right[1:]
        elif pair in _KEEP_RIGHT and not (pair[0] == " " and right[1:2].isalnum()):
            pieces[place] = left[:-1] + pieces[place][len(left) :]
        elif punctuation_in_quote and pair[1] in ".," and pair[0] in _CLOSING:
            pieces[place] = _quoted_with(pieces[place], pair[1])
            right = right[1:]
        else:
            return right
    return right


def _quoted_with(text: str, sign: str) -> str:
    """The sign before the quotation marks that end the text, unless one stands there."""
    inner = text.rstrip(_MARKS + _CLOSING)
    before = inner[-1:]
    if before == sign or before + sign in _KEEP_LEFT:
        return text
    return (inner[:-1] if before + sign in _KEEP_RIGHT else inner) + sign + text[len(inner) :]


def html(text: str) -> str:
    """A settled text as HTML."""
    text = escape(text, quote=False)
    for start, end, opening, closing in _TAGS.values():
        if start in text:
            text = text.replace(start, opening).replace(end, closing)
    return text


def plain(text: str) -> str:
    """A settled text without formatting."""
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text
