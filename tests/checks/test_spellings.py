"""Names in lists of authors that may be one's own."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

SITE = "title: T\nurl: https://a.example/\nprofile: {name: Mira Halvorsen, names: [M. Halvorsen]}\n"


def proposed(site: SiteMaker, name: str, people: str = "") -> list[str]:
    works = f'- {{title: A, year: 2019, authors: [A B, "{name}"]}}\n- {{title: B, year: 2019, authors: ["{name}"]}}\n'
    here = site({"site.yaml": SITE, "content/publications.yaml": works})
    if people:
        here.write({"content/people.yaml": people})
    return [line for line in here.run("check").warnings if "may be you" in line]


@pytest.mark.parametrize("name", ["Mira K. Halvorsen", "M. K. Halvorsen", "Halvorsen, M.-K.", "Mira Hallvorsen"])
def test_a_near_spelling_is_proposed_once_where_it_stands(site: SiteMaker, name: str) -> None:
    (told,) = proposed(site, name)
    assert told.startswith("content/publications.yaml:1:")


@pytest.mark.parametrize("name", ["Mira Halvorsen", "halvorsen, mira", "M. Halvorsen", "Magnus Halvorsen", "Mira Berg"])
def test_known_spellings_and_other_people_are_left_alone(site: SiteMaker, name: str) -> None:
    assert proposed(site, name) == []


def test_somebody_who_is_known_is_not_taken_for_oneself(site: SiteMaker) -> None:
    assert proposed(site, "Mira K. Halvorsen", "- {name: Mira K. Halvorsen, role: Sister}\n") == []
