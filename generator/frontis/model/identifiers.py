"""Identifiers of works and people: each reads what people paste, knows its form, and gives its address."""

from __future__ import annotations

import re
from typing import Self
from urllib.parse import quote, unquote

from msgspec import Struct

from frontis.diagnostics import Unreadable
from frontis.text.patterns import regex

_ARXIV_SINCE_2007 = r"\d\d(\d\d)\.\d{4,5}"
_ARXIV_BEFORE = r"[a-z-]+(?:\.[A-Z]{2})?/\d\d(\d\d)\d{3}"
_WEB = r"(?:https?://)?(?:www\.)?"
_BARE_DOI = regex(r"10\.\d{4,9}(?:\.\d+)*/[\w./()-]*[\w()/-]", re.ASCII)
"""A DOI of harmless signs alone, as most are."""


class _Identifier(Struct, frozen=True):
    """A number or name of which there is one form, the value, which is also what is printed."""

    value: str

    def __str__(self) -> str:
        return self.value


class Doi(_Identifier, frozen=True, eq=False):
    """A DOI (ISO 26324) as written: `10.1109/CVPR.2019.00049`; two that differ in case alone are equal."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `10.…/…`, `doi:10.…` or `https://doi.org/10.…`. Raises `Unreadable` for anything else."""
        if _BARE_DOI.fullmatch(text):
            return cls(text)
        rest = _after(rf"{_WEB}(?:dx\.)?doi\.org[:/]\s*|doi\s*[:=]?\s*", text)
        rest = re.sub(r"\{?\\([_%&#])\}?", r"\1", rest)
        if "://" in text:
            rest = unquote(rest)
        value = rest.rstrip(".,;")
        if not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*/\S+", value, re.ASCII) or not value.isprintable():
            raise _wrong_form("a DOI", text, "a DOI starts with 10., as in 10.1109/CVPR.2019.00049")
        return cls(value)

    @property
    def url(self) -> str:
        """`https://doi.org/…`, with what an address cannot hold escaped."""
        return f"https://doi.org/{quote(self.value, safe='/:;().,@!$*_-~+=')}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Doi) and self.value.lower() == other.value.lower()

    def __hash__(self) -> int:
        return hash(self.value.lower())


class ArxivId(Struct, frozen=True, omit_defaults=True):
    """An arXiv identifier of either scheme: `1812.02391`, `astro-ph/0601001`."""

    number: str
    """Without the version."""
    version: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number with or without `arXiv:`, version, address or class. Raises `Unreadable` for anything else."""
        prefixes = rf"{_WEB}(?:[a-z]+\.)?arxiv\.org/(?:abs|pdf|html|ps|format)/|{_WEB}doi\.org/10\.48550/|10\.48550/"
        rest = _after(r"arxiv\s*[:.]\s*|arxiv\s+", _after(prefixes, text))
        rest = re.sub(r"\s*\[[\w.-]+\]$|\.pdf$|[?#].*$", "", rest)
        match = re.fullmatch(rf"({_ARXIV_SINCE_2007}|{_ARXIV_BEFORE})(?:v(\d{{1,3}}))?", rest, re.ASCII)
        if match is None or not 1 <= int(match[2] or match[3]) <= 12:
            raise _wrong_form("an arXiv number", text, "write it as 1812.02391 or astro-ph/0601001")
        return cls(match[1], int(match[4]) if match[4] else None)

    @property
    def value(self) -> str:
        """The number, with its version where one was given: `1812.02391v3`."""
        return self.number if self.version is None else f"{self.number}v{self.version}"

    @property
    def url(self) -> str:
        """The page of the abstract."""
        return f"https://arxiv.org/abs/{self.value}"

    @property
    def pdf_url(self) -> str:
        """The paper itself."""
        return f"https://arxiv.org/pdf/{self.value}"

    def __str__(self) -> str:
        return self.value


class Pmid(_Identifier, frozen=True):
    """A number of PubMed, digits only: `23456789`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number, `PMID: …` or an address. Raises `Unreadable` for anything else."""
        rest = _after(rf"{_WEB}pubmed\.ncbi\.nlm\.nih\.gov/|{_WEB}ncbi\.nlm\.nih\.gov/pubmed/|pmid\s*:?\s*", text)
        value = rest.rstrip("/")
        if not re.fullmatch(r"[1-9]\d{0,8}", value, re.ASCII):
            raise _wrong_form("a PubMed number", text, "a PMID is digits only, as in 23456789")
        return cls(value)

    @property
    def url(self) -> str:
        """The page of the record."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.value}/"


