"""A site in English, Chinese, German and Arabic, built and read page by page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree
from pages import Page, text, words
from site_under_test import BuiltSite, SiteMaker, site_in

LANGUAGES = ("en", "zh", "de", "ar")
HOME = "https://lena.example.org/"
FOLDERS = {"en": "", "zh": "zh/", "de": "de/", "ar": "ar/"}


@pytest.fixture(scope="module", params=["https://lena.example.org/", "https://lena.example.org/words/"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site, at the root of its host and under a base path."""
    return site_in(tmp_path_factory.mktemp("languages"), "languages").build("--base-url", request.param)


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site at the root of its host."""
    return site_in(tmp_path_factory.mktemp("root"), "languages").build()


def language_of(page: Page) -> str:
    """The language by the page's path."""
    first = page.path.partition("/")[0]
    return first if first in LANGUAGES else "en"


def bare(path: str) -> str:
    """A path without its language."""
    return re.sub(r"^(zh|de|ar)/", "", path)


def alternates(page: Page) -> dict[str, str]:
    """Language to address of the page's `hreflang` links."""
    return {link.get("hreflang"): link.get("href") for link in page.root.iter("link") if link.get("hreflang")}


def marked(page: Page, language: str) -> list[str]:
    """The words of the elements that say to be in a language."""
    return [words(text(each)) for each in page.root.find("body").iter() if each.get("lang") == language]


def own_pages(built: BuiltSite) -> list[Page]:
    """All pages but that for what isn't there."""
    return [page for page in built.pages if page.path != "404.html"]


def test_every_page_is_there_in_every_language(built: BuiltSite) -> None:
    paths = {
        language: {bare(page.path) for page in own_pages(built) if language_of(page) == language}
        for language in LANGUAGES
    }
    assert paths["en"] == paths["zh"] == paths["de"] == paths["ar"]
    assert len(paths["en"]) > 30


def test_every_page_says_its_language_and_direction(built: BuiltSite) -> None:
    for page in own_pages(built):
        assert page.root.get("lang") == language_of(page), page.path
        assert page.root.get("dir") == ("rtl" if language_of(page) == "ar" else None), page.path


def test_alternates_name_each_other_and_a_default(at_root: BuiltSite) -> None:
    pages = {HOME + page.path: page for page in own_pages(at_root)}
    for address, page in pages.items():
        named = alternates(page)
        if page.meta("robots"):
            assert named == {}
            continue
        assert list(named) == [*LANGUAGES, "x-default"]
        assert named["x-default"] == named["en"] == HOME + bare(page.path)
        assert named[language_of(page)] == address == page.related("canonical")[0]
        assert all(alternates(pages[other]) == named for other in named.values())


def test_the_sitemap_has_every_page_with_its_languages(built: BuiltSite) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for url in etree.fromstring(built.text("sitemap.xml").encode()).iterfind("s:url", space):
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", space)}
        assert url.findtext("s:loc", namespaces=space) in links.values()
        assert list(links) == [*LANGUAGES, "x-default"]


def test_no_link_asset_or_fragment_leads_nowhere(built: BuiltSite) -> None:
    assert built.broken_links == []


def test_links_stay_in_the_language_and_files_are_the_same_for_all(at_root: BuiltSite) -> None:
    for page in own_pages(at_root):
        folder = FOLDERS[language_of(page)]
        switch = {link.get("href") for nav in page.all("languages") for link in nav.iter("a")}
        inside = {link for link in page.links if link.startswith("/")} - switch
        pages = {link for link in inside if urlsplit(link).path.endswith("/")}
        assert {link for link in pages if not link.startswith(f"/{folder}")} == set(), page.path
    assert "/files/tea.pdf" in at_root.page("ar/publications/").links


def test_ids_and_anchors_are_the_same_in_all_languages(built: BuiltSite) -> None:
    ids = {page.path: page.ids for page in own_pages(built)}
    texts_with_headings = {"posts/first-words/", "search/"}
    for path, found in ids.items():
        if bare(path) not in texts_with_headings:
            assert sorted(found) == sorted(ids[bare(path)]), path


def test_exports_are_made_once_and_linked_from_all(at_root: BuiltSite) -> None:
    found = {path for path in at_root.files if path.endswith((".bib", ".ris", "tea.json"))}
    assert not [path for path in found if path.startswith(("zh/", "de/", "ar/"))]
    for folder in FOLDERS.values():
        assert "/publications/tea/tea.bib" in at_root.page(f"{folder}publications/tea/").links
        assert "/publications.bib" in at_root.page(f"{folder}publications/").links


