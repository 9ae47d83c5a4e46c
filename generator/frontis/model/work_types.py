"""The types of works by CSL 1.0.2, what other formats call them, and how a type follows from a venue."""

from __future__ import annotations

import re
from typing import NamedTuple

from frontis.text.patterns import regex


class _Named(NamedTuple):
    """What other formats call a type of CSL."""

    bibtex: str = "misc"
    biblatex: str = "misc"
    ris: str = "GEN"
    schema: str = "ScholarlyArticle"
    """The type of schema.org, `ScholarlyArticle` where none is nearer."""


_TYPES = {
    "article": _Named("misc", "online", "UNPB"),
    "article-journal": _Named("article", "article", "JOUR"),
    "article-magazine": _Named("article", "article", "MGZN", "Article"),
    "article-newspaper": _Named("article", "article", "NEWS", "NewsArticle"),
    "bill": _Named("misc", "legislation", "BILL", "Legislation"),
    "book": _Named("book", "book", "BOOK", "Book"),
    "broadcast": _Named("misc", "video", "VIDEO", "VideoObject"),
    "chapter": _Named("incollection", "incollection", "CHAP", "Chapter"),
    "classic": _Named("book", "book", "CLSWK", "Book"),
    "collection": _Named("book", "collection", "SER", "Collection"),
    "dataset": _Named("misc", "dataset", "DATA", "Dataset"),
    "document": _Named(),
    "entry": _Named("incollection", "inreference", "GEN"),
    "entry-dictionary": _Named("incollection", "inreference", "DICT"),
    "entry-encyclopedia": _Named("incollection", "inreference", "ENCYC"),
    "event": _Named(),
    "figure": _Named("misc", "image", "FIGURE", "ImageObject"),
    "graphic": _Named("misc", "artwork", "ART", "VisualArtwork"),
    "hearing": _Named("misc", "legal", "HEAR"),
    "interview": _Named(),
    "legal_case": _Named("misc", "jurisdiction", "CASE"),
    "legislation": _Named("misc", "legislation", "STAT", "Legislation"),
    "manuscript": _Named("unpublished", "unpublished", "MANSCPT", "Manuscript"),
    "map": _Named("misc", "misc", "MAP", "Map"),
    "motion_picture": _Named("misc", "movie", "MPCT", "Movie"),
    "musical_score": _Named("misc", "music", "MUSIC", "SheetMusic"),
    "pamphlet": _Named("booklet", "booklet", "PAMP"),
    "paper-conference": _Named("inproceedings", "inproceedings", "CPAPER"),
    "patent": _Named("misc", "patent", "PAT"),
    "performance": _Named("misc", "performance", "GEN"),
    "periodical": _Named("misc", "periodical", "JFULL", "Periodical"),
    "personal_communication": _Named("misc", "letter", "PCOMM"),
    "post": _Named("misc", "online", "ICOMM", "SocialMediaPosting"),
    "post-weblog": _Named("misc", "online", "BLOG", "BlogPosting"),
    "regulation": _Named("misc", "legislation", "STAT", "Legislation"),
    "report": _Named("techreport", "report", "RPRT", "Report"),
    "review": _Named("article", "review", "JOUR"),
    "review-book": _Named("article", "review", "JOUR"),
    "software": _Named("misc", "software", "COMP", "SoftwareSourceCode"),
    "song": _Named("misc", "audio", "SOUND", "MusicRecording"),
    "speech": _Named("misc", "unpublished", "SLIDE"),
    "standard": _Named("misc", "standard", "STAND", "TechArticle"),
    "thesis": _Named("phdthesis", "thesis", "THES", "Thesis"),
    "treaty": _Named("misc", "legal", "GEN", "Legislation"),
    "webpage": _Named("misc", "online", "ELEC", "WebPage"),
}

WORK_TYPES: tuple[str, ...] = tuple(_TYPES)
"""All types of CSL 1.0.2 (its specification, appendix III), in alphabetical order."""

_ENTRY_TYPES = {
    "article-journal": "article suppperiodical",
    "paper-conference": "inproceedings conference",
    "chapter": "incollection inbook bookinbook suppbook suppcollection",
    "book": "book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual",
    "thesis": "thesis phdthesis mastersthesis",
    "report": "report techreport",
    "webpage": "online electronic www",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "entry-encyclopedia": "inreference",
    "motion_picture": "movie video",
    "song": "audio music",
    "graphic": "artwork image",
    "personal_communication": "letter",
    "legal_case": "jurisdiction",
    "legislation": "legislation legal",
    "review": "review commentary",
    "software": "software",
    "dataset": "dataset",
    "patent": "patent",
    "periodical": "periodical",
    "performance": "performance",
    "standard": "standard",
    "document": "misc other set custom",
}
_OF_ENTRY = {entry: work for work, entries in _ENTRY_TYPES.items() for entry in entries.split()}

