"""Languages by their tags (BCP 47): which there are, and in which direction they are written."""

from __future__ import annotations

from frontis.text.patterns import regex

_TWO_LETTERS = (
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en"
    " eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja"
    " jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb"
    " nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq"
    " sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    " "
)
"""ISO 639-1."""
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"))
_SCRIPTS_RIGHT_TO_LEFT = frozenset(("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"))
_BEGINNINGS = bytes(range(0xD6, 0xE0))
"""First bytes, in UTF-8, of U+0580 to U+07FF; the last few letters of Armenian are among them."""
_LETTER_RIGHT_TO_LEFT = regex("[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def is_known(tag: str) -> bool:
    """Whether a tag begins with a language's code of two letters."""
    return f" {primary(tag)} " in _TWO_LETTERS


def direction(tag: str) -> str:
    """`rtl` or `ltr`: by the script that the tag names, else by its language."""
    language, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    right_to_left = script in _SCRIPTS_RIGHT_TO_LEFT if script else language in _RIGHT_TO_LEFT
    return "rtl" if right_to_left else "ltr"


def has_right_to_left(text: str) -> bool:
    """Whether a letter of it may be written from right to left; always where it has Arabic or Hebrew ones."""
    if text.isascii():
        return False
    data = text.encode(errors="replace")  # a search among letters takes fifty times as long
    return len(data.translate(None, _BEGINNINGS)) < len(data)


def direction_of(text: str) -> str:
    """`rtl` or `ltr`, as most of its letters are written; empty where it has none."""
    right_to_left = len(_LETTER_RIGHT_TO_LEFT.findall(text))
    letters = sum(map(str.isalpha, text))
    return "rtl" if 2 * right_to_left > letters else "ltr" if letters else ""


def is_traditional(tag: str) -> bool:
    """Whether it is Chinese in traditional characters: that of Taiwan, Hong Kong and Macau unless it says else."""
    language, *rest = tag.lower().split("-")
    return language == "zh" and "hans" not in rest and not {"hant", "tw", "hk", "mo"}.isdisjoint(rest)


def primary(tag: str) -> str:
    """The language without script and region: `zh` of `zh-Hant-TW`."""
    return tag.partition("-")[0].lower()
