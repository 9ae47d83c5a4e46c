"""When a page last changed, as its content tells it."""

from __future__ import annotations

from lxml import etree
from site_under_test import SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\nhome: [news, selected]\n"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def changed(site: SiteMaker, **files: str) -> dict[str, str | None]:
    """The date of each page in the sitemap, by its path."""
    built = site({"site.yaml": SITE} | {f"content/{name}.yaml": text for name, text in files.items()}).build()
    urls = etree.fromstring(built.text("sitemap.xml").encode()).findall("s:url", NAMESPACE)
    found = {url.findtext("s:loc", None, NAMESPACE): url.findtext("s:lastmod", None, NAMESPACE) for url in urls}
    return {address.removeprefix("https://example.org/"): date for address, date in found.items()}


def test_a_page_is_as_new_as_the_newest_that_it_shows(site: SiteMaker) -> None:
    works = "- {title: A, id: a, year: 2020, selected: true}\n- {title: B, id: b, date: 2021-05-04}\n"
    dates = changed(site, publications=works, news="- {date: 2020-03, text: N}\n")
    assert dates[""] == "2020-03"
    assert dates["publications/"] == dates["publications/2021/"] == "2021-05-04"
    assert (dates["publications/2020/"], dates["publications/a/"], dates["news/"]) == ("2020", "2020", "2020-03")


def test_versions_and_counted_citations_change_a_work(site: SiteMaker) -> None:
    works = "- {title: A, id: a, year: 2020, versions: [{type: article, date: 2021-02}]}\n"
    works += "- {title: B, id: b, year: 2020, citations: {count: 3, date: 2026-01-05}}\n"
    dates = changed(site, publications=works)
    assert (dates["publications/a/"], dates["publications/b/"]) == ("2021-02", "2026-01-05")


def test_what_is_still_to_come_has_changed_nothing_yet(site: SiteMaker) -> None:
    works = "- {title: A, id: a, year: 2020}\n- {title: B, id: b, year: 2031}\n"
    dates = changed(site, publications=works)
    assert (dates["publications/"], dates["publications/b/"]) == ("2020", None)


def test_a_person_is_as_new_as_the_newest_work_together(site: SiteMaker) -> None:
    works = "- {title: A, id: a, year: 2020, authors: [Mo Berg]}\n"
    assert changed(site, publications=works, people="- {name: Mo Berg, id: mo}\n")["people/mo/"] == "2020"
