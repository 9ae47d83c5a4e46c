"""What Babel knows of a language: plurals, numbers, what stands between the items of a list, its own name.

English is known without it: most sites are in English, and Babel takes longer to import than an edit's pages to render.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

BRITISH = "en-GB"
"""How a bare `en` is written: the day before the month, no comma before "and", as researchers write."""
ENGLISH = "en"
_SMALL = 1000
"""Numbers below it are written alike in all languages."""


@cache
def known_locale(language: str) -> Locale | None:
    """The locale of a language's tag, without a region that Babel doesn't know; None for a stranger."""
    from babel import Locale, UnknownLocaleError  # 25 ms, and not every site needs it

    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@cache
def plural(number: int, language: str) -> str:
    """The plural form that a number asks for: `zero`, `one`, `two`, `few`, `many` or `other` (Unicode's CLDR)."""
    if language == ENGLISH:
        return "one" if number == 1 else "other"
    locale = known_locale(language)
    return str(locale.plural_form(number)) if locale else "other"


@cache
def number_text(number: int, language: str) -> str:
    """The number with the language's mark between thousands: `1,234`, `1.234`, `1 234`."""
    if abs(number) < _SMALL:
        return str(number)
    if language == ENGLISH:
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=known_locale(language) or "en", numbering_system="latn")


@cache
def separators(count: int, language: str) -> tuple[str, ...]:
    """What stands between so many items of a list, as the language writes lists: `, ` and ` and `; `、` and `和`."""
    if count < 2:
        return ()
    if language == ENGLISH:
        return (*[", "] * (count - 2), " and ")
    locale = known_locale(language) or known_locale(BRITISH)
    assert locale is not None  # Babel knows British English
    patterns = locale.list_patterns["standard"]
    if count == 2:
        return (_between(patterns["2"]),)
    return (_between(patterns["start"]), *[_between(patterns["middle"])] * (count - 3), _between(patterns["end"]))


def _between(pattern: str) -> str:
    """Of `{0} and {1}` what stands between the two."""
    return pattern.partition("{0}")[2].partition("{1}")[0]


@cache
def own_name(language: str) -> str:
    """What a language calls itself, as an entry of a list: `Deutsch`, `Français`, `中文`; its tag for a stranger."""
    locale = known_locale(language)
    name = locale.get_display_name() if locale else None
    return name[:1].upper() + name[1:] if name else language
