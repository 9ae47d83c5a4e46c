"""Lists of records: what is seen, in which order, under which headings, and the pages of single records."""

from __future__ import annotations

import pytest
from pages import Page
from photographs import landscape, saved
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"


def page(site: SiteMaker, path: str, **files: str) -> Page:
    """A page of a site with these content files, named without their ending."""
    content = {f"content/{name}.yaml": text for name, text in files.items()}
    return site({"site.yaml": SITE, **content}).build().page(path)


@pytest.mark.parametrize(
    ("collection", "record"),
    [
        ("news", "date: 2020, text"), ("talks", "title"), ("teaching", "title"), ("projects", "title"),
        ("people", "name"), ("service", "role"), ("awards", "title"), ("posts", "date: 2020, title"),
    ],
)  # fmt: skip
def test_drafts_and_what_waits_for_its_day_are_not_seen(site: SiteMaker, collection: str, record: str) -> None:
    records = f"- {{{record}: Seen}}\n- {{{record}: Draft, draft: true}}\n- {{{record}: Waiting, publish: 2030}}\n"
    here = site({"site.yaml": SITE, f"content/{collection}.yaml": records})
    assert {word for word in ("Seen", "Draft", "Waiting") if word in here.build().page(f"{collection}/").text} == {
        "Seen"
    }
    assert "Waiting" in here.try_to_build("--drafts").text(f"{collection}/index.html")


@pytest.mark.parametrize(
    ("collection", "record"),
    [
        ("news", "date: 2020"),
        ("talks", "title: A"),
        ("service", "role: A"),
        ("awards", "title: A"),
        ("posts", "title: A, date: 2020"),
    ],
)
def test_what_every_kind_shares_is_shown(site: SiteMaker, collection: str, record: str) -> None:
    shared = "summary: In short, text: At length, image: images/a.png, image_alt: A plate"
    here = site({"site.yaml": SITE, "content/images/a.png": saved(landscape(40, 30), "PNG")})
    built = here.write({f"content/{collection}.yaml": f"- {{{record}, {shared}}}\n"}).build()
    (shown,) = [page for page in built.pages if page.path.startswith(f"{collection}/") and "At length" in page.text]
    assert "In short" in shown.text
    assert [image.get("alt") for image in shown.root.iter("img")] == ["A plate"]


@pytest.mark.parametrize(
    ("collection", "record"),
    [
        ("posts", "title: A, date: 2020"),
        ("teaching", "title: A, text: B"),
        ("projects", "title: A"),
        ("people", "name: A"),
    ],
)
def test_topics_are_told_on_a_records_page(site: SiteMaker, collection: str, record: str) -> None:
    files = {
        collection: f"- {{{record}, id: a, topics: [Ice, Snow]}}\n",
        "publications": "- {title: W, topics: [Ice]}\n",
    }
    shown = page(site, f"{collection}/a/", **files)
    assert "Topics: Ice, Snow" in shown.text
    assert [link for link in shown.links if link.startswith("/topics/")] == ["/topics/ice/"]


def test_a_time_from_day_to_day_is_told_to_the_day(site: SiteMaker) -> None:
    talks = page(site, "talks/", talks="- {title: A, start: 2023-05-01, end: 2023-05-03}\n")
    assert "1 May 2023 – 3 May 2023" in talks.text
    assert "2023 –" not in page(site, "talks/", talks="- {title: A, start: 2023-05-01, end: 2023-05-01}\n").text
    assert "2020–2023" in page(site, "talks/", talks="- {title: A, start: 2020-05, end: 2023-05-03}\n").text


def test_a_page_that_is_a_draft_has_no_address(site: SiteMaker) -> None:
    files = {f"content/pages/{name}.md": f"---\ntitle: A\ndraft: {name}\n---\n" for name in ("true", "false")}
    built = site({"site.yaml": SITE, **files}).build()
    assert ("false/index.html" in built.files, "true/index.html" in built.files) == (True, False)


def test_people_of_one_group_stand_together_whether_it_is_translated_or_not(site: SiteMaker) -> None:
    people = "- {name: B C, group: {en: Fellows, de: Fellows}}\n- {name: D E, group: fellows}\n"
    settings = SITE + "language: [en, de]\n"
    built = site({"site.yaml": settings, "content/people.yaml": people}).build()
    assert [len(built.page(f"{folder}people/").all("people")) for folder in ("", "de/")] == [1, 1]


