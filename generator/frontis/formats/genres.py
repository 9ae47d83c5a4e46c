"""What kind of thesis or article a work is, as far as its record says: what CSL calls its genre."""

from __future__ import annotations

import re
from enum import StrEnum

from frontis.model.publications import Publication
from frontis.text.patterns import regex


class Degree(StrEnum):
    """A degree, by BibLaTeX's name of its thesis (the manual's section 4.9.2.13)."""

    BACHELOR = "bathesis"
    MASTER = "mathesis"
    DOCTOR = "phdthesis"

    @property
    def thesis(self) -> str:
        """What such a thesis is called in a reference."""
        return {"bathesis": "Bachelor's thesis", "mathesis": "Master's thesis"}.get(self, "PhD thesis")


_SIGNS = (
    (Degree.BACHELOR, regex(r"\bbachelor|\bb\.?sc\b|\bundergraduate", re.IGNORECASE)),
    (Degree.MASTER, regex(r"\bmaster|\bm\.?sc\b|\bmagister|\bdiplom|\bmémoire", re.IGNORECASE)),
    (Degree.DOCTOR, regex(r"\bph\.?\s?d\b|\bdoctor|\bdissertation|\bdr\.", re.IGNORECASE)),
)


def genre(publication: Publication) -> str | None:
    """What the type leaves open: which thesis it is, or that an article is a preprint."""
    if publication.type == "article":
        return "preprint"
    found = degree(publication) if publication.type == "thesis" else None
    return found.thesis if found else publication.degree


def degree(publication: Publication) -> Degree | None:
    """The degree that a `.bib` file tells, else that venue, track, category or note name; None where they don't."""
    texts = (publication.venue, publication.track, publication.category, publication.note)
    return _named(publication.degree or "") or _named(" ".join(str(text) for text in texts if text))


def _named(words: str) -> Degree | None:
    return next((found for found, sign in _SIGNS if sign.search(words)), None)
