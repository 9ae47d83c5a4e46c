"""A made-up researcher with as many made-up works as are asked for; the same number gives the same works."""

from __future__ import annotations

import random
from dataclasses import dataclass

OWNER = "Ines Valdren"
ROLE = "Professor of Invented Methods"
ADDRESS = "https://valdren.example.org/"
NEWS, SELECTED, LAST_YEAR = 15, 10, 2025

_FIRST = "Abel Bérénice Cosmo Dörte Eirik Fenna Güzin Henrik Ilka Jonáš Kirsi Luís Márta Nils Ömer Pía Rui Tove Žofie"
_LAST = (
    "Arnesen Bělohlav Corrêa Drăgan Ebner Fűzi Gåsemyr Hölscher Işık Jaramillo Kõiv Lauwers Mäkelä Núñez Østby Pereyra"
)
_PROPERTY = "amortised balanced coarse damped elastic fair gated honest isotropic joint layered modular nested pruned"
_THING = "anchors beams circuits drifts ensembles filters grids hashes indices judges kernels lattices masks orbits"
_DOING = (
    "Anchoring Bending Carving Damping Folding Guiding Halving Joining Mapping Nesting Pairing Sorting Tuning Weaving"
)
_PLACES = (
    "tidal gauges, parish registers, alpine seismographs, tram timetables, herbarium sheets, sung vowels, bus depots"
)
_TOPICS = "algebra biology climate design economics fairness geometry history inference language"
_FORMULAS = (
    r"$\mathcal{O}(n^2)$",
    r"$\lambda_k \le 1$",
    r"$\frac{a}{b}$",
    r"$x \mapsto x^3$",
    r"$\sum_i w_i = 1$",
    "$k = 4$",
)
_VENUES = (
    ("Journal of Invented Methods", "JIM", True),
    ("Proceedings of the Conference on Made-Up Data", "CMUD", False),
    ("Annals of Fictional Statistics", "AFS", True),
    ("Symposium on Imaginary Systems", "SIS", False),
    ("Workshop on Plausible Machines", "WPM", False),
)
_SENTENCES = (
    "We ask whether {0} {1} can be learned from {2} alone",
    "The {0} variant needs {3} and never more than {4} samples of {2}",
    "Earlier work on {1} assumes that they are *{0}*, which {2} contradict",
    "On {2} the error falls by {4} per cent, and {0} {1} keep their meaning",
    "A proof by cases shows that {3} is enough for every choice of {0} {1}",
    "Code, {1} and all {4} questionnaires are open",
)


@dataclass(frozen=True)
class Work:
    """A publication as all tools are told of it."""

    id: str
    title: str
    authors: tuple[str, ...]
    in_journal: bool
    venue: str
    short: str
    date: str
    abstract: str
    """Paragraphs of Markdown, or empty."""
    links: tuple[tuple[str, str], ...]
    highlight: str
    topics: tuple[str, ...]
    doi: str
    pages: str
    selected: bool

    @property
    def year(self) -> str:
        """When it came out."""
        return self.date[:4]


@dataclass(frozen=True)
class Corpus:
    """All that the site is about."""

    introduction: str
    news: tuple[tuple[str, str], ...]
    """Date and text, the newest first."""
    works: tuple[Work, ...]
    """The newest first."""

    @property
    def years(self) -> list[str]:
        """The newest first."""
        return sorted({work.year for work in self.works}, reverse=True)


def made(count: int) -> Corpus:
    """The corpus with so many works."""
    chance = random.Random(f"corpus of {count}")
    colleagues = sorted({f"{chance.choice(_FIRST.split())} {chance.choice(_LAST.split())}" for _ in range(200)})
    works = [_work(number, colleagues, chance) for number in range(count)]
    works.sort(key=lambda work: (work.date, work.id), reverse=True)
    chosen = {0, *chance.sample(range(1, count), min(SELECTED, count) - 1)}
    works = [Work(**{**vars(work), "selected": place in chosen}) for place, work in enumerate(works)]
    news = tuple((f"{LAST_YEAR}-{12 - place % 12:02d}-{28 - place:02d}", _sentence(chance)) for place in range(NEWS))
    return Corpus(_paragraph(3, chance), tuple(sorted(news, reverse=True)), tuple(works))


def _work(number: int, colleagues: list[str], chance: random.Random) -> Work:
    title = f"{chance.choice(_DOING.split())} {_adjective(chance).title()} {_noun(chance).title()}"
    title += chance.choice(
        (" Anew", f" in {_place(chance).title()}", f" with {_noun(chance).title()}", ": A Second Look")
    )
    authors = chance.sample(colleagues, chance.randint(1, 8))
    authors.insert(chance.randint(0, len(authors)), OWNER)
    venue, short, in_journal = chance.choice(_VENUES)
    name = f"{title.split()[0].lower()}-{number}"
    day = min(int(chance.triangular(0, 28 * 365, 2000)), 28 * 365 - 1)
    first = chance.randint(1, 900)
    return Work(
        id=name,
        title=f"{title}, Part {number}",
        authors=tuple(authors),
        in_journal=in_journal,
        venue=venue,
        short=short,
        date=f"{LAST_YEAR - day // 365}-{12 - day % 365 // 31:02d}-{28 - day % 365 % 28:02d}",
        abstract="\n\n".join(_paragraph(8, chance) for _ in range(chance.choice((0, 1, 1, 2, 2, 2)))),
        links=tuple(
            (label, f"{ADDRESS}{name}/{label}") for label in ("paper", "code", "slides") if chance.random() < 0.7
        ),
        highlight=chance.choice(("Best Paper Award", "Oral")) if chance.random() < 0.1 else "",
        topics=tuple(sorted(chance.sample(_TOPICS.split(), chance.randint(1, 3)))),
        doi=f"10.5555/valdren.{number}" if chance.random() < 0.8 else "",
        pages=f"{first}-{first + chance.randint(3, 30)}",
        selected=False,
    )


def _paragraph(sentences: int, chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    pieces = (_adjective(chance), _noun(chance), _place(chance), chance.choice(_FORMULAS), chance.randint(2, 90))
    return chance.choice(_SENTENCES).format(*pieces) + "."


def _adjective(chance: random.Random) -> str:
    return chance.choice(_PROPERTY.split())


def _noun(chance: random.Random) -> str:
    return chance.choice(_THING.split())


def _place(chance: random.Random) -> str:
    return chance.choice(_PLACES.split(", "))