def test_the_switch_leads_to_the_same_page_in_words_of_its_language(at_root: BuiltSite) -> None:
    (switch,) = at_root.page("de/publications/tea/").all("languages")
    links = [(link.get("lang"), link.get("hreflang"), link.get("href"), text(link)) for link in switch.iter("a")]
    assert links == [
        ("en", "en", "/publications/tea/", "English"),
        ("zh", "zh", "/zh/publications/tea/", "中文"),
        ("de", "de", "/de/publications/tea/", "Deutsch"),
        ("ar", "ar", "/ar/publications/tea/", "العربية"),
    ]
    assert [text(link) for link in switch.iter("a") if link.get("aria-current")] == ["Deutsch"]


def test_what_is_not_there_leads_to_all_home_pages(at_root: BuiltSite) -> None:
    assert {"/", "/zh/", "/de/", "/ar/"} <= set(at_root.page("404.html").links)


def test_texts_are_those_of_the_language(built: BuiltSite) -> None:
    home = built.page("zh/")
    assert home.title == "莱娜·赛义格"
    assert "借词" in home.text and "历史语言学教授" in home.text
    assert built.page("de/talks/").headings[:1] == [(1, "Vorträge")]
    assert built.page("zh/publications/tea/").headings[0] == (1, "茶之路：八十种语言中的一个词")
    assert built.page("ar/topics/loanwords/").headings[0] == (1, "الكلمات المقترضة")
    assert "Wie das Glas hieß" in built.page("de/publications/glass/").text


def test_a_missing_text_is_that_of_the_default_language_and_marked(built: BuiltSite) -> None:
    page = built.page("ar/publications/tea/")
    (title,) = [each for each in page.root.iter("span") if each.get("lang") == "en" and "Road of Tea" in text(each)][:1]
    assert title.get("dir") == "ltr"
    assert "We trace both forms along the routes of trade." in " ".join(marked(page, "en"))
    assert built.page("zh/news/").html.count('lang="en"') > 1
    assert all(each.get("dir") is None for each in built.page("zh/").root.iter("span"))


def test_a_whole_page_that_is_missing_is_marked_too(built: BuiltSite) -> None:
    page = built.page("de/wordlist/")
    assert any("More in the post." in said for said in marked(page, "en"))
    assert marked(built.page("zh/wordlist/"), "en") == ["English"]


def test_a_title_in_the_works_own_language_is_marked_on_all_pages_but_those_in_it(built: BuiltSite) -> None:
    title = "Zucker, Süßes und die Wörter dafür"
    for folder in ("", "zh/", "ar/"):
        assert title in marked(built.page(f"{folder}publications/zucker/"), "de")
    assert title not in marked(built.page("de/publications/zucker/"), "de")


def test_no_markup_stands_in_titles_and_attributes(built: BuiltSite) -> None:
    for page in built.pages:
        values = [value for each in page.root.iter() if isinstance(each.tag, str) for value in each.attrib.values()]
        assert [value for value in (page.title, *values) if "<span" in value or "&lt;" in value] == []


def test_dates_are_those_of_the_language(built: BuiltSite) -> None:
    said = {folder: text(next(built.page(f"{folder}news/").root.iter("time"))) for folder in FOLDERS.values()}
    assert said == {"": "18 March 2024", "zh/": "2024年3月18日", "de/": "18. März 2024", "ar/": "18 مارس 2024"}


def test_lists_are_those_of_the_language(built: BuiltSite) -> None:
    assert "with 王雨桐, Omar Haddad and Jonas Kettler" in built.page("talks/").text
    assert "mit 王雨桐, Omar Haddad und Jonas Kettler" in built.page("de/talks/").text
    assert "王雨桐、Omar Haddad和Jonas Kettler" in built.page("zh/talks/").text
    assert "Lena Sayegh*، 王雨桐*، Jonas Kettler" in built.page("ar/publications/").text


def test_numbers_are_those_of_the_language(tmp_path: Path) -> None:
    work = "- {id: cited, title: Much Cited, citations: {count: 12345}}\n"
    built = site_in(tmp_path, "languages").write({"content/publications/cited.yaml": work}).build()
    said = [built.page(f"{folder}publications/cited/").text for folder in ("", "de/")]
    assert ["12,345" in said[0], "12.345" in said[1]] == [True, True]


def test_usual_labels_of_links_are_translated_and_others_marked(built: BuiltSite) -> None:
    assert [label for label, _ in built.page("de/publications/").work("tea").links] == ["Aufsatz", "Code", "word map"]
    assert "word map" in marked(built.page("de/publications/"), "en")
    assert [label for label, _ in built.page("publications/").work("tea").links] == ["paper", "code", "word map"]


