"""Languages as LaTeX calls them (babel's and polyglossia's names, which BibLaTeX's `langid` takes)."""

from __future__ import annotations

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


def babel_name(language: str) -> str:
    """The name of a BCP 47 tag's language, `ngerman` for `de`; a tag without one stays as it is."""
    tag = language.lower().replace("_", "-")
    return _VARIANTS.get(tag) or _NAMES.get(tag.partition("-")[0], language)
