"""Values of BibTeX fields that need more than taking over: ids, dates, numbers, addresses, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from frontis.formats.bibtex_macros import MONTH_MACROS
from frontis.formats.bibtex_values import BibEntry, BibField
from frontis.text import inline
from frontis.text.patterns import regex
from frontis.text.slugs import reads_as_year, slug
from frontis.yaml_tree import Node, Scalar, Sequence

_NOT_IN_IDS = regex(r"[^A-Za-z0-9._-]+")
_YEAR = regex(r"\D{0,5}(\d{4})(?:[a-z]|\?|~|%|\]|\s*(?:--?|/)\s*\d{1,4}|\s*[(（].*[)）])?\D?$")
_ISO = regex(r"\[?(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T[\d:Z+.-]*)?[~?%\]]*(?:/.*)?$")
_SEASONS = range(21, 42)
"""What stands for a part of the year in the place of its month (EDTF, level 1 and 2): `2019-22` for a summer."""
_DAY = regex(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_ESCAPED = regex(r"\\([_%#&~$])|\{\\textasciitilde\s*(?:\{\})?\}|\\textasciitilde\s*(?:\{\})?|\$\\sim\$")
_URL = regex(r"\\(?:url|path|href)\s*\{([^{}]*)\}.*")
_ANCHOR = regex(r"<a\s[^>]*?href=[\"']?([^\"'\s>]+)", re.I)
_DOI = regex(r"10\.\d{4,9}/[^\s{}\"<>]+")
_ISBN = regex(r"(?<!\d)(?:97[89][-– ]?)?(?:\d[-– ]?){9}[\dXx](?![\d-])")
_ISSN = regex(r"\d{4}[-–]?\d{3}[\dXx]")


def record_id(key: str) -> str | None:
    """The id that an entry is called by: its key, other characters as `-`; None where nothing of it is left."""
    made = _NOT_IN_IDS.sub("-", key).lstrip("-._").rstrip("-.")
    if made == key or (made and not reads_as_year(made)):
        return made
    return slug(key) or None


def dates(entry: BibEntry) -> Iterator[tuple[str, Node]]:
    """`date` where month or day are known, else `year`; what can't be read is handed on as it stands."""
    field = entry.get("date", "year", "eventdate")
    if field is None:
        return
    written = field.text.strip("{}[] ")
    iso = _ISO.match(written)
    month = entry.get("month") if field.name == "year" else None
    if iso and iso[2] and int(iso[2]) not in _SEASONS:
        yield "date", plain_text(field, "-".join(part.zfill(2) for part in iso.groups() if part))
    elif (year := _YEAR.match(written)) is None:
        yield "year", plain_text(field)
    elif month and (number := _month(month.text)):
        day = _day(month.text, entry.get("day"))
        yield "date", plain_text(field, f"{year[1]}-{number:02}" + (f"-{day:02}" if day else ""))
    else:
        yield "year", plain_text(field, year[1])


def _month(text: str) -> int | None:
    """The first month that a text names, by its English name or its number."""
    for word in re.findall(r"[A-Za-z]+|\d+", text):
        if word[:3].lower() in MONTH_MACROS:
            return MONTH_MACROS.index(word[:3].lower()) + 1
    number = re.fullmatch(r"\W*(\d{1,2})\W*", text)
    return int(number[1]) if number and 1 <= int(number[1]) <= 12 else None


def _day(month: str, day: BibField | None) -> int | None:
    """The day of one day, none of several: `16`, or in the month as `1~mar`."""
    days = _DAY.findall(day.text if day else month)
    if len(days) != 1 or (day is None and not re.search("[A-Za-z]{3}", month)):
        return None
    return int(days[0]) if 1 <= int(days[0]) <= 28 or int(days[0]) in (29, 30, 31) else None


def doi(entry: BibEntry) -> Scalar | None:
    """The DOI of an entry, however it is wrapped."""
    field = entry.get("doi")
    if field is None:
        return None
    written = web_address(field).text
    match = _DOI.search(written)
    return Scalar.at(field.origin, match[0] if match else written, plain=False)


def isbn(entry: BibEntry) -> Scalar | None:
    """The first ISBN of several; an ISSN in its place, as Mendeley writes it, is none."""
    field = entry.get("isbn")
    if field is None or (_ISSN.match(field.text) and not _ISBN.search(field.text)):
        return None
    match = _ISBN.search(field.text)
    return plain_text(field, match[0] if match else None)


def web_address(field: BibField) -> Scalar:
    """An address without what LaTeX, or HTML, needs around it."""
    anchor = _ANCHOR.search(field.text)
    text = anchor[1] if anchor else _URL.sub(r"\1", field.text.strip())
    text = _ESCAPED.sub(lambda match: match[1] or "~", text).strip("{}<> ")
    if text.startswith("www."):
        text = f"https://{text}"
    return Scalar.at(field.origin, text.replace(" ", "%20") if "://" in text else text, plain=False)


def repeated(field: BibField) -> Sequence:
    """The words of a field that lists them by commas or semicolons."""
    text = " ".join(field.text.split())
    separator = ";" if ";" in text else ","
    pieces = re.findall(rf"(?:[^{separator}{{}}]|\{{[^{{}}]*\}}|[{{}}])+", text)
    words = (inline.plain(word).strip() for word in pieces)
    found = dict.fromkeys(word for word in words if word)
    return Sequence(tuple(Scalar.at(field.origin, word, plain=False) for word in found), field.origin)


def plain_text(field: BibField, text: str | None = None) -> Scalar:
    """A field, or what was made of it, without LaTeX."""
    text = " ".join((field.text if text is None else text).split())
    return Scalar.at(field.origin, inline.plain(text) if re.search(r"[\\{}$~]", text) else text, plain=False)
