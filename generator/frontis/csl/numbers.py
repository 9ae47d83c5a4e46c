"""Numbers as texts: what is one, how many it is, ordinals, Roman figures and ranges of pages."""

from __future__ import annotations

import re

from frontis.csl.locale import Locale
from frontis.text.patterns import regex

_NUMBER = r"(?:[A-Za-z]{0,3}\d+(?:[.:]\d+)*[A-Za-z]{0,3}|[ivxlcdm]+)"
_NUMERIC = regex(rf"{_NUMBER}(?:\s*[-–,&]\s*{_NUMBER})*")
_SEVERAL = regex(r"\d.*[-–,&].*\d|\band\b|[ivxlcdm]\s*[-–]\s*[ivxlcdm]")
_PAIR = regex(r"(?<![\w:.–-])([A-Za-z]*)(\d+)\s*[-–]+\s*([A-Za-z]*)(\d+)(?![\w:.–-])")
_DASH = regex(r"(?<=[\dA-Za-z])\s*(?:--|[-–])\s*(?=[\dA-Za-z])")
_RANGE = regex(r"(?<![\w.:-])(([A-Za-z]*)\d+)\s*--?\s*(\2\d+)(?![\w.:-])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def is_numeric(text: str) -> bool:
    """Whether a text is a number or several, perhaps with letters: `2`, `2-4`, `2, 3`, `D2b`; not `2nd edition`."""
    return text.isdecimal() or _NUMERIC.fullmatch(text) is not None


def is_several(variable: str, text: str) -> bool:
    """Whether a label for the text stands in the plural."""
    if variable.startswith("number-of-"):
        return text.isdecimal() and int(text) != 1
    return _SEVERAL.search(text) is not None


def dashed(text: str, locale: Locale) -> str:
    """A number with a dash where it is a range."""
    if "-" not in text:
        return text
    return _RANGE.sub(rf"\1{locale.word('page-range-delimiter') or '–'}\3", text)


def roman(text: str) -> str:
    """A number below 4000 in Roman figures."""
    if not text.isdecimal() or not 0 < (left := int(text)) < 4000:
        return text
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (left // value)
        left %= value
    return figures


def ordinal(text: str, locale: Locale) -> str:
    """`2nd`, in the way of the locale."""
    if not text.isdecimal():
        return text
    number = int(text)
    for name in (f"ordinal-{number % 100:02}", f"ordinal-{number % 10:02}"):
        if name in locale.ordinals and (
            name[-2:] >= "10" or not 10 < number % 100 < 20 or "ordinal-11" not in locale.ordinals
        ):
            return text + locale.ordinals[name].single
    return text + (locale.ordinals["ordinal"].single if "ordinal" in locale.ordinals else "")


def long_ordinal(text: str, locale: Locale) -> str:
    """`second`, up to ten."""
    if text.isdecimal() and 0 < int(text) <= 10 and (word := locale.word(f"long-ordinal-{int(text):02}")):
        return word
    return ordinal(text, locale)


def pages(text: str, style: str, delimiter: str) -> str:
    """Ranges of pages in one of CSL's formats; without a format with the dash alone."""
    delimiter = delimiter or "–"

    def one(pair: re.Match[str]) -> str:
        before, first, before_last, last = pair.groups()
        if before != before_last and before_last:
            return f"{before}{first}{delimiter}{before_last}{last}"
        if style:
            last = _shortened(first, _whole(first, last), style)
        again = style == "expanded" or (before_last and not style)
        return f"{before}{first}{delimiter}{before if again else ''}{last}"

    return _DASH.sub(delimiter, _PAIR.sub(one, text)) if "-" in text or "–" in text else text


def _whole(first: str, last: str) -> str:
    """The last page in full, where it was given as `321–28`."""
    whole = first[: len(first) - len(last)] + last
    return whole if len(last) < len(first) and int(whole) > int(first) else last


def _shortened(first: str, last: str, style: str) -> str:
    if style == "expanded" or len(first) != len(last):
        return last
    same = next((place for place in range(len(first)) if first[place] != last[place]), len(first))
    if first == last:
        return last
    if style == "minimal":
        return last[min(same, len(last) - 1) :]
    if style == "minimal-two":
        return last[max(0, min(same, len(last) - 2)) :]
    return _chicago(first, last, same, style)


def _chicago(first: str, last: str, same: int, style: str) -> str:
    """The Chicago Manual's rules: none below 100, none at hundreds, the changed part after 1 to 9, else two digits."""
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return last[same:]
    if style in ("chicago", "chicago-15") and len(first) == 4 and same < 2:
        return last
    return last[min(same, len(last) - 2) :]
