"""Real pages as data, turned into Frontis sites: the seeds that lie beside the repository in some workplaces."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "seeds"
AUTHOR_TYPES = {"preprint": "article", "article": "article-journal"}

Record = dict[str, Any]
Site = dict[str, str]
"""Paths of files and their texts."""


def seed(name: str) -> dict[str, Any]:
    """The data of one page."""
    loaded: dict[str, Any] = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def faculty_homepage() -> Site:
    """`smu`: titles, authors, venues, highlights, labelled links and abstracts."""
    data = seed("smu")
    works = [
        {
            "id": f"work-{place}",
            "title": work["title"],
            "authors": work["authors"],
            "venue": work["venue"],
            "venue_short": work["venue_short"],
            "year": work["year"],
            "highlight": work["highlights"],
            "links": [{label: link_target(place, label)} for label in work["links"]],
            "abstract": work["abstract"],
        }
        for place, work in enumerate(data["publications"])
    ]
    return _site(data["person"], works) | {"content/index.md": data["bio"] + "\n"}


def link_target(place: int, label: str) -> str:
    """The data know labels only, so each link gets an address of its own."""
    return f"https://papers.example.org/{place}/{label.replace(' ', '-')}"


def researcher_profile() -> Site:
    """`bzpeer`: types, years, sources and abstracts, without authors."""
    data = seed("bzpeer")
    works = [
        {
            "id": f"work-{place}",
            "title": work["title"],
            "type": AUTHOR_TYPES[work["type"]],
            "venue": work["venue"],
            "year": work["year"],
            "abstract": work["abstract"],
        }
        for place, work in enumerate(data["works"])
    ]
    return _site(data["name"], works)


def author_listing() -> Site:
    """`arxiv_author`: categories, exact dates, a code badge, author lists cut by "et al."."""
    data = seed("arxiv_author")
    works = [
        {
            "id": f"work-{place}",
            "title": work["title"],
            "authors": [*work["authors"], *(["et al."] if work["et_al"] else [])],
            "category": work["category"],
            "date": work["date"],
            "links": {"code": link_target(place, "code")} if work["code"] else None,
            "abstract": work["abstract"],
        }
        for place, work in enumerate(data["works"])
    ]
    return _site(data["person"], works)


def dated_stream(name: str) -> Site:
    """`hf_papers_…`: titles and abstracts of a day, full of pasted LaTeX."""
    data = seed(name)
    works = [
        {"id": f"paper-{place}", "title": paper["title"], "date": "2025-03-12", "abstract": paper["abstract"]}
        for place, paper in enumerate(data["papers"])
    ]
    return _site(data["curated_by"], works, menu=["new", "publications"])


def _site(person: str, works: list[Record], menu: list[str] | None = None) -> Site:
    settings = {
        "title": person,
        "url": "https://someone.example.org/",
        "profile": {"name": person},
        **({"menu": menu} if menu else {}),
    }
    given = [{field: value for field, value in work.items() if value not in (None, [], {})} for work in works]
    return {"site.yaml": _yaml(settings), "content/publications.yaml": _yaml(given)}


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100)
