"""Words for addresses: any text as `[a-z0-9-]`, and the id of a work that has none."""

from __future__ import annotations

import re
import unicodedata
from binascii import crc32
from functools import lru_cache
from itertools import groupby

from frontis.text.patterns import regex

_LATIN = {
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ĸ": "k", "ŧ": "t", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i",
    "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ѕ": "dz",
    "ѓ": "gj", "ќ": "kj",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_BETWEEN_WORDS = regex(r"[^a-z0-9]+")
_GREEK_OU = regex("ο[υύῦ]")
"""One sound in two letters (ISO 843)."""
_SIGNS = {"&": " and ", "+": " plus ", "@": " at ", "'": "", "’": "", "‘": "", "ʼ": "", "\u00ad": "", "\u200b": ""}
_LETTERS = str.maketrans(_LATIN | _CYRILLIC | _GREEK | _SIGNS)
_SHARP = regex(r"(?<=\b[a-z])#")
"""`C#` and `F#` are not `C` and `F`."""
_ACCENTS = regex("[\u0300-\u036f]")
_NAMED_BY_SOUND = regex(r"(?:HIRAGANA|KATAKANA) LETTER (?:SMALL )?(\w+)|HANGUL SYLLABLE (\w+)")
ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]*"
LONGEST = 100
"""Characters of a name that is made; longer ones are cut."""
_STOP_WORDS = """
    an the of in on for to and or with without by from at as is are be been via into onto over under than that this
    these those its it our we do does not but der die das und ein eine des im zur zum von le la les et de du un une
    el los las en por para il lo di da del della
"""
_NOT_TELLING = frozenset(_STOP_WORDS.split())


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """The text for an address: small ASCII letters, digits and single hyphens; empty without letter or digit.

    Latin, Greek, Cyrillic, kana and Hangul are written by sound. A word of another script becomes a short
    token that depends on the word alone, so that two words have two addresses.
    """
    if not text.isascii():
        text = _by_sound(text)
    return _BETWEEN_WORDS.sub("-", _SHARP.sub(" sharp", text.lower()).translate(_LETTERS)).strip("-")


def folder_name(text: str) -> str:
    """The slug as the name of a folder, never empty and not too long; where it must be changed, a token of the text.

    File systems take names of 255 bytes, and some the whole path.
    """
    made = slug(text)
    if made and len(made) <= LONGEST:
        return made
    return "-".join(part for part in (shortened(made), _token(text).strip()) if part)


def shortened(made: str) -> str:
    """A slug that is too long, cut between words where it can be."""
    if len(made) <= LONGEST:
        return made
    return (made[: LONGEST + 1].rpartition("-")[0] or made)[:LONGEST].rstrip("-")


def work_id(family: str | None, year: int | None, title: str | None) -> str:
    """The id of a work: family name, year, the first three telling words of the title, in that order.

    What is missing is left out; the title is plain text. The id is valid, never empty, and never reads as a year.
    """
    parts = (slug(family or ""), "" if year is None else str(year), "-".join(_telling_words(title or "")))
    made = shortened("-".join(part for part in parts if part)) or "untitled"
    return f"work-{made}" if reads_as_year(made) else made


def valid_id(text: str) -> bool:
    """Whether it may be an id, or a key of a vocabulary."""
    return re.fullmatch(ID_PATTERN, text) is not None


def reads_as_year(text: str) -> bool:
    """Whether an id would share its address with the page of a year."""
    return len(text) == 4 and text.isascii() and text.isdigit()


def _telling_words(title: str) -> list[str]:
    """The first three words that are neither stop words nor single letters; of all words where none is telling."""
    words = slug(title).split("-")
    telling = [word for word in words if len(word) > 1 and word not in _NOT_TELLING]
    return (telling or words)[:3]


def _by_sound(text: str) -> str:
    """The text in ASCII letters, with spaces around words that no table can spell."""
    spelled = _GREEK_OU.sub("ou", unicodedata.normalize("NFC", text).lower()).translate(_LETTERS)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", spelled)).translate(_LETTERS)
    sounds = "".join(map(_sound, unicodedata.normalize("NFC", bare)))
    runs = groupby(sounds, lambda character: not character.isascii() and character.isalnum())
    return "".join(_token("".join(run)) if unknown else "".join(run) for unknown, run in runs)


def _sound(character: str) -> str:
    """The sound of a kana or Hangul syllable, which is its Unicode name; any other character itself."""
    if character.isascii():
        return character
    match = _NAMED_BY_SOUND.fullmatch(unicodedata.name(character, ""))
    return (match[1] or match[2]).lower() if match else character


def _token(word: str) -> str:
    """A short name for a word in a script without a table: the same on every machine."""
    return f" {crc32(word.encode()):07x} "
