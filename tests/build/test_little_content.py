"""Sites that say very little: what is missing is left out, never shown as empty."""

from __future__ import annotations

import pytest
from pages import text
from site_under_test import SiteMaker

SHOWN = (
    "a", "button", "cite", "dd", "dl", "dt", "h1", "h2", "h3", "li", "nav", "ol", "p", "section", "summary", "ul",
)  # fmt: skip
LITTLE = {
    "nothing": {},
    "a title": {"content/publications.yaml": "- title: A\n"},
    "a status": {"content/publications.yaml": "- {title: A, status: forthcoming}\n"},
    "an author alone": {"content/publications.yaml": "- {title: A, authors: [Ada Lovelace]}\n"},
    "others": {"content/publications.yaml": "- {title: A, authors: [others], year: 1843}\n"},
    "a highlight": {"content/publications.yaml": "- {title: A, highlight: Oral}\n"},
    "a talk": {"content/talks.yaml": "- title: A\n"},
    "a person": {"content/people.yaml": "- name: A\n"},
    "a project": {"content/projects.yaml": "- title: A\n"},
    "a course": {"content/teaching.yaml": "- title: A\n"},
    "a course with a page": {"content/teaching.yaml": "- {title: A, text: B}\n"},
    "a post": {"content/posts.yaml": "- {title: A, date: 1843}\n"},
    "a page": {"content/pages.yaml": "- title: A\n"},
    "a skill": {"content/cv.yaml": "skills: [A]\n"},
}


@pytest.mark.parametrize("little", LITTLE)
def test_nothing_empty_is_shown(site: SiteMaker, little: str) -> None:
    here = site({"site.yaml": "title: T\nprofile: {name: Ada Lovelace}\nmenu: [new, cv]\n", **LITTLE[little]})
    for page in here.build().pages:
        shown = page.root.find("body").iter(*SHOWN)
        empty = [each.tag for each in shown if not text(each).strip(" ,.()\n") and not each.get("aria-label")]
        assert empty == [], page.path


def test_a_work_may_be_as_old_as_years_are(site: SiteMaker) -> None:
    works = "- {id: codex, title: A Codex, year: 987}\n- {id: scroll, title: A Scroll, year: '1'}\n"
    built = site({"site.yaml": "title: Ada\nprofile: {name: Ada}\n", "content/publications.yaml": works}).build()
    assert [(work.id, work.published) for work in built.page("publications/").works] == [
        ("codex", ["0987"]),
        ("scroll", ["0001"]),
    ]


def test_an_empty_list_in_the_settings_asks_for_nothing(site: SiteMaker) -> None:
    settings = "title: T\nprofile: {name: Ada Lovelace}\nhome: []\nmenu: []\n"
    works = "- {id: a, title: A, authors: [Ada Lovelace]}\n"
    built = site(
        {
            "site.yaml": settings + "publications: {downloads: [], citation_styles: []}\n",
            "content/publications.yaml": works,
        }
    ).build()
    assert not built.page("").works and not built.page("").root.findall(".//nav")
    assert [path for path in built.files if path.startswith("publications/a/")] == ["publications/a/index.html"]
    assert not built.page("publications/a/").all("citing")


def test_an_empty_text_where_a_list_belongs_is_as_if_it_were_not_there(site: SiteMaker) -> None:
    settings = "title: T\nprofile: {name: Ada Lovelace}\nmenu: ''\npublications: {downloads: ''}\n"
    built = site({"site.yaml": settings, "content/publications.yaml": "- {id: a, title: A, image_alt: []}\n"}).build()
    assert "/publications/" in built.page("").links and "publications/a/a.bib" in built.files
