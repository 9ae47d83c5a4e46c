"""The home page: which sections it has, and how much of each."""

from __future__ import annotations

import pytest
from pages import Page, text, words
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"
WORKS = "".join(f"- {{id: w{n}, title: Work {n}, year: {2000 + n}, selected: {n < 2}}}\n" for n in range(9))
FILES = {
    "content/index.md": "Hello.\n",
    "content/publications.yaml": WORKS.replace("False", "false").replace("True", "true") + "- {id: un, title: Un}\n",
    "content/news.yaml": "".join(f"- {{date: {2000 + n}, text: News {n}.}}\n" for n in range(9)),
    "content/talks.yaml": "".join(f"- {{title: Talk {n}, date: {2000 + n}}}\n" for n in range(9)),
}


def home(site: SiteMaker, settings: str = "", **files: str) -> Page:
    """The home page of a site with these settings."""
    return site({"site.yaml": SITE + settings, **FILES, **files}).build().page()


def test_usually_it_has_the_news_what_is_selected_and_all_works(site: SiteMaker) -> None:
    page = home(site)
    sections = [words for level, words in page.headings if level == 2]
    assert sections == ["News", "Selected works", "Publications"]
    assert [work.title for work in page.works[:3]] == ["Work 1", "Work 0", "Work 8"]


@pytest.mark.parametrize("section", ["recent", "new"])
def test_the_newest_five_are_recent(site: SiteMaker, section: str) -> None:
    page = home(site, f"home: [{section}]\n")
    assert [work.title for work in page.works] == [f"Work {n}" for n in (8, 7, 6, 5, 4)]


@pytest.mark.parametrize(("section", "record"), [("news", "News {}."), ("talks", "Talk {}")])
def test_of_records_it_shows_the_newest_six(site: SiteMaker, section: str, record: str) -> None:
    shown = home(site, f"home: [{section}]\n").text
    assert [n for n in range(9) if record.format(n) in shown] == [3, 4, 5, 6, 7, 8]


def test_sections_stand_in_the_order_that_is_asked_for_and_empty_ones_nowhere(site: SiteMaker) -> None:
    page = home(site, "home: [talks, awards, selected, news, talks]\n")
    assert [words for level, words in page.headings if level == 2] == ["Talks", "Selected works", "News"]


def test_a_work_bears_its_id_once_in_the_full_list_or_where_it_comes_first(site: SiteMaker) -> None:
    page = home(site, "home: [recent, selected, new]\n")
    assert [work.id for work in page.works if work.id] == ["w8", "w7", "w6", "w5", "w4", "w1", "w0"]


def test_the_legend_explains_the_marks_that_are_shown(site: SiteMaker) -> None:
    works = "- {title: A, authors: [Ada Lovelace*, Charles Babbage*], year: 1843}\n"
    page = home(site, **{"content/publications.yaml": works})
    (legend,) = page.all("legend")
    assert " ".join("".join(legend.itertext()).split()) == "* equal contribution"
    assert home(site).all("legend") == []


def test_marks_that_mean_the_same_share_a_line_of_the_legend(site: SiteMaker) -> None:
    works = "- {title: A, authors: [Ada Lovelace*, Mary Somerville✉]}\n- {title: B, authors: [Ada Lovelace†, B C†]}\n"
    (legend,) = home(site, **{"content/publications.yaml": works}).all("legend")
    assert " ".join("".join(legend.itertext()).split()) == "*, † equal contribution ✉ corresponding author"


def test_a_section_leads_on_where_its_page_has_more(site: SiteMaker) -> None:
    assert [words(text(each)) for each in home(site, "home: [news, talks]\n").all("more")] == ["All news", "All talks"]
    few = {name: "\n".join(FILES[name].splitlines()[:6]) for name in ("content/news.yaml", "content/talks.yaml")}
    assert home(site, "home: [news, talks]\n", **few).all("more") == []
    fewer_shown = "home: [news, talks]\ntheme_options: {news: 5}\n"
    assert [words(text(each)) for each in home(site, fewer_shown, **few).all("more")] == ["All news"]


@pytest.mark.parametrize("abstracts", [2, 3])
def test_opening_all_abstracts_is_offered_where_there_are_several(site: SiteMaker, abstracts: int) -> None:
    works = "".join(f"- {{title: Work {n}, id: w{n}, abstract: Long.}}\n" for n in range(abstracts))
    assert (
        len(home(site, **{"content/publications.yaml": works + "- {title: Short}\n"}).all("open-all")) == abstracts - 2
    )
