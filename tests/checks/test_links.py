"""Links inside the site that lead nowhere, told where the content wrote them."""

from __future__ import annotations

import html5lib
import pytest
from site_under_test import SiteMaker

from frontis.checks.links import PageLinks, page_links

LINKING = ("href", "src", "poster", "data")

SITE = "title: T\nurl: https://user.github.io/repo/\nprofile: {name: Ada Lovelace}\n"
WORK = "- {title: A, authors: [Ada Lovelace], venue: V, year: 1843}\n"


def told(site: SiteMaker, files: dict[str, str | bytes]) -> list[str]:
    """The errors of `frontis check` for a site with a work and these files."""
    outcome = site({"site.yaml": SITE, "content/publications.yaml": WORK, **files}).run("check")
    assert outcome.status == (1 if outcome.errors else 0)
    return outcome.errors


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("/gone/", "/gone/"),
        ("gone/", "/gone/"),
        ("https://user.github.io/repo/gone/", "/gone/"),
        ("/publications", "/publications"),
        ("/Publications/", "/Publications/"),
    ],
)
def test_a_page_that_is_not_there_is_told_at_its_line(site: SiteMaker, address: str, seen: str) -> None:
    errors = told(site, {"content/index.md": f"Hello.\n\nSee [this]({address}).\n"})
    assert [error.partition(": ")[0].rpartition(":")[0] for error in errors] == ["content/index.md:3"]
    assert f"'{seen}' on / leads nowhere" in errors[0]


@pytest.mark.parametrize(("address", "remedy"), [("/gone/", "take the link away"), ("/gone.pdf", "put the file under")])
def test_what_to_do_about_a_page_is_not_what_to_do_about_a_file(site: SiteMaker, address: str, remedy: str) -> None:
    here = site({"site.yaml": SITE, "content/index.md": f"See [this]({address}).\n"})
    assert f"correct the address, or {remedy}" in here.run("check").messages[1]


@pytest.mark.parametrize("address", ["/publications/#y1842", "#nowhere"])
def test_a_place_that_its_page_does_not_have_is_told(site: SiteMaker, address: str) -> None:
    (error,) = told(site, {"content/index.md": f"See [this]({address}).\n"})
    assert error.startswith("content/index.md:1:12: error: ")


@pytest.mark.parametrize(
    "address",
    ["/publications/", "publications/#y1843", "/", "https://user.github.io/repo/feed.xml", "https://x.example/"],
)
def test_what_is_there_or_elsewhere_is_no_error(site: SiteMaker, address: str) -> None:
    assert told(site, {"content/index.md": f"See [this]({address}).\n"}) == []


def test_a_link_that_many_pages_show_is_told_once_at_its_record(site: SiteMaker) -> None:
    works = WORK.replace("year", "links: {code: /code/}, year")
    (error,) = told(site, {"content/publications.yaml": works, "site.yaml": SITE + "home: [recent, publications]\n"})
    assert error.startswith("content/publications.yaml:1:63: error: '/code/' on /publications/")


def test_an_address_that_several_files_have_is_told_in_each(site: SiteMaker) -> None:
    post = "---\ntitle: P\ndate: 2020\n---\n[this](/gone/)\n"
    files = {"content/index.md": "See [this](/gone/).\n", "content/posts/p.md": post, "content/posts/q.md": post}
    places = [error.partition(": ")[0] for error in told(site, {**files, "content/posts/q.md": post.replace("P", "Q")})]
    assert places == ["content/index.md:1:12", "content/posts/p.md:5:8", "content/posts/q.md:5:8"]


def test_a_link_of_the_menu_is_told_in_the_settings(site: SiteMaker) -> None:
    (error,) = told(site, {"site.yaml": SITE + "menu: [publications, {Lab: /lab/}]\n"})
    assert error.startswith("site.yaml:4:28: error: '/lab/' on ")


def test_the_line_is_that_of_the_whole_address(site: SiteMaker) -> None:
    text = "[a](/publications/)\n[b](/publications/lost/)\n[c](/publications/lost/more/)\n"
    errors = told(site, {"content/talks/a.md": f"---\ntitle: T\n---\n{text}"})
    assert [error.partition(": ")[0] for error in errors] == ["content/talks/a.md:5:5", "content/talks/a.md:6:5"]


def test_a_place_in_other_letters_is_there(site: SiteMaker) -> None:
    text = '---\ntitle: A\n---\n<p id="übung">Here.</p>\n\nSee [this](#%C3%BCbung) and [that](/gone/).\n'
    (error,) = told(site, {"content/pages/a.md": text})
    assert "'/gone/'" in error


def test_a_picture_that_a_copied_template_asks_for_is_told(site: SiteMaker) -> None:
    copy = "{% extends '_base/base.html' %}{% block main %}<h1>A</h1><img src='/gone.png' alt=''>{% endblock %}"
    (error, *_) = told(site, {"themes/folio/templates/home.html": copy})
    assert error.startswith("site.yaml:1:1: error: '/gone.png' on / leads nowhere")


def test_an_address_is_told_at_the_record_that_is_to_blame(site: SiteMaker) -> None:
    works = WORK.replace("A,", "On /lost/ places,") + WORK.replace("year", "links: {code: /lost/}, year")
    errors = told(site, {"content/publications.yaml": works})
    assert [error.partition(": ")[0] for error in errors] == ["content/publications.yaml:2:63"]


@pytest.mark.parametrize(
    "page",
    [
        """<a title='href="no"' href="/yes?a&amp;b">a > b</a><img alt="src=no > x" src='/y"s.png'><p id=bare>""",
        '<!-- <a href="/no"> --><script src="/s.js">document.write(\'<a href="/no" id="no">\')</script><a HREF=/x>',
        "<style>a::after { content: '<a href=no>' }</style><video poster=/p.png data-src=no></video><object data='d'>",
        '<p>1 < 2 and href="no"</p><code>&lt;a href="no"&gt;</code><h2\nid="two\nlines"><a href="">none</a>',
    ],
)
def test_pages_are_read_as_a_parser_reads_them(page: str) -> None:
    assert page_links(page) == parsed(page)


def parsed(page: str) -> PageLinks:
    """The links of a page by an independent parser."""
    root = html5lib.parse(page, namespaceHTMLElements=False)
    addresses = [element.get(name) for element in root.iter() for name in LINKING if element.get(name)]
    ids = {element.get("id") for element in root.iter() if element.get("id") is not None}
    return PageLinks(tuple(dict.fromkeys(addresses)), frozenset(ids))