_PREPRINT = regex(
    r"\w*[xr]iv\b.*|corr|.*\bcorr abs/.*|ssrn\b.*|research square|osf preprints|preprints(?:\.org)?"
    r"|.*\beprint archive\b.*|hal|(?:e-?)?preprint\b.*",
    re.IGNORECASE,
)
_JOURNAL = regex(
    r"\b(?:journal|transactions|trans\.|letters|annals|magazine|bulletin|quarterly|pnas)(?!\w)"
    r"|^proc(?:eedings|\.) of (?:the )?"
    r"(?:national academy|ieee$|royal|vldb|acm on|.*mathematical society|.*physical society)"
    r"|^proc\. (?:acm |ieee$|natl|r\. soc|vldb)",
    re.IGNORECASE,
)
_THESIS = regex(r"\bthes[ie]s\b|dissertation|\bhabilitation|\w+arbeit\b|\bth[eè]se\b|\btesis?\b", re.IGNORECASE)
_CONFERENCE = regex(
    r"\b(?:conferences?|conf\.|proceedings|proc\.|workshops?|symposi(?:um|a|on)|symp\.|congress|colloquium|convention"
    r"|\w*konferenz\w*|conférence|conferencia|congreso|jornadas|\w*tagung"
    r"|(?:annual|general|scientific|[a-z]+ly) (?:meeting|assembly)"
    r"|neural information processing|association for computational linguistics"
    r"|empirical methods in natural language processing|computer vision and pattern recognition"
    r"|learning representations|uncertainty in artificial intelligence|robotics: science and systems|findings of)(?!\w)"
    r"|\b(?:conf|symp|meeting)$",
    re.IGNORECASE,
)
_CHAPTER = regex(
    r"\b(?:handbook|encyclop(?:a?edia|ædia)|lecture notes|companion to|festschrift|chapter|textbook|volume in)\b"
    r"|^in:|\(eds?\.?\)",
    re.IGNORECASE,
)
_ACRONYMS_OF_CONFERENCES = """
    3DV AAAI AAMAS ACCV ACL AISTATS ASPLOS BMVC CAV CCS CHI CIKM COLING COLM COLT CoNLL CoRL CRYPTO CSCW CVPR CVPRW
    DAC EACL ECAI ECCV ECIR ECML EDBT EMNLP ESEC EUROCRYPT FAccT FOCS FSE GECCO HPCA HPDC ICALP ICASSP ICCV ICCVW
    ICDE ICDM ICDT ICFP ICIP ICLR ICML ICPR ICRA ICSE ICSME IJCAI IJCNLP INFOCOM INTERSPEECH Interspeech IPDPS IROS
    ISCA ISIT ISMAR ISMIR ISSTA ISWC KDD LICS LREC MICCAI MLSys MobiCom MobiSys MSR NAACL NDSS NeurIPS NIPS NSDI
    OOPSLA OSDI PAKDD PLDI PODC PODS POPL PPoPP RecSys RSS SDM SIGCOMM SIGDIAL SIGGRAPH SIGIR SIGMOD SODA SOSP STACS
    STOC TACAS UAI UIST USENIX VR WACV WSDM WWW
"""
_KNOWN_CONFERENCES = frozenset(_ACRONYMS_OF_CONFERENCES.split())
_BY_WORDS = (
    ("article-journal", _JOURNAL),
    ("thesis", _THESIS),
    ("paper-conference", _CONFERENCE),
    ("chapter", _CHAPTER),
)


def infer_type(venue: str | None, *, venue_type: str | None = None) -> str:
    """The type of a work that does not say it, from its venue.

    `venue` is its plain full or short name and `venue_type` its type in `venues.yaml`. Without a venue a work
    is an `article` (a preprint), whether it has an arXiv number or not; a venue of no telling words is a journal.
    """
    if venue_type:
        return venue_type
    words = " ".join((venue or "").split())
    if not words:
        return "article"
    if _PREPRINT.fullmatch(words):
        return "article"
    for work_type, telling in _BY_WORDS:
        if telling.search(words):
            return work_type
    acronyms = re.split(r"[^A-Za-z0-9]+", words)
    return "article-journal" if _KNOWN_CONFERENCES.isdisjoint(acronyms) else "paper-conference"


def type_of_entry(entry_type: str) -> str:
    """The CSL type of an entry of BibTeX or BibLaTeX (`inproceedings`, in any case); `document` for one unknown."""
    return _OF_ENTRY.get(entry_type.lower(), "document")


def bibtex_type(work_type: str) -> str:
    """The entry type of standard BibTeX; `misc` where there is none."""
    return _TYPES.get(work_type, _Named()).bibtex


def biblatex_type(work_type: str) -> str:
    """The entry type of BibLaTeX (its manual, section 2.1)."""
    return _TYPES.get(work_type, _Named()).biblatex


def ris_type(work_type: str) -> str:
    """The value of RIS's `TY`; `GEN` where there is none."""
    return _TYPES.get(work_type, _Named()).ris


def schema_type(work_type: str) -> str:
    """The type of schema.org; `ScholarlyArticle` where none is nearer."""
    return _TYPES.get(work_type, _Named()).schema
