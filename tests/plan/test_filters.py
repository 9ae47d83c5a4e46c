"""Which filters a list of works offers: those that tell its works apart, with what there is to choose."""

from __future__ import annotations

from typing import Any

import pytest
from site_under_test import SiteMaker

ALIKE = "".join(f"- {{title: Alike {letter}, id: {letter}, year: 2019, type: report}}\n" for letter in "jklmnopqr")
SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lindqvist}\n"


def offered(
    site: SiteMaker, works: str, more: dict[str, str] | None = None, alike: str = ALIKE
) -> dict[str, list[str]]:
    """Each filter of the list, with its values in their order."""
    built = site({"site.yaml": SITE, "content/publications.yaml": works + alike, **(more or {})}).build()
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
        "year": ["2021 (2)", "2020 (1)", "2019 (9)"],
        "type": ["Reports (9)", "Journal articles (2)", "Books (1)"],
        "topic": ["Sand (2)", "Salt (1)"],
        "venue": ["Dunes (2)"],
        "highlight": ["Paper awards (1)", "Orals (1)"],
        "selected": ["yes"],
    }


@pytest.mark.parametrize("fields", ["year: 2020, type: book", "topics: [Sand], selected: true"])
def test_what_tells_nothing_apart_is_not_offered(site: SiteMaker, fields: str) -> None:
    works = "".join(f"- {{title: Work {number}, id: w{number}, {fields}}}\n" for number in range(10))
    assert offered(site, works, alike="") == {}


@pytest.mark.parametrize(("works", "has_filter"), [(9, False), (10, True)])
def test_a_list_that_is_seen_at_a_glance_has_no_filter(site: SiteMaker, works: int, has_filter: bool) -> None:
    listed = "".join(f"- {{title: Work {number}, id: w{number}, abstract: Words.}}\n" for number in range(works))
    page = site({"site.yaml": SITE, "content/publications.yaml": listed}).build().page("publications/")
    assert bool(page.all("filter")) is has_filter
    assert len(page.all("open-all")) == 1


def test_spellings_of_a_venue_and_a_topic_are_one_value(site: SiteMaker) -> None:
    works = (
        "- {title: A, venue: NIPS, topics: [deep]}\n- {title: B, venue: NeurIPS, topics: [Deep Learning]}\n- title: C\n"
    )
    venues = "neurips: {name: Neural Information, names: [NIPS, NeurIPS]}\n"
    topics = "deep: {name: Deep Learning}\n"
    found = offered(site, works, {"content/venues.yaml": venues, "content/topics.yaml": topics})
    assert (found["venue"], found["topic"]) == (["Neural Information (2)"], ["Deep Learning (2)"])
