"""In which order a language sorts words, without a table of all characters.

Letters come by their place in the alphabet; accents and case count only where all letters are the same, unless the
language has the accented letter as one of its own (`å` after `z` in Swedish). Chinese is sorted by sound, traditional
characters by strokes, Japanese as its dictionaries do: so the national character sets have their usual characters.
"""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import combining, normalize

from frontis.text.languages import is_traditional, primary

SortKey = tuple[tuple[tuple[int, int, int], ...], str]

_OWN_LETTERS = {
    "cs": "cč hch rř sš zž", "da": "zæ æø øå", "de": "", "eo": "cĉ gĝ hĥ jĵ sŝ uŭ", "es": "nñ",
    "et": "sš šz zž wõ õä äö öü", "fi": "zå åä äö", "hr": "cč čć dđ sš zž", "hu": "oö uü",
    "is": "aá dð eé ií oó uú yý zþ þæ æö", "lt": "cč sš zž", "lv": "cč gģ kķ lļ nņ sš zž", "nb": "zæ æø øå",
    "nn": "zæ æø øå", "no": "zæ æø øå", "pl": "aą cć eę lł nń oó sś zź źż", "ro": "aă ăâ iî sș tț",
    "sk": "aä cč hch oô sš zž", "sl": "cč sš zž", "sv": "zå åä äö", "tr": "cç gğ hı oö sş uü",
    "az": "cç eə gğ hı oö sş uü", "bg": "ий", "ru": "ий", "uk": "гґ еє иі ії їй",
}  # fmt: skip
"""By language the letters of its own, each behind the letter that it follows in the alphabet."""
_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"})
_CHARACTER_SETS = {"zh": "gb18030", "ja": "euc_jp", "zh-hant": "big5hkscs", "yue": "big5hkscs"}


def sort_key(text: str, language: str) -> SortKey:
    """Sorts a text among others as the language does; the text itself decides between those that are alike."""
    return _key(text, "zh-hant" if is_traditional(language) else primary(language))


@lru_cache(maxsize=4096)
def _key(text: str, language: str) -> SortKey:
    letters = _own_letters(language)
    pending = normalize("NFC", text.casefold())
    weights = []
    while pending:
        size = 2 if pending[:2] in letters else 1
        if pending[0] in letters or size == 2:
            weights.append(letters[pending[:size]])
        else:
            weights += [_weight(letter, language) for letter in normalize("NFD", pending[0].translate(_SPELLED))]
        pending = pending[size:]
    return tuple(weight for weight in weights if weight[0]), normalize("NFC", text)


@cache
def _own_letters(language: str) -> dict[str, tuple[int, int, int]]:
    """A place for each letter of the language's own: right behind the one before it."""
    places: dict[str, tuple[int, int, int]] = {}
    for pair in _OWN_LETTERS.get(language, "").split():
        before, letter = pair[0], pair[1:]
        group, place, after = places.get(before, (2, ord(before), 0))
        places[letter] = (group, place, after + 1)
    return places


@lru_cache(maxsize=4096)
def _weight(letter: str, language: str) -> tuple[int, int, int]:
    """The group (0 nothing, 1 digits and signs, 2 letters, 3 characters of East Asia) and the place in it."""
    if combining(letter) or not (letter.isalnum() or letter.isspace()):
        return 0, 0, 0
    if not letter.isalpha():
        return 1, ord(letter), 0
    if letter < "\u2e80":
        return 2, ord(letter), 0
    try:
        return 3, int.from_bytes(letter.encode(_CHARACTER_SETS.get(language, "gb18030")), "big"), 0
    except UnicodeEncodeError:
        return 4, ord(letter), 0
