"""The rules for TeX's signs in running text: braces, dollars, ties, dashes and quotation marks."""

from __future__ import annotations

from frontis.text.markdown_marks import code
from frontis.text.money import is_formula
from frontis.text.nodes import LONGEST_FORMULA, Group, Math
from frontis.text.patterns import regex
from frontis.text.scanning import Frame, Scan

_HYPHENS = regex(r"-+")
_SET_ITEM = r"(?:\w|[+-]?\d+(?:\.\d+)?|\\?[A-Za-z]+[_^][\w^+-]+|\.\.\.|…|\\[lc]?dots[cb]?)"
_SET = regex(rf"\s?{_SET_ITEM}(?:\s?[,;]\s?{_SET_ITEM})+\s?")
_BUILT = regex(r"\s?[^\s{}]{1,12}\s(?:\||∣|∈|\\mid|\\in)\s(?=[^{}]*[<>=≤≥∈\d\\])[^{}]{1,60}")
_RECORD = regex(r"\s?[\"'][\w-]+[\"']\s?:\s?[\"'\d\[{tfn-]")


def open_brace(scan: Scan, frame: Frame, at: int) -> int:
    """`{`: a group, a set such as `{1,...,t}`, a template's `{{ … }}`, or half of a pair that was cut off."""
    group = scan.group(frame, at)
    if group is None:
        after = scan.source[at + 1 : min(at + 2, frame.end)]
        frame.pieces.append("" if after.isalnum() or after == "\\" else "{")
        return at + 1
    start, end = group
    if _is_template(scan.source, start, end):
        frame.pieces.append(scan.source[at : end + 1])
    elif _stays(scan, start, end):
        frame.pieces.extend(("{", *scan.inside(frame, start, end), "}"))
    else:
        children = scan.inside(frame, start, end)
        frame.pieces.append(Group(children) if children else "")
    return end + 1


def _is_template(source: str, start: int, end: int) -> bool:
    """Whether braces are those of a template language: `{{ x }}`, `{{7*7}}`, `{% x %}`, `{# x #}`."""
    inside = source[start:end]
    if inside[:1] in ("%", "#") and inside[-1:] == inside[0] and len(inside) > 2:
        return True
    if not (inside.startswith("{") and inside.endswith("}")):
        return False
    inner = inside[1:-1]
    return (inner[:1] == " " == inner[-1:] and bool(inner.strip())) or not any(c.isalpha() or c == "\\" for c in inner)


def _stays(scan: Scan, start: int, end: int) -> bool:
    """Whether braces mean themselves: a set, a record, or an empty pair that stands alone."""
    source = scan.source
    if start == end:
        return scan.before(start - 1) == " " and source[end + 1 : end + 2] in ("", " ", ",", ".")
    if end - start > 200:
        return False
    return any(pattern.fullmatch(source, start, end) for pattern in (_SET, _BUILT)) or bool(
        _RECORD.match(source, start, end)
    )


def close_brace(scan: Scan, frame: Frame, at: int) -> int:
    """`}` whose other half was cut off: gone after a word, a sign elsewhere."""
    before = scan.before(at)
    frame.pieces.append("}" if not before or before.isspace() or before == "}" else "")
    return at + 1


def dollar(scan: Scan, frame: Frame, at: int) -> int:
    """`$`: math between two that fit together (Pandoc's rule), else money or a sign."""
    source = scan.source
    double = source.startswith("$$", at)
    fence = "$$" if double else "$"
    start = at + len(fence)
    end = source.find(fence, start, min(frame.end, start + LONGEST_FORMULA))
    while end > 0 and source[end - 1] == "\\":
        end = source.find(fence, end + 1, min(frame.end, start + LONGEST_FORMULA))
    if end <= start:
        frame.pieces.append(fence)
        return start
    formula = source[start:end]
    if not (formula.strip() if double else is_formula(formula, scan.before(at), source[end + 1 : end + 2])):
        frame.pieces.append(fence)
        return start
    frame.pieces.append(Math(formula.strip(), display=double))
    return end + len(fence)


