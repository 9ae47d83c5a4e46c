"""Which degree a thesis was written for, as far as its record says."""

from __future__ import annotations

import re
from enum import StrEnum

from frontis.model.publications import Publication


class Degree(StrEnum):
    """A degree, by BibLaTeX's name of its thesis (the manual's section 4.9.2.13)."""

    BACHELOR = "bathesis"
    MASTER = "mathesis"
    DOCTOR = "phdthesis"


_SIGNS = (
    (Degree.BACHELOR, re.compile(r"\bbachelor|\bb\.?sc\b|\bundergraduate", re.IGNORECASE)),
    (Degree.MASTER, re.compile(r"\bmaster|\bm\.?sc\b|\bmagister|\bdiplom|\bmémoire", re.IGNORECASE)),
    (Degree.DOCTOR, re.compile(r"\bph\.?\s?d\b|\bdoctor|\bdissertation|\bdr\.", re.IGNORECASE)),
)


def degree(publication: Publication) -> Degree | None:
    """The degree that venue, track, category or note name; None where they don't."""
    texts = (publication.venue, publication.track, publication.category, publication.note)
    words = " ".join(str(text) for text in texts if text)
    return next((found for found, sign in _SIGNS if sign.search(words)), None)
