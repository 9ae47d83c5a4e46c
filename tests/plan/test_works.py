"""Works as lists show them: links, papers, marks, folded names."""

from __future__ import annotations

import pytest
from pages import Work
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"


def listed(site: SiteMaker, fields: str, settings: str = "") -> Work:
    """The only work of a site, as the list shows it."""
    files = {"site.yaml": SITE + settings, "content/publications.yaml": f"- {{id: w, title: A, {fields}}}\n"}
    return site(files).build().page("publications/").works[0]


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ("doi: 10.1000/a, arxiv: '1812.02391', url: https://a.example.org/", ["DOI", "arXiv", "link"]),
        ("doi: 10.1000/a, links: {publisher: https://dx.doi.org/10.1000/A}", ["publisher"]),
        ("arxiv: '1812.02391', links: {preprint: http://www.arxiv.org/abs/1812.02391/}", ["preprint"]),
        ("doi: 10.1000/a, links: {doi: https://b.example.org/}", ["doi"]),
        ("url: https://a.example.org, links: {project: https://a.example.org/}", ["project"]),
    ],
)
def test_a_link_is_shown_once_under_the_writers_words(site: SiteMaker, fields: str, labels: list[str]) -> None:
    assert [label for label, _ in listed(site, fields).links] == labels


@pytest.mark.parametrize(
    ("fields", "paper"),
    [
        ("links: {slides: https://a.org/s.pdf, paper: https://a.org/p.pdf}", "https://a.org/p.pdf"),
        ("links: {slides: https://a.org/s.pdf, code: https://a.org/}", "https://a.org/s.pdf"),
        ("links: {paper: https://a.org/p.pdf?v=2}, arxiv: '1812.02391'", "https://a.org/p.pdf?v=2"),
        ("arxiv: '1812.02391'", "https://arxiv.org/pdf/1812.02391"),
        ("links: {paper: https://a.org/}", "/publications/w/"),
    ],
)
def test_a_title_leads_to_the_paper(site: SiteMaker, fields: str, paper: str) -> None:
    work = listed(site, fields, "theme_options: {entry: {title_links_to: paper}}\n")
    assert work.all("p-name")[0].find("a").get("href") == paper


@pytest.mark.parametrize(("count", "folded"), [(3, 0), (4, 1), (6, 3)])
def test_names_beyond_the_limit_are_folded_but_never_oneself(site: SiteMaker, count: int, folded: int) -> None:
    names = [f"Person Number{letter}" for letter in "ABCDEF"[:count]]
    work = listed(site, f"authors: [{', '.join(names)}, Ada Lovelace]", "publications: {et_al_after: 3}\n")
    assert work.authors == [*names, "Ada Lovelace"]
    summaries = ["".join(summary.itertext()) for summary in work.element.iter("summary") if "author" in summary.text]
    assert summaries == [f"{folded} more author{'s' * (folded > 1)}"] * (folded > 0)


def test_who_is_told_to_have_contributed_equally_bears_the_usual_signs(site: SiteMaker) -> None:
    work = listed(site, "authors: [{name: Ada Lovelace, equal: true}, {name: C. Babbage, corresponding: true}]")
    assert ["".join(sup.itertext()) for sup in work.element.iter("sup")] == ["*", "✉"]


@pytest.mark.parametrize(("theme", "has_them"), [("folio", True), ("bare", False)])
def test_a_theme_may_leave_out_related_works(site: SiteMaker, theme: str, has_them: bool) -> None:
    works = "- {title: A, id: a, topics: [Sand]}\n- {title: B, id: b, topics: [Sand]}\n"
    bare = {"themes/bare/theme.yaml": "{parent: folio, leaves_out: [related]}\n"}
    built = site({"site.yaml": f"{SITE}theme: {theme}\n", "content/publications.yaml": works, **bare}).build()
    assert bool(built.page("publications/a/").all("related")) is has_them
