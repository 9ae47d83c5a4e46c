"""Names as printed on a paper, apart from the question who bears them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple, Self

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.model import name_words
from frontis.model.author_lists import split_author_list, split_et_al
from frontis.model.author_marks import split_marks
from frontis.model.name_parts import split_name
from frontis.text.inline import plain
from frontis.text.patterns import regex

_HINT = "write it as 'Given Family' or 'Family, Given'"
_UNSEEN = regex("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_PROTECTED_SPACE, _PROTECTED_COMMA = "\ue000", "\ue001"
_BRACED = regex(r"\{([^{}\\]*)\}")


class Name(Struct, frozen=True, omit_defaults=True, cache_hash=True):
    """One person's or group's name."""

    given: str = ""
    """Given and middle names or their initials, as written: `T.-S.`."""
    family: str = ""
    """Family name without the particle; empty where the name is a `literal`."""
    particle: str = ""
    """`van der`, `de la`: written small, before the family name."""
    suffix: str = ""
    """`Jr.`, `III`, `PhD`."""
    literal: str = ""
    """A name that cannot be split: a group, a single word, CJK without a space."""
    family_first: bool = False
    """Whether the family name is shown first, as in CJK, or was written so (`Cohn M.`)."""
    joined: bool = False
    """Whether given and family name stand without a space between them: 田中太郎, `H.Zhang`."""
    other_form: str = ""
    """The name in another script or form, shown in parentheses: `Qianru Sun (孙倩茹)`."""
    translations: tuple[tuple[str, Name], ...] = ()
    """Language tag and name, for pages in other languages: 孙倩茹 on Chinese ones."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a name in any of the usual forms; signs at it and markup are left out.

        Braces protect: `{Barnes and Noble}` is one literal. Raises `Unreadable` where there is no letter,
        or where the commas make several names of it.
        """
        return cls._of_unmarked(split_marks(_tidied(text))[0], text)

    @classmethod
    def _of_unmarked(cls, text: str, typed: str) -> Self:
        if (inner := _whole_in_braces(text)) is not None:
            literal = " ".join(plain(inner).split())
            _require_letter(literal, inner)
            return cls(literal=literal)
        braced = "{" in text
        protected = _BRACED.sub(_protected, text) if braced else text
        name = " ".join(plain(protected).split())
        _require_letter(name, typed)
        if not braced:
            return cls(*split_name(name))
        parts: dict[str, Any] = {
            field: _unprotected(part) if isinstance(part, str) else part
            for field, part in split_name(name)._asdict().items()
        }
        return cls(**parts)

    @property
    def display(self) -> str:
        """The name as printed on a page: `Ann van der Berg Jr.`, 孙倩茹."""
        if not (self.literal or self.particle or self.suffix or self.family_first or self.joined or self.other_form):
            return f"{self.given} {self.family}" if self.given else self.family  # almost every name is like this
        whole = self.literal or self._shown_parts()
        if self.suffix:
            comma = "," if self.suffix.lower() in name_words.DEGREES else ""
            whole = f"{whole}{comma} {self.suffix}"
        return f"{whole} ({self.other_form})" if self.other_form else whole

    @property
    def full_family(self) -> str:
        """The family name with its particle: `van der Berg`; the whole of a literal name."""
        return self.literal or _with_particle(self.particle, self.family)

    @property
    def inverted(self) -> str:
        """As BibTeX writes it: `van der Berg, Jr., Jan`; a literal stays whole, without the braces it needs there."""
        return ", ".join(part for part in (self.full_family, self.suffix, self.given) if part)

    @property
    def inverted_suffix_last(self) -> str:
        """As RIS and Highwire tags write it: `van der Berg, Jan, Jr.`."""
        if self.given and not (self.literal or self.particle or self.suffix):
            return f"{self.family}, {self.given}" if self.family else self.given
        return ", ".join(part for part in (self.full_family, self.given, self.suffix) if part)

    def __str__(self) -> str:
        return self.display

    def _shown_parts(self) -> str:
        family = _with_particle(self.particle, self.family)
        order = (family, self.given) if self.family_first else (self.given, family)
        return ("" if self.joined else " ").join(part for part in order if part)


class MarkedName(NamedTuple):
    """A name in a list of authors, with the signs that stood at it."""

    name: Name
    marks: tuple[str, ...]


class AuthorList(NamedTuple):
    """The names of one text, and whether it says that there are more."""

    authors: tuple[MarkedName, ...]
    et_al: bool


def parse_author(text: str) -> MarkedName:
    """Read one author with signs: `Mira Halvorsen*`, `Sun, Qianru†`. Raises `Unreadable` as `Name.parse` does."""
    rest, marks = split_marks(_tidied(text))
    if (alone := split_et_al(rest)).found:
        raise Unreadable(f"'{rest}' reads as several names", f"write '{alone.rest}' and 'et al.' as two items")
    return MarkedName(Name._of_unmarked(rest, text), marks)


def parse_names(text: str) -> AuthorList:
    """Read several authors from one text: `A and B`, `A, B and C`, `Family, Given and Family, Given`.

    `others` or `et al.` at the end says that there are more. Raises `Unreadable` for no name at all, and for the
    first that cannot be read.
    """
    rest, et_al = split_et_al(_tidied(text))
    authors = tuple(map(parse_author, split_author_list(rest)))
    if not authors and not et_al:
        raise Unreadable("there is no name here", _HINT)
    return AuthorList(authors, et_al)


def is_et_al(text: str) -> bool:
    """Whether an item of a list of authors is `others`, `et al.` or the like, and nobody's name."""
    rest, found = split_et_al(_tidied(text))
    return found and not rest


@lru_cache(maxsize=16)
def _tidied(text: str) -> str:
    """Composed characters, single spaces, nothing that is not seen; remembered for those who ask next."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def _require_letter(name: str, text: str) -> None:
    if not any(map(str.isalpha, name)):
        raise Unreadable(f"'{' '.join(text.split())}' is not a name: it has no letter", _HINT)


def _whole_in_braces(text: str) -> str | None:
    """What stands inside the braces that enclose the whole text, or None."""
    if not (text.startswith("{") and text.endswith("}")) or text.startswith("{\\"):
        return None
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if depth == 0 and index < len(text) - 1:
            return None
    return text[1:-1] if depth == 0 else None


def _protected(group: re.Match[str]) -> str:
    return group[0].replace(" ", _PROTECTED_SPACE).replace(",", _PROTECTED_COMMA)


def _unprotected(text: str) -> str:
    return text.replace(_PROTECTED_SPACE, " ").replace(_PROTECTED_COMMA, ",")


def _with_particle(particle: str, family: str) -> str:
    """Both with a space between them, but for `d'` and its like."""
    return particle + family if not particle or particle[-1] in "'’" else f"{particle} {family}"
