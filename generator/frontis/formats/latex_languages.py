"""Languages as LaTeX calls them (babel's and polyglossia's names, which BibLaTeX's `langid` takes)."""

from __future__ import annotations

import re

_NAMES = {
    "ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "ngerman",
    "el": "greek", "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian",
    "fi": "finnish", "fr": "french", "gl": "galician", "he": "hebrew", "hr": "croatian", "hu": "hungarian",
    "is": "icelandic", "it": "italian", "ja": "japanese", "ko": "korean", "la": "latin", "lt": "lithuanian",
    "lv": "latvian", "nb": "norsk", "nl": "dutch", "nn": "nynorsk", "no": "norsk", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovenian", "sr": "serbian",
    "sv": "swedish", "tr": "turkish", "uk": "ukrainian", "vi": "vietnamese", "zh": "chinese",
}  # fmt: skip
_VARIANTS = {
    "de-at": "naustrian",
    "de-ch": "nswissgerman",
    "en-gb": "british",
    "en-us": "american",
    "pt-br": "brazilian",
}
_TAGS = (
    {name: tag for tag, name in reversed(_NAMES.items())}
    | {name: f"{tag[:2]}-{tag[3:].upper()}" for tag, name in _VARIANTS.items()}
    | {"german": "de", "austrian": "de-AT", "usenglish": "en-US", "ukenglish": "en-GB", "mexican": "es-MX",
       "brazil": "pt-BR", "portuges": "pt", "francais": "fr", "magyar": "hu", "slovene": "sl", "eng": "en",
       "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "rus": "ru", "por": "pt",
       "deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "русский": "ru"}
)  # fmt: skip


def babel_name(language: str) -> str:
    """The name of a BCP 47 tag's language, `ngerman` for `de`; a tag without one stays as it is."""
    tag = language.lower().replace("_", "-")
    return _VARIANTS.get(tag) or _NAMES.get(tag.partition("-")[0], language)


def language_of(name: str) -> str | None:
    """The BCP 47 tag of a language as BibTeX files name it (`ngerman`, `English`, `pt-BR`); None for one unknown."""
    found = name.strip().lower().replace("_", "-")
    if re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", found):
        return found[:3] + found[3:].upper()
    return _TAGS.get(found)
