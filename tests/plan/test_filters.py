"""Which filters a list of works offers: those that tell its works apart, with what there is to choose."""

from __future__ import annotations

from typing import Any

import pytest
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lindqvist}\n"


def offered(site: SiteMaker, works: str, more: dict[str, str] | None = None) -> dict[str, list[str]]:
    """Each filter of the list, with its values in their order."""
    built = site({"site.yaml": SITE, "content/publications.yaml": works, **(more or {})}).build()
    form: Any = next(iter(built.page("publications/").all("filter")), [])
    selects = (
        {select.get("name"): [each.text for each in select.iter("option")][1:] for select in form.iter("select")}
        if len(form)
        else {}
    )
    boxes = [box.get("name") for box in form.iter("input") if box.get("type") == "checkbox"] if len(form) else []
    return selects | {name: ["yes"] for name in boxes}


def test_values_come_with_their_counts_the_newest_and_most_frequent_first(site: SiteMaker) -> None:
    works = """
- {title: A, year: 2020, type: book, topics: [Sand]}
- {title: B, year: 2021, type: article-journal, venue: Dunes, topics: [Sand, Salt]}
- {title: C, year: 2021, type: article-journal, venue: Dunes, selected: true, highlight: ["Oral, 3%", Best Paper Award]}
"""
    assert offered(site, works) == {
        "year": ["2021 (2)", "2020 (1)"],
        "type": ["Journal articles (2)", "Books (1)"],
        "topic": ["Sand (2)", "Salt (1)"],
        "venue": ["Dunes (2)"],
        "highlight": ["Paper awards (1)", "Orals (1)"],
        "selected": ["yes"],
    }


@pytest.mark.parametrize(
    "works",
    [
        "- {title: A, year: 2020}\n",
        "- {title: A, year: 2020, type: book}\n- {title: B, year: 2020, type: book}\n",
        "- {title: A, topics: [Sand], selected: true}\n- {title: B, topics: [Sand], selected: true}\n",
    ],
)
def test_what_tells_nothing_apart_is_not_offered(site: SiteMaker, works: str) -> None:
    assert offered(site, works) == {}


def test_spellings_of_a_venue_and_a_topic_are_one_value(site: SiteMaker) -> None:
    works = (
        "- {title: A, venue: NIPS, topics: [deep]}\n- {title: B, venue: NeurIPS, topics: [Deep Learning]}\n- title: C\n"
    )
    venues = "neurips: {name: Neural Information, names: [NIPS, NeurIPS]}\n"
    topics = "deep: {name: Deep Learning}\n"
    found = offered(site, works, {"content/venues.yaml": venues, "content/topics.yaml": topics})
    assert (found["venue"], found["topic"]) == (["Neural Information (2)"], ["Deep Learning (2)"])
