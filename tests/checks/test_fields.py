"""Works that lack what readers and search engines look for."""

from __future__ import annotations

import pytest
from site_under_test import SiteMaker

SITE = "title: T\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"
WHOLE = "title: A, authors: [Ada Lovelace], venue: V, year: 1843"


@pytest.mark.parametrize(
    ("fields", "lacks"),
    [
        (WHOLE, []),
        (WHOLE.replace("authors", "editors"), []),
        (WHOLE.replace("year: 1843", "status: forthcoming"), []),
        (WHOLE.replace("venue: V", "venue_short: V"), []),
        (WHOLE.replace("venue: V", "type: report"), []),
        (WHOLE.replace("authors: [Ada Lovelace], ", ""), ["authors"]),
        (WHOLE.replace(", year: 1843", ""), ["year"]),
        (WHOLE.replace("venue: V", "type: article-journal"), ["venue"]),
        ("title: A, type: chapter", ["authors", "venue", "year"]),
    ],
)
def test_what_a_work_lacks_is_told(site: SiteMaker, fields: str, lacks: list[str]) -> None:
    works = f"- {{{fields}}}\n"
    warnings = site({"site.yaml": SITE, "content/publications.yaml": works}).run("check").warnings
    assert [warning.partition(": warning: ")[2] for warning in warnings] == [f"'A' has no {each}" for each in lacks]
