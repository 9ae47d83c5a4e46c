"""Records of all kinds but publications: their periods, ids and places."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_content import read_content

from frontis.model.library import Library


def library_of(folder: Path, files: dict[str, str | bytes]) -> Library:
    """The library of content about which nothing is said."""
    library, said = read_content(folder, files)
    assert said == []
    return library


def test_a_period_also_dates_a_record(tmp_path: Path) -> None:
    course = library_of(tmp_path, {"teaching.yaml": "- {title: A, start: 2021-08, end: now}\n"}).teaching[0]
    assert course.period is not None
    assert (str(course.date), course.period.ongoing) == ("2021-08", True)


def test_a_date_goes_before_the_start_of_a_period(tmp_path: Path) -> None:
    course = library_of(tmp_path, {"teaching.yaml": "- {title: A, date: 2024, start: 2021, end: 2025}\n"}).teaching[0]
    assert str(course.date) == "2024"


def test_a_period_may_have_an_end_alone(tmp_path: Path) -> None:
    service = library_of(tmp_path, {"service.yaml": "- {role: Reviewer, end: 2020}\n"}).service[0]
    assert str(service.date) == "2020"


def test_a_period_that_ends_before_it_starts_is_said(tmp_path: Path) -> None:
    said = read_content(tmp_path, {"service.yaml": "- role: Reviewer\n  start: 2020\n  end: 2019\n"})[1]
    assert said == ["service.yaml:3: end: it ends in 2019, before it starts in 2020"]


def test_an_end_that_is_no_date_is_said(tmp_path: Path) -> None:
    said = read_content(tmp_path, {"service.yaml": "- role: Reviewer\n  end: some day\n"})[1]
    assert said == ["service.yaml:2: end: 'some day' is not a date"]


@pytest.mark.parametrize(
    ("collection", "text", "made"),
    [
        (
            "news",
            "{date: 2024-06-16, text: We found another Cepheid in the cloud}",
            "2024-06-16-we-found-another-cepheid-in-the",
        ),
        ("talks", "{title: On Stars, date: 2024}", "2024-on-stars"),
        ("teaching", "{title: Photometry}", "photometry"),
        ("projects", "{title: Dawn Chorus}", "dawn-chorus"),
        ("people", "{name: Håkon Bjørnsen}", "hakon-bjornsen"),
        ("service", "{role: Reviewer, organisation: ApJ}", "reviewer-apj"),
        ("awards", "{title: Bruce Medal}", "bruce-medal"),
        ("posts", "{title: A clear night, date: 2024}", "a-clear-night"),
        ("posts", "{title: '!!!', date: 2024}", "posts"),
    ],
)
def test_an_id_is_made_of_what_names_the_record(tmp_path: Path, collection: str, text: str, made: str) -> None:
    library = library_of(tmp_path, {f"{collection}.yaml": f"- {text}\n"})
    assert [record.id for record in getattr(library, collection)] == [made]


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("pages/software.md", "software"),
        ("pages/software/tools.md", "software/tools"),
        ("pages/software/index.md", "software"),
        ("pages/Über uns.md", "uber-uns"),
        ("pages/v1.2_notes.md", "v1.2_notes"),
    ],
)
def test_a_page_stands_where_its_file_does(tmp_path: Path, file: str, path: str) -> None:
    page = library_of(tmp_path, {file: "---\ntitle: A\nid: other\n---\nHello.\n"}).pages[0]
    assert (page.path, page.id) == (path, "other")


def test_a_page_in_a_list_stands_under_its_id_or_title(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"pages.yaml": "- {title: Our Plates, text: A}\n- {title: B, id: b2}\n"})
    assert [page.path for page in library.pages] == ["our-plates", "b2"]


@pytest.mark.parametrize(
    ("written", "in_menu", "words"),
    [
        ("true", True, None),
        ("false", False, None),
        ("Join us", True, "Join us"),
        ("'yes'", True, "yes"),
        ("null", False, None),
    ],
)
def test_a_page_may_stand_in_the_menu_under_words_of_its_own(
    tmp_path: Path, written: str, in_menu: bool, words: str | None
) -> None:
    page = library_of(tmp_path, {"pages/a.md": f"---\ntitle: A\nmenu: {written}\n---\nHello.\n"}).pages[0]
    assert (page.in_menu, page.menu and page.menu.source) == (in_menu, words)


def test_a_talk_names_its_speakers_and_its_work(tmp_path: Path) -> None:
    talk = library_of(
        tmp_path,
        {
            "talks.yaml": "- {title: A, with: [Annie Cannon], publication: p}\n",
            "publications.yaml": "- {title: P, id: p}\n",
        },
    ).talks[0]
    assert ([name.display for name in talk.speakers], talk.publication) == (["Annie Cannon"], "p")


def test_a_project_may_have_one_funder_in_a_word(tmp_path: Path) -> None:
    project = library_of(
        tmp_path, {"projects.yaml": "- {title: A, funding: Carnegie, people: A. Lee and B. Sun}\n"}
    ).projects[0]
    assert ([each.name.source for each in project.funding], len(project.people)) == (["Carnegie"], 2)


def test_a_post_may_have_several_authors(tmp_path: Path) -> None:
    post = library_of(tmp_path, {"posts.yaml": "- {title: A, date: 2024, authors: [A. Lee*, B. Sun]}\n"}).posts[0]
    assert [author.name.family for author in post.authors] == ["Lee", "Sun"]


def test_a_person_has_spellings_and_an_orcid(tmp_path: Path) -> None:
    person = library_of(
        tmp_path,
        {"people.yaml": "- {name: A. Lee, names: Ann Lee, orcid: 0000-0002-1825-0097, email: 'mailto:a@b.org'}\n"},
    ).people[0]
    assert (person.names, str(person.orcid), person.email) == (("Ann Lee",), "0000-0002-1825-0097", "a@b.org")


def test_a_record_of_the_wrong_shape_leaves_its_neighbours(tmp_path: Path) -> None:
    library, said = read_content(tmp_path, {"awards.yaml": "- Bruce Medal\n- title: Draper Medal\n-\n- [a]\n"})
    assert [award.title.source for award in library.awards] == ["Draper Medal"]
    assert said == [
        "awards.yaml:1: a text stands where one of the awards was expected",
        "awards.yaml:4: a list stands where one of the awards was expected",
    ]
