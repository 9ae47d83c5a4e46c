"""`cv.yaml`: sections of lines."""

from __future__ import annotations

from pathlib import Path

from site_content import read_content

from frontis.model.cv import CvSection


def sections_of(folder: Path, text: str) -> tuple[CvSection, ...]:
    """The sections of a CV about which nothing is said."""
    library, said = read_content(folder, {"cv.yaml": text})
    assert said == []
    assert library.cv is not None
    return library.cv.sections


def test_sections_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        "skills: [Chess]\neducation: [{title: PhD}]\nsections: [{title: Media, items: [Radio]}]\npositions: Curator\n"
    )
    sections = sections_of(tmp_path, text)
    assert [section.key for section in sections] == ["skills", "education", "media", "positions"]
    assert [section.title and section.title.source for section in sections] == [None, None, "Media", None]


def test_a_line_says_where_and_when(tmp_path: Path) -> None:
    text = "education: [{title: PhD, institution: Radcliffe, start: 1888, end: 1892, text: With honours.}]\n"
    line = sections_of(tmp_path, text)[0].items[0]
    assert (line.title.source, str(line.period)) == ("PhD", "1888/1892")
    assert (line.place and line.place.source, line.details and line.details.source) == ("Radcliffe", "With honours.")


def test_one_day_is_a_period_too(tmp_path: Path) -> None:
    assert str(sections_of(tmp_path, "grants: [{title: A, date: 1902-05}]\n")[0].items[0].period) == "1902-05"


def test_skills_may_be_names_with_texts(tmp_path: Path) -> None:
    items = sections_of(tmp_path, "skills: {Programming: Python and Julia, Sailing: A little}\n")[0].items
    assert [(item.title.source, item.details and item.details.source) for item in items] == [
        ("Programming", "Python and Julia"),
        ("Sailing", "A little"),
    ]


def test_a_skill_of_which_nothing_more_is_said_is_its_name(tmp_path: Path) -> None:
    items = sections_of(tmp_path, "skills: {Sailing: , Chess: '', Rowing: null}\n")[0].items
    assert [(item.title.source, item.details) for item in items] == [
        ("Sailing", None),
        ("Chess", None),
        ("Rowing", None),
    ]


def test_an_empty_section_leaves_no_trace(tmp_path: Path) -> None:
    assert [section.key for section in sections_of(tmp_path, "skills: []\ngrants: [null]\nlanguages: [English]\n")] == [
        "languages"
    ]


def test_a_list_is_no_cv(tmp_path: Path) -> None:
    assert read_content(tmp_path, {"cv.yaml": "- PhD\n"})[1] == ["cv.yaml:1: cv.yaml must have sections"]
