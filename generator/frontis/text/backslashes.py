"""The rules for the backslash in running text: LaTeX's commands and accents, escaped signs, paths with backslashes."""

from __future__ import annotations

import re

from frontis.text.accent_rules import accent_on_next, named_accent
from frontis.text.accents import LETTERS, NAMED_MARKS, SIGN_MARKS, TABBING_ACCENTS
from frontis.text.command_rules import RULES, break_line, past_blank, unknown
from frontis.text.journals import JOURNALS
from frontis.text.nodes import LONGEST_FORMULA, Math
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Scan
from frontis.text.symbols import DASHES, PARTS_OF_WORDS, SYMBOLS

_COMMAND = regex(r"\\([A-Za-z]+)\*?")
_PATH = regex(r"\\?(?:\\[A-Za-z0-9][\w.~$-]*+){1,30}")
_DRIVE_PATH = regex(r"\\\S*")
_SIGN_SPACES = {",": "\u202f", ";": " ", ":": " ", " ": " ", "\n": " "}
_WORDS = SYMBOLS | JOURNALS
_ESCAPED_QUOTE = regex(r'\\"')
_MATH_ENDS = {"(": regex(r"\\\)"), "[": regex(r"\\\]")}
_CITATION = regex(r"\d[\d,; –-]*|[A-Za-z]{4,}[\w ,;-]*")


def backslash(scan: Scan, frame: Frame, at: int) -> int:
    """`\\`: a command, an accent, an escaped sign, or a backslash."""
    path = _path(scan, frame, at)
    if path:
        frame.pieces.append(scan.source[at:path])
        return path
    found = _COMMAND.match(scan.source, at, frame.end)
    return _command(scan, frame, found) if found else _sign(scan, frame, at)


def _path(scan: Scan, frame: Frame, at: int) -> int | None:
    """Where a path such as `C:\\temp\\new` or `data\\raw\\new.csv` ends; None when the backslash is no part of one."""
    source = scan.source
    if source[at - 1 : at] == ":" and source[at - 2 : at - 1].isalpha() and not scan.before(at - 2).isalnum():
        found = _DRIVE_PATH.match(source, at, frame.end)
    elif scan.before(at).isalnum() or (source.startswith("\\\\", at) and not scan.before(at).strip()):
        found = _PATH.match(source, at, frame.end)
        parts = found[0].replace("\\\\", "\\").split("\\")[1:] if found else []
        if len(parts) < 2 or any(part in _KNOWN or not part for part in parts):
            return None
    else:
        return None
    return found.end() if found else None


def _sign(scan: Scan, frame: Frame, at: int) -> int:
    """A backslash before something that is no letter."""
    sign = scan.source[at + 1 : at + 2] if at + 1 < frame.end else ""
    if sign in _MATH_ENDS and sign:
        return _math(scan, frame, at, sign)
    if sign == "\\":
        return break_line(scan, frame, at + 2)
    if sign == '"' and _is_quotation(scan, frame, at):
        frame.pieces.append(sign)
        return at + 2
    if sign in SIGN_MARKS and sign:
        return accent_on_next(scan, frame, sign, at + 2)
    if sign in _SIGN_SPACES:
        frame.pieces.append(_SIGN_SPACES[sign])
    elif not _is_invisible(sign, scan.before(at), scan.source[at + 2 : at + 3]):
        frame.pieces.append(sign if sign.isascii() and sign and not sign.isalnum() else "\\" + sign)
    end = at + 1 + len(sign)
    return end + 4 if sign == "&" and scan.source.startswith("amp;", end) else end


def _is_quotation(scan: Scan, frame: Frame, at: int) -> bool:
    """Whether `\\"` is an escaped quotation mark, as in `\\"word\\"`; LaTeX has no umlaut on a blank."""
    after = scan.source[at + 2 : min(at + 3, frame.end)]
    if not after.isalpha():
        return after not in ("{", "\\")
    other = None if scan.before(at).isalpha() else scan.following(_ESCAPED_QUOTE, at + 2, frame.end)
    return (
        other is not None
        and not scan.source[other.end() : other.end() + 1].isalpha()
        and (scan.source[other.end() : other.end() + 1] not in ("{", "\\"))
    )


def _is_invisible(sign: str, before: str, after: str) -> bool:
    """Whether an escaped sign is LaTeX's italic correction, hyphenation or spacing hint."""
    return (sign == "/" and before.isalnum()) or (sign in ("-", "@") and before.isalnum() and after.isalnum())


def _math(scan: Scan, frame: Frame, at: int, sign: str) -> int:
    """`\\(…\\)` and `\\[…\\]`; Markdown's escaped `\\[1\\]` and `\\[Method\\]` are brackets."""
    closing = scan.following(_MATH_ENDS[sign], at + 2, frame.end)
    formula = scan.source[at + 2 : closing.start()].strip() if closing else ""
    is_brackets = sign == "[" and _CITATION.fullmatch(formula)
    if closing is None or is_brackets or not 0 < len(formula) <= LONGEST_FORMULA:
        frame.pieces.append(sign)
        return at + 2
    frame.pieces.append(Math(formula, display=sign == "["))
    return closing.end()


def _command(scan: Scan, frame: Frame, found: re.Match[str]) -> int:
    """A command with a name."""
    name, end = found[1], found.end(1)
    if name in _WORDS:
        frame.pieces.append(_WORDS[name])
        if name in PARTS_OF_WORDS or (name in DASHES and not scan.before(found.start()).isspace()):
            return past_blank(scan, frame, end)
        return end + 2 if scan.source.startswith("{}", end) else end
    if name in LETTERS:
        frame.pieces.append(LETTERS[name])
        return past_blank(scan, frame, end)
    if name in RULES:
        return RULES[name](scan, frame, name, found.end())
    if name == "a" and scan.source[end : min(end + 1, frame.end)] in TABBING_ACCENTS:
        return accent_on_next(scan, frame, scan.source[end], end + 1)
    after = named_accent(scan, frame, name, end) if name in NAMED_MARKS else None
    return unknown(scan, frame, f"\\{name}", end) if after is None else after


_KNOWN = RULES.keys() | _WORDS.keys() | LETTERS.keys() | NAMED_MARKS
