"""Works that stand in the content twice."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

FIRST = "- {title: Meta-Learning in $k$ Shots, authors: [Ada Lovelace, Mary Somerville], year: 2019, doi: 10.1000/x}\n"


def duplicates(site: SiteMaker, second: str) -> list[str]:
    here = site("minimal").write({"content/publications.yaml": FIRST + second})
    return [line for line in here.run("check").warnings if "as the work at" in line]


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ("- {title: Another, authors: [A B], year: 2020, doi: 10.1000/X}\n", "DOI"),
        ("- {title: Another, authors: [A B], year: 2020, versions: [{type: article, doi: 10.1000/x}]}\n", "DOI"),
        ('- {id: b, title: "Meta-learning in k shots.", authors: [A. Lovelace, M. Somerville], year: 2019}\n', "title"),
        ('- {id: b, title: Meta-learning in k shots, authors: ["Somerville, M", Ada Lovelace], year: 2019}\n', "title"),
    ],
)  # fmt: skip
def test_a_second_record_of_a_work_is_told_with_the_place_of_the_first(site: SiteMaker, second: str, same: str) -> None:
    (told,) = duplicates(site, second)
    assert told.startswith("content/publications.yaml:2:3: warning: ")
    assert f"has the same {same}" in told and told.endswith("as the work at content/publications.yaml:1")


@pytest.mark.parametrize(
    "second",
    [
        "- {id: b, title: Meta-Learning in $k$ Shots, authors: [Ada Lovelace, Mary Somerville], year: 2021}\n",
        "- {id: b, title: Meta-Learning in $k$ Shots, authors: [Charles Babbage], year: 2019}\n",
        "- {id: b, title: Meta-Learning in $n$ Shots, authors: [Ada Lovelace, Mary Somerville], year: 2019}\n",
        "- {title: A, authors: [A B], year: 2019, isbn: 9783161484100}\n"
        "- {title: B, authors: [A B], year: 2019, isbn: 9783161484100}\n",
    ],
)
def test_works_that_only_resemble_each_other_are_two(site: SiteMaker, second: str) -> None:
    assert duplicates(site, second) == []