def test_a_post_tells_in_which_languages_it_can_be_read(built: BuiltSite) -> None:
    assert "Languages: English, Deutsch" in built.page("posts/first-words/").text
    assert "语言：English、Deutsch" in built.page("zh/posts/first-words/").text


def test_names_are_those_of_the_language_but_on_works_as_printed(built: BuiltSite) -> None:
    assert (2, "عمر حداد") in built.page("ar/people/").headings or (3, "عمر حداد") in built.page("ar/people/").headings
    assert built.page("ar/publications/").work("algebra").authors[0] == "Omar Haddad"
    assert built.page("zh/publications/").work("tea").selves == ["Lena Sayegh*"]


def test_metadata_are_of_the_page_but_the_work_is_one_and_cited_in_one_language(built: BuiltSite) -> None:
    page = built.page("zh/publications/tea/")
    (work,) = [node for node in page.json_ld if node["@type"] == "ScholarlyArticle"]
    assert page.meta("og:locale") == ["zh_CN"]
    assert page.meta("og:locale:alternate") == ["en_US", "de_DE", "ar_AR"]
    assert page.meta("citation_title") == [work["headline"]] == ["茶之路：八十种语言中的一个词"]
    assert (work["inLanguage"], work["@id"]) == ("en", built.page("publications/tea/").related("canonical")[0])
    assert built.page("de/").json_ld[0]["inLanguage"] == "de"
    assert "title = {The Road of Tea" in page.text


def test_each_language_has_its_feeds(at_root: BuiltSite) -> None:
    for language, folder in FOLDERS.items():
        feed: Any = feedparser.parse(at_root.text(f"{folder}feed.xml"))
        assert feed.feed.language == language
        assert feed.feed.link == HOME + folder
        assert all(entry.link.startswith(HOME + folder) for entry in feed.entries)
    item = json.loads(at_root.text("ar/feed.json"))["items"]
    assert next(each for each in item if each["id"].endswith("/tea/"))["language"] == "en"
    assert "language" not in next(each for each in item if each["id"].endswith("/algebra/"))


def test_each_language_has_its_search(built: BuiltSite) -> None:
    index = json.loads(built.text("zh/search.json"))
    assert ["借词", "topics/loanwords/"] in [row[:2] for row in index["pages"]]
    assert all((built.folder / "zh" / row[1].partition("#")[0]).exists() for row in index["pages"])


def test_the_search_reads_abstracts_of_its_language_after_the_others(at_root: BuiltSite) -> None:
    asked = {
        folder: at_root.page(f"{folder}search/").all("search")[0].get("data-abstracts") for folder in FOLDERS.values()
    }
    own = {folder: f"/publications.json /{folder}abstracts.json" for folder in ("zh/", "de/")}
    assert asked == {"": "/publications.json", "ar/": "/publications.json"} | own
    (tea,) = json.loads(at_root.text("zh/abstracts.json"))
    assert tea["id"] == "tea" and tea["abstract"].startswith("大多数语言")
    assert {"abstracts.json", "ar/abstracts.json"}.isdisjoint(at_root.files)


def test_a_site_of_one_language_has_no_switch_and_no_alternates(tmp_path: Path) -> None:
    built = site_in(tmp_path, "minimal").build()
    home = built.page("")
    assert (home.all("languages"), alternates(home)) == ([], {})
    assert "xhtml" not in built.text("sitemap.xml")


def test_words_that_a_language_lacks_are_english_and_say_so(tmp_path: Path) -> None:
    site = site_in(tmp_path, "minimal").edit("site.yaml", "title: Ada", "language: is\ntitle: Ada")
    page = site.build().page("publications/")
    assert page.root.get("lang") == "is"
    assert "Publications" in marked(page, "en")
    assert page.root.find("head/title").text.startswith("Publications – ")


def test_an_author_may_have_a_name_in_each_language(site: SiteMaker) -> None:
    works = """- title: T
  authors: [{en: "Qianru Sun*", zh: 孙倩茹}, {name: {en: Mira Halvorsen, zh: 米拉}, corresponding: true}, {en: Ann Lee}]
"""
    settings = "title: T\nurl: https://x.example/\nlanguage: [en, zh]\nprofile: {name: Mira Halvorsen}\n"
    built = site({"site.yaml": settings, "content/publications.yaml": works}).build()
    (english,), (chinese,) = built.page("publications/").works, built.page("zh/publications/").works
    assert english.authors == ["Qianru Sun*", "Mira Halvorsen✉", "Ann Lee"]
    assert chinese.authors == ["孙倩茹*", "米拉✉", "Ann Lee"]
    assert (english.selves, chinese.selves) == (["Mira Halvorsen✉"], ["米拉✉"])