def tilde(scan: Scan, frame: Frame, at: int) -> int:
    """`~`: a space that doesn't break between two words; a sign in paths, in ranges, and before a number."""
    before, after = scan.before(at), scan.source[at + 1 : min(at + 2, frame.end)]
    tie = before and after and not (before + after).isspace() and before not in " /~=<>≈" and after not in " /~="
    range_ = before.isdigit() and after.isdigit()
    frame.pieces.append("\u00a0" if tie and not range_ and not before.isspace() and not after.isspace() else "~")
    return at + 1


def hyphens(scan: Scan, frame: Frame, at: int) -> int:
    """`--` and `---`: dashes, unless they belong to an option (`--dry-run`), an arrow or a comment."""
    found = _HYPHENS.match(scan.source, at, frame.end)
    assert found is not None
    before, after = scan.before(at), scan.source[found.end() : found.end() + 1]
    option = (not before or before.isspace() or before in "([`'\"") and after.isalnum()
    sign = len(found[0]) > 3 or before in ("!", "<") or after == ">" or (option and len(found[0]) == 2)
    frame.pieces.append(found[0] if sign else ("–" if len(found[0]) == 2 else "—"))
    return found.end()


def backtick(scan: Scan, frame: Frame, at: int) -> int:
    """A backtick: TeX's opening quotation mark, or Markdown's code."""
    source = scan.source
    if _INVERTED.match(source, at - 1, frame.end) and frame.pieces and not source[max(at - 2, 0) : at - 1].isalnum():
        frame.pieces[-1] = f"{str(frame.pieces[-1])[:-1]}{'¿' if source[at - 1] == '?' else '¡'}"
        return at + 1
    length = len(_BACKTICKS[source.startswith("``", at)])
    if not source.startswith("`", at + length):
        after_quote = _quotation(scan, frame, at, length)
        if after_quote is not None:
            return after_quote
    after_code = code(scan, frame, at)
    if after_code is not None:
        return after_code
    while source.startswith("`", at + length):
        length += 1
    word = source[at + length : at + length + 1].isalnum() and not scan.before(at).isalnum()
    closed = length == 2 or (length == 1 and scan.following(_TYPESET, at, frame.end))
    frame.pieces.append("‘“"[length - 1] if word and closed else "`" * length)
    return at + length


_INVERTED = regex(r"[?!]`(?=[^\W\d_]|[\\{¿¡])")
"""TeX's ?` and !` before a word: ¿ and ¡."""
_BACKTICKS = ("`", "``")
_CLOSING = {
    2: regex(r"''|(?<=\S)\"(?!\w)|(?<=\S)``(?!`)"),
    1: regex(r"(?<=[^\s'])'(?![\w'])|(?<=[^\s`(\[])`(?!`)"),
}
_CLOSING_APART = regex(r"''|``(?!`)")
"""What ends marks with a blank behind them: `` a ''."""
_TYPESET = regex(r"(?<=\w)’(?!\w)")
"""A closing quotation mark that a word processor has set."""


def _quotation(scan: Scan, frame: Frame, at: int, length: int) -> int | None:
    """Read a TeX quotation; None when a backtick that could close code comes before TeX's closing marks."""
    start = at + length
    apart = scan.source[start : start + 1].isspace()
    if apart and length == 1:
        return None
    closing = scan.following(_CLOSING_APART if apart else _CLOSING[length], start, frame.end)
    if closing is None or closing[0].endswith("`"):
        return None
    if closing[0] == "''":
        frame.open_quotes += 1
        frame.pieces.append("“")
        return start
    marks = "“”" if length == 2 else "‘’"
    frame.pieces.extend((marks[0], *scan.inside(frame, start, closing.start()), marks[1]))
    return closing.end()


def apostrophes(scan: Scan, frame: Frame, at: int) -> int:
    """`''`: TeX's closing quotation mark when one was opened, else a sign (seconds of arc, inches)."""
    frame.pieces.append("”" if frame.open_quotes else "''")
    frame.open_quotes = max(frame.open_quotes - 1, 0)
    return at + 2