class Pmcid(_Identifier, frozen=True):
    """A number of PubMed Central, with its letters: `PMC3531190`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `PMC3531190`, the digits alone, or an address. Raises `Unreadable` for anything else."""
        central = rf"{_WEB}(?:pmc\.)?ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/|{_WEB}europepmc\.org/articles?/(?:PMC/)?"
        rest = _after(rf"{central}|pmcid\s*:?\s*", text).upper()
        match = re.fullmatch(r"(?:PMC)?\s*(\d{1,9})(?:\.\d+)?/?", rest, re.ASCII)
        if match is None:
            raise _wrong_form("a number of PubMed Central", text, "write it as PMC3531190")
        return cls(f"PMC{match[1]}")

    @property
    def url(self) -> str:
        """The page of the article."""
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.value}/"


class Isbn(_Identifier, frozen=True):
    """An ISBN (ISO 2108) of 10 or 13 digits, its check digit right, without hyphens: `9783161484100`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an ISBN with or without hyphens. Raises `Unreadable` for another length or a wrong check digit."""
        rest = _after(r"urn:isbn:|isbn(?:-?1[03])?\s*:?\s*", text)
        value = re.sub(r"[\s‐-―-]", "", rest).upper()
        if not re.fullmatch(r"\d{9}[\dX]|97[89]\d{10}", value, re.ASCII):
            raise _wrong_form("an ISBN", text, "an ISBN has 13 digits (before 2007 it had 10), as in 978-3-16-148410-0")
        if not _checks_out(value):
            raise Unreadable(f"'{value}' is not an ISBN: its last digit does not fit", "compare it with the book's")
        return cls(value)

    @property
    def url(self) -> str:
        """Where libraries hold it."""
        return f"https://search.worldcat.org/search?q=bn%3A{self.value}"


class Orcid(_Identifier, frozen=True):
    """An ORCID iD in four groups, its check character right (ISO 7064, MOD 11-2): `0000-0002-1825-0097`."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an iD with or without hyphens or address. Raises `Unreadable` for another form or a wrong check."""
        rest = _after(rf"{_WEB}orcid\.org/|orcid\s*:?\s*", text).rstrip("/")
        match = re.fullmatch(r"(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])", rest.upper(), re.ASCII)
        if match is None:
            raise _wrong_form("an ORCID iD", text, "write it as 0000-0002-1825-0097")
        if not _orcid_checks_out("".join(match.groups())):
            raise Unreadable(f"'{rest}' is not an ORCID iD: its last character does not fit", "copy it from orcid.org")
        return cls("-".join(match.groups()))

    @property
    def url(self) -> str:
        """The person's record; also the iD's full form."""
        return f"https://orcid.org/{self.value}"


class OpenReviewId(_Identifier, frozen=True):
    """The id of a paper's forum on OpenReview."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the id or an address that holds it. Raises `Unreadable` for anything else."""
        value = re.sub(r"[&#].*$", "", _after(rf"{_WEB}openreview\.net/(?:forum|pdf|attachment)\?id=", text))
        if not re.fullmatch(r"[A-Za-z0-9_-]{6,24}", value):
            raise _wrong_form("an id of OpenReview", text, "it stands behind `forum?id=` in the paper's address")
        return cls(value)

    @property
    def url(self) -> str:
        """The paper's forum."""
        return f"https://openreview.net/forum?id={self.value}"


def _after(prefixes: str, text: str) -> str:
    """The text, stripped, without one of the prefixes (a pattern, in any case) at its start."""
    return re.sub(rf"^(?:{prefixes})", "", text.strip(), count=1, flags=re.IGNORECASE)


def _wrong_form(kind: str, text: str, hint: str) -> Unreadable:
    return Unreadable(f"'{' '.join(text.split())}' is not {kind}", hint)


def _checks_out(isbn: str) -> bool:
    """Whether the last digit fits the others: modulo 11 for ten digits, modulo 10 for thirteen (ISO 2108)."""
    digits = [10 if digit == "X" else int(digit) for digit in isbn]
    if len(digits) == 10:
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    return sum(digit * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0


def _orcid_checks_out(characters: str) -> bool:
    total = 0
    for digit in characters[:-1]:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == characters[-1]
