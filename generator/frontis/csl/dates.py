"""Dates as a style and the locale's forms write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from frontis.csl.casing import Change
from frontis.csl.item import Date
from frontis.csl.locale import Locale
from frontis.csl.marks import affix
from frontis.csl.numbers import ordinal
from frontis.csl.xml import Node

Day = tuple[int, int, int]
_PLACES = {"year": 0, "month": 1, "day": 2}
_WANTED = {"year": ("year",), "year-month": ("year", "month"), "year-month-day": ("year", "month", "day")}


class Part(Struct, frozen=True):
    """A year, month or day as it is to be written."""

    name: str
    form: str
    prefix: str
    suffix: str
    range_delimiter: str
    finish: Change


def delimiter(node: Node, locale: Locale) -> str:
    """What stands between the parts: of a localised date what its form says."""
    form = locale.dates.get(node.get("form"))
    return affix(form.get("delimiter") if form else node.get("delimiter"))


def parts(node: Node, locale: Locale, finish: Callable[[Node], Change]) -> tuple[Part, ...]:
    """The parts that a `cs:date` shows, in order: its own, or the locale's with what its own children change."""
    own = {part.get("name"): part for part in node.named("date-part")}
    form = locale.dates.get(node.get("form")) if node.get("form") else None
    if form is None:
        return tuple(_part(part.attributes, finish(part)) for part in own.values())
    wanted = _WANTED.get(node.get("date-parts"), tuple(_PLACES))
    made = []
    for part in form.named("date-part"):
        name = part.get("name")
        if name in wanted:
            changed = own[name].attributes if name in own else {}
            kept = {key: value for key, value in changed.items() if key not in ("prefix", "suffix")}
            merged = Node("date-part", part.attributes | kept)
            made.append(_part(merged.attributes, finish(merged)))
    return tuple(made)


def _part(attributes: dict[str, str], finish: Change) -> Part:
    name = attributes.get("name", "year")
    return Part(
        name,
        attributes.get("form", "long" if name != "day" else "numeric"),
        attributes.get("prefix", ""),
        attributes.get("suffix", ""),
        attributes.get("range-delimiter", "–"),
        finish,
    )


def date_text(date: Date, shown: tuple[Part, ...], delimiter: str, locale: Locale) -> str:
    """The date in those parts; what is not known of it is left out."""
    if date.literal:
        return date.literal
    if len(date.parts) == 1 or date.parts[0] == date.parts[1]:
        return delimiter.join(_texts(date.parts[0], shown, locale, date.season))
    return _range(date.parts[0], date.parts[1], shown, delimiter, locale)


def _range(start: Day, end: Day, shown: tuple[Part, ...], delimiter: str, locale: Locale) -> str:
    """Both days, and what they share once: `4–6 May 2019`."""
    differs = min(place for place in range(3) if start[place] != end[place])
    if differs == 0:
        whole = [delimiter.join(_texts(day, shown, locale, "")).rstrip(" ,") for day in (start, end)]
        return _range_delimiter(shown, differs).join(whole)
    changing = [place for place, part in enumerate(shown) if _PLACES[part.name] >= differs]
    if not changing:
        return delimiter.join(_texts(start, shown, locale, ""))
    first, last = changing[0], changing[-1] + 1
    before, middle, after = shown[:first], shown[first:last], shown[last:]
    left = delimiter.join(_texts(start, middle, locale, "", bare_end=True))
    right = delimiter.join(_texts(end, middle, locale, ""))
    around = [*_texts(start, before, locale, ""), f"{left}{_range_delimiter(middle, differs)}{right}"]
    return delimiter.join([*around, *_texts(start, after, locale, "")])


def _range_delimiter(shown: tuple[Part, ...], differs: int) -> str:
    """That of the largest part in which the two days differ."""
    return next((part.range_delimiter for part in shown if _PLACES[part.name] == differs), "–")


def _texts(day: Day, shown: Iterable[Part], locale: Locale, season: str, bare_end: bool = False) -> list[str]:
    known = [part for part in shown if day[_PLACES[part.name]] or (part.name == "month" and season)]
    texts = []
    for part in known:
        text = part.finish(_number(day, part, locale, season))
        is_last = part is known[-1]
        texts.append(affix(part.prefix) + text + ("" if bare_end and is_last else affix(part.suffix)))
    return texts


def _number(day: Day, part: Part, locale: Locale, season: str) -> str:
    value = day[_PLACES[part.name]]
    if part.name == "year":
        return _year(value, part.form, locale)
    if part.name == "month":
        return _month(value, part.form, locale, season)
    if part.form == "ordinal" and (value == 1 or not locale.allows("limit-day-ordinals-to-day-1")):
        return ordinal(str(value), locale)
    return f"{value:02}" if part.form == "numeric-leading-zeros" else str(value)


def _year(year: int, form: str, locale: Locale) -> str:
    if form == "short":
        return f"{year % 100:02}"
    if year < 0:
        return f"{-year}{locale.word('bc')}"
    return str(year) if year > 999 else f"{year}{locale.word('ad')}"


def _month(month: int, form: str, locale: Locale, season: str) -> str:
    if not month or month > 12:
        return locale.word(f"season-0{_season(month, season)}") or season
    if form.startswith("numeric"):
        return f"{month:02}" if form == "numeric-leading-zeros" else str(month)
    return locale.word(f"month-{month:02}", form) or str(month)


def _season(month: int, season: str) -> str:
    """Seasons also come as the months 13 to 16 or 21 to 24."""
    return str((month - 13) % 4 + 1 if month < 17 else (month - 21) % 4 + 1) if month else season