@pytest.mark.parametrize("collection", ["projects", "teaching", "service", "awards"])
def test_what_goes_on_comes_first_then_the_newest(site: SiteMaker, collection: str) -> None:
    title = "role" if collection == "service" else "title"
    dates = {"Old": "date: 2001", "New": "date: 2024", "Ongoing": "start: 1999, end: present", "Undated": ""}
    records = "".join(f"- {{{title}: {name}, {date}}}\n" for name, date in dates.items())
    shown = page(site, f"{collection}/", **{collection: records}).text
    assert sorted(dates, key=shown.index) == ["Ongoing", "New", "Old", "Undated"]


def test_people_stand_by_group_in_the_order_of_a_lab(site: SiteMaker) -> None:
    people = "".join(
        f"- {{name: {name} Person, group: {group}}}\n"
        for name, group in (("Anna", "alumni"), ("Ben", "robots"), ("Cleo", "PhD"), ("Dora", "faculty"))
    )
    shown = page(site, "people/", people=people).text
    assert sorted(("Anna", "Ben", "Cleo", "Dora"), key=shown.index) == ["Dora", "Cleo", "Anna", "Ben"]


@pytest.mark.parametrize(("collection", "record"), [("news", "text"), ("talks", "title"), ("posts", "title")])
def test_what_happens_on_a_day_stands_under_its_year(site: SiteMaker, collection: str, record: str) -> None:
    records = f"- {{date: 2019-05, {record}: A}}\n- {{date: 2021-06, {record}: B}}\n"
    shown = page(site, f"{collection}/", **{collection: records})
    assert [words for level, words in shown.headings if level == 2] == ["2021", "2019"]


def test_posts_lead_to_the_posts_beside_them(site: SiteMaker) -> None:
    posts = "".join(f"- {{id: p{n}, title: P{n}, date: 200{n}, text: Hello.}}\n" for n in range(3))
    links = page(site, "posts/p1/", posts=posts).root.iter("a")
    assert [link.get("href") for link in links if link.get("rel") in ("next", "prev")] == ["/posts/p2/", "/posts/p0/"]


def test_a_person_is_shown_with_works_as_author_or_editor_and_with_projects(site: SiteMaker) -> None:
    files = {
        "people": "- {id: cb, name: Charles Babbage, names: [C. B.]}\n",
        "projects": "- {id: engine, title: The Engine, people: [Charles Babbage]}\n- {id: other, title: Other}\n",
        "publications": "- {id: a, title: A, authors: ['Babbage, Charles'], year: 1843}\n"
        "- {id: b, title: B, editors: [C. B.], year: 1842}\n- {id: c, title: C, authors: [Ada Lovelace], year: 1841}\n",
    }
    shown = page(site, "people/cb/", **files)
    assert [work.id for work in shown.works] == ["a", "b"]
    assert "/projects/engine/" in shown.links and "/projects/other/" not in shown.links


def test_a_course_has_a_page_when_there_is_a_text_to_show(site: SiteMaker) -> None:
    courses = "- {id: a, title: A}\n- {id: b, title: B, text: Hello.}\n"
    built = site({"site.yaml": SITE, "content/teaching.yaml": courses}).build()
    assert ("teaching/a/index.html" in built.files, "teaching/b/index.html" in built.files) == (False, True)


def test_a_talk_leads_to_its_work_when_that_can_be_seen(site: SiteMaker) -> None:
    files = {
        "publications": "- {id: seen, title: A, year: 2020}\n- {id: hidden, title: B, year: 2020, draft: true}\n",
        "talks": "- {title: S, publication: seen}\n- {title: T, publication: hidden}\n",
    }
    assert [link for link in page(site, "talks/", **files).links if "/publications/" in link and link[-2] != "s"] == [
        "/publications/seen/"
    ]


def test_a_cv_counts_honours_and_is_there_when_the_menu_names_it(site: SiteMaker) -> None:
    works = "- {title: A, year: 2020, highlight: Oral}\n- {title: B, year: 2020, highlight: [Oral, Best Paper Award]}\n"
    files = {"content/publications.yaml": works, "site.yaml": f"{SITE}menu: [cv]\n"}
    here = site(files)
    assert "Paper awards 1 Orals 2" in here.build().page("cv/").text
    assert "cv/index.html" not in here.write({"site.yaml": SITE}).build().files
