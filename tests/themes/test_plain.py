"""The benchmark theme gives what the small themes of other generators give, in any site that has a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from site_under_test import A_DAY, REPOSITORY, BuiltSite, demonstration_in, site_in

PLAIN = REPOSITORY / "benchmarks" / "themes" / "plain"
SITE = """title: Ada Berg
url: https://berg.example/
theme: plain
profile: {name: Ada Berg, role: Professor}
home: [about, news, selected]
menu: [publications, news]
"""
WORKS = """
- id: sums
  title: Sums of $k$ Parts
  authors: [Ada Berg, Bo Lind]
  type: article-journal
  venue: Journal of Sums
  venue_short: JS
  date: 2024-03-05
  pages: 12-34
  doi: 10.5555/1.2
  highlight: Best Paper Award
  topics: [sums, parts]
  links: {paper: "https://berg.example/sums", code: "https://code.example/sums"}
  selected: true
  abstract: |
    A sum has $\\frac{1}{n}$ of *all* parts.

    It is a sum.
- {id: older, title: Older, authors: [Ada Berg], venue: Conference on Parts, date: 2019-01-02}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    news = "".join(f"- {{date: 2024-01-{day:02d}, text: News {day}}}\n" for day in range(1, 13))
    here = site_in(
        tmp_path_factory.mktemp("plain"),
        {
            "site.yaml": SITE,
            "content/index.md": "I add.\n",
            "content/publications.yaml": WORKS,
            "content/news.yaml": news,
        },
    )
    shutil.copytree(PLAIN, here.folder / "themes/plain")
    return here.build()


def test_it_has_just_the_pages_that_the_small_themes_of_others_have(built: BuiltSite) -> None:
    pages = {path for path in built.files if path.endswith(".html")}
    works = ("", "2024/", "2019/", "sums/", "older/")
    assert pages == {"index.html", "404.html", *(f"publications/{path}index.html" for path in works)}
    others = {path for path in built.files if not path.startswith(("assets/", ".")) and path not in pages}
    assert others == {"feed.xml", "feed.json", "sitemap.xml", "robots.txt"}


def test_the_list_has_every_work_under_its_year_with_its_abstract(built: BuiltSite) -> None:
    page = built.page("publications/")
    headings = [(link.text, link.get("href")) for link in page.root.iterfind(".//h2/a")]
    assert headings == [("2024", "/publications/2024/"), ("2019", "/publications/2019/")]
    entries = page.root.findall(".//li[@class='pub']")
    assert [entry.get("id") for entry in entries] == ["sums", "older"]
    abstract = " ".join("".join(entries[0].find("details").itertext()).split())
    assert abstract == "AbstractA sum has $\\frac{1}{n}$ of all parts. It is a sum."


def test_a_work_has_what_indexes_and_other_writers_need(built: BuiltSite) -> None:
    page = built.page("publications/sums/")
    tags = [(tag.get("name"), tag.get("content")) for tag in page.root.iter("meta") if tag.get("name") != "viewport"]
    assert [tag for tag in tags if tag[0]] == [
        ("citation_title", "Sums of k Parts"), ("citation_author", "Ada Berg"), ("citation_author", "Bo Lind"),
        ("citation_publication_date", "2024/03/05"), ("citation_journal_title", "Journal of Sums"),
        ("citation_doi", "10.5555/1.2"), ("citation_pdf_url", "https://berg.example/sums"),
    ]  # fmt: skip
    written = "".join(page.root.find(".//pre[@class='bibtex']").itertext())
    assert written.startswith("@article{sums,\n  title = {Sums of k Parts},\n  author = {Ada Berg and Bo Lind},\n")
    assert "  pages = {12-34},\n  doi = {10.5555/1.2},\n}" in written


def test_the_home_page_has_the_newest_ten_news_and_what_is_selected(built: BuiltSite) -> None:
    root = built.page("").root
    assert [item.findtext("time") for item in root.iterfind(".//ul/li")][::9] == ["2024-01-12", "2024-01-03"]
    assert [entry.get("id") for entry in root.iterfind(".//li[@class='pub']")] == ["sums"]


def test_a_formula_stays_as_written_in_the_feed_too(built: BuiltSite) -> None:
    content = next(
        item["content_html"] for item in built.json("feed.json")["items"] if item["title"].startswith("Sums")
    )
    assert "has $\\frac{1}{n}$ of <em>all</em> parts" in content
    assert "$\\frac{1}{n}$" in built.text("feed.xml") and "math" not in built.text("feed.xml")


def test_it_links_to_nothing_that_it_leaves_out(built: BuiltSite) -> None:
    assert [item.get("href") for item in built.page("").root.iterfind(".//nav/a")] == ["/", "/publications/"]
    assert "/news/" not in built.text("feed.xml") + built.text("sitemap.xml")


def test_the_demonstration_site_can_wear_it(tmp_path: Path) -> None:
    here = demonstration_in(tmp_path, "plain")
    here.edit("site.yaml", 'theme_options:\n  accent: "oklch(48% 0.11 240)"\n', "")
    shutil.copytree(PLAIN, here.folder / "themes/plain")
    assert here.run("check", "--today", A_DAY).messages == ["frontis: everything is in order"]
