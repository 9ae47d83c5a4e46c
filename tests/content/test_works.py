"""Works completed by their venue, their identifiers and their first words."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_content import read_content

from frontis.model.publications import Publication

VENUES = """\
iccv:
  name: International Conference on Computer Vision
  short: ICCV
  type: paper-conference
neurips:
  name: Conference on Neural Information Processing Systems
  short: NeurIPS
  names: [NIPS, Neural Information Processing Systems]
tmlr:
  name: Transactions on Machine Learning Research
  type: article-journal
"""


def work_of(folder: Path, fields: str, venues: str = VENUES) -> Publication:
    """The one work with these fields, about which nothing is said."""
    library, said = read_content(folder, {"publications.yaml": f"- title: Stars\n  {fields}\n", "venues.yaml": venues})
    assert said == []
    return library.publications[0]


def venue_of(folder: Path, fields: str, venues: str = VENUES) -> tuple[str | None, str | None, str | None, int | None]:
    """Full venue, short venue, key and year of the one work."""
    work = work_of(folder, fields, venues)
    return work.venue.source if work.venue else None, work.venue_short, work.venue_key, work.year


ICCV = "International Conference on Computer Vision"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("venue: iccv", (ICCV, "ICCV", "iccv", None)),
        ("venue: ICCV", (ICCV, "ICCV", "iccv", None)),
        ("venue: ICCV'25", (ICCV, "ICCV", "iccv", 2025)),
        ("venue: iccv 2025", (ICCV, "ICCV", "iccv", 2025)),
        ("venue_short: ICCV 2025", (ICCV, "ICCV", "iccv", 2025)),
        ("venue: NIPS\n  year: 2017", ("NIPS", "NeurIPS", "neurips", 2017)),
        (
            "venue: neural information processing systems",
            ("neural information processing systems", "NeurIPS", "neurips", None),
        ),
        ("venue: 2019 International Conference on Computer Vision", (f"2019 {ICCV}", "ICCV", "iccv", None)),
        (f"venue: Proceedings of the {ICCV}", (f"Proceedings of the {ICCV}", "ICCV", "iccv", None)),
    ],
)
def test_a_venue_is_found_by_key_short_name_and_spelling(
    tmp_path: Path, fields: str, expected: tuple[str | None, ...]
) -> None:
    assert venue_of(tmp_path, fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("venue: ECCV'24", ("ECCV", "ECCV", None, 2024)),
        ("venue_short: NeurIPS '24", (None, "NeurIPS", None, 2024)),
        (f"venue: {ICCV} 2025", (f"{ICCV} 2025", None, None, None)),
        ("venue: The Astrophysical Journal", ("The Astrophysical Journal", None, None, None)),
    ],
)
def test_a_venue_that_is_nowhere_else_stays_as_written(
    tmp_path: Path, fields: str, expected: tuple[str | None, ...]
) -> None:
    assert venue_of(tmp_path, fields, venues="") == expected


def test_a_short_venue_of_the_writer_goes_before_that_of_the_vocabulary(tmp_path: Path) -> None:
    assert work_of(tmp_path, "venue: iccv\n  venue_short: ICCVW").venue_short == "ICCVW"


def test_the_year_of_the_record_goes_before_that_of_the_venue(tmp_path: Path) -> None:
    assert work_of(tmp_path, "venue: ICCV'25\n  year: 2026").year == 2026


def test_versions_name_venues_by_key_too(tmp_path: Path) -> None:
    versions = work_of(tmp_path, "versions: [{venue: tmlr}, {venue: arXiv, arxiv: 1812.02391}]").versions
    assert [(each.type, each.venue and each.venue.source) for each in versions] == [
        ("article-journal", "Transactions on Machine Learning Research"),
        ("article", "arXiv"),
    ]


@pytest.mark.parametrize(
    ("fields", "work_type"),
    [
        ("venue: tmlr", "article-journal"),
        ("venue: iccv", "paper-conference"),
        ("venue: tmlr\n  type: review", "review"),
        ("arxiv: '1812.02391'", "article"),
        ("year: 2020", "article"),
        ("venue: PhD thesis, Harvard", "thesis"),
        ("venue: Astronomische Nachrichten", "article-journal"),
    ],
)
def test_a_type_follows_from_the_venue(tmp_path: Path, fields: str, work_type: str) -> None:
    assert work_of(tmp_path, fields).type == work_type


@pytest.mark.parametrize(
    ("fields", "made"),
    [
        ("authors: [Mira Halvorsen, Qianru Sun]\n  year: 2019", "halvorsen-2019-stars"),
        ("authors: ['van der Berg, Jan']", "berg-stars"),
        ("year: 2019", "2019-stars"),
        ("id: Own.Id_1", "Own.Id_1"),
    ],
)
def test_a_work_is_called_by_author_year_and_title(tmp_path: Path, fields: str, made: str) -> None:
    assert work_of(tmp_path, fields).id == made


def test_a_work_keeps_all_that_the_writer_says(tmp_path: Path) -> None:
    work = work_of(
        tmp_path,
        "authors: A. Lee* and B. Sun* and others\n  editors: [C. Chua]\n  highlight: [Oral, {text: Best Paper Award}]\n"
        "  pages: 1-10\n  citations: {count: 3, source: ADS}\n  extra: {mood: [good]}\n"
        "  aliases: old.html\n  selected: yes",
    )
    assert [author.name.family for author in work.authors] == ["Lee", "Sun"]
    assert (work.et_al, work.editors[0].name.family, work.aliases, work.selected) == (
        True,
        "Chua",
        ("/old.html",),
        True,
    )
    assert [highlight.text for highlight in work.highlights] == ["Oral", "Best Paper Award"]
    assert work.citations is not None and work.citations.count == 3
    assert work.extra == (("mood", ("good",)),)
