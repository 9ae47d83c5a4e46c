"""What every bundled theme promises of the whole site: addresses, links, metadata, no foreign parts."""

from __future__ import annotations

from urllib.parse import urlsplit

import feedparser
from pybtex.database import parse_string
from site_under_test import BuiltSite

from frontis.checks.links import PageLinks, page_links
from frontis.model.library import Library
from frontis.site.assemble import Site

ALWAYS = ["feed.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html", ".nojekyll", "assets/style.css"]
TRACES = ("None", "undefined", "Undefined", "[]", "()", ", ,", ",,")


def test_every_address_of_the_contract_is_there(demonstration: BuiltSite, records: Site) -> None:
    expected = [*ALWAYS, "index.html", "publications.bib", "publications.ris", "publications.json"]
    expected += [
        f"publications/{work.id}/{work.id}.{ending}" for work in records.works for ending in ("bib", "ris", "json")
    ]
    expected += [f"publications/{year.key}/index.html" for year in records.years if year.key]
    expected += [f"topics/{topic.key}/{file}" for topic in records.topics for file in ("index.html", "feed.xml")]
    expected += [f"venues/{venue.key}/index.html" for venue in records.venues]
    expected += [f"people/{person.id}/index.html" for person in records.people]
    expected += [
        f"{kind}/index.html" for kind in ("publications", "news", "talks", "teaching", "projects", "posts", "cv")
    ]
    assert not set(expected) - demonstration.files.keys()


def test_no_link_asset_or_fragment_is_broken(demonstration: BuiltSite) -> None:
    assert demonstration.broken_links == []


def test_check_finds_the_links_and_ids_that_a_parser_finds(demonstration: BuiltSite) -> None:
    for page in demonstration.pages:
        linking = ("href", "src", "poster", "data")
        addresses = [element.get(name) for element in page.root.iter() for name in linking if element.get(name)]
        assert page_links(page.html) == PageLinks(tuple(dict.fromkeys(addresses)), frozenset(page.ids)), page.path


def test_nothing_is_requested_from_elsewhere_and_nothing_runs_inline(demonstration: BuiltSite) -> None:
    for page in demonstration.pages:
        for element in page.root.iter("script", "img", "video", "source", "iframe", "object", "embed", "style", "link"):
            if element.tag == "link" and not {"stylesheet", "icon", "preload"} & set(element.get("rel", "").split()):
                continue
            source = element.get("src") or element.get("href") or ""
            assert not urlsplit(source).netloc, f"{page.path} asks for {source}"
            inline = element.tag == "style" or (element.tag == "script" and not source)
            assert not inline or element.get("type") == "application/ld+json", page.path
        assert not [element for element in page.root.iter() if element.get("style")], page.path
        assert not [name for element in page.root.iter() for name in element.attrib if name.startswith("on")], page.path


def test_the_person_is_a_card_at_the_top_level_of_the_home_page(demonstration: BuiltSite, records: Site) -> None:
    (card,) = demonstration.page().cards
    assert card["name"] == [records.settings.profile.name.display]
    assert card["url"][0] == records.settings.url


def test_every_page_has_a_title_a_heading_a_description_and_its_address(
    demonstration: BuiltSite, records: Site
) -> None:
    titles = [page.title for page in demonstration.pages if not page.meta("robots")]
    assert len(titles) == len(set(titles))
    for page in demonstration.pages:
        assert [level for level, _ in page.headings].count(1) == 1, page.path
        if not page.meta("robots"):
            assert page.related("canonical") == [records.settings.url + page.path]
            assert all(page.meta("description")) and page.meta("description"), page.path


def test_a_works_page_speaks_to_scholar_and_to_previews(demonstration: BuiltSite, records: Site) -> None:
    for work in records.works:
        page = demonstration.page(f"publications/{work.id}/")
        assert page.meta("citation_title") == [work.title.plain]
        assert len(page.meta("citation_author")) == len(work.authors)
        assert page.meta("og:title") and page.meta("og:type") == ["article"] and page.meta("og:url")
        assert page.related("cite-as") and page.related("describedby") and page.related("type")
        types = [block["@type"] for block in page.json_ld]
        assert "BreadcrumbList" in types and len(types) == 2


def test_the_feed_holds_the_newest_twenty(demonstration: BuiltSite) -> None:
    feed = feedparser.parse(demonstration.text("feed.xml"))
    assert not feed.bozo
    dates = [entry.updated for entry in feed.entries]
    assert len(dates) == 20
    assert dates == sorted(dates, reverse=True)
    assert feed.feed.updated == max(dates)


def test_a_topics_feed_holds_all_its_dated_works(demonstration: BuiltSite, records: Site) -> None:
    for topic in records.topics:
        feed = feedparser.parse(demonstration.text(f"topics/{topic.key}/feed.xml"))
        dated = [work for work in topic.works if records.works_by_id[work].date]
        assert [entry.link.split("/")[-2] for entry in feed.entries] == dated


def test_the_bibliography_is_read_by_bibtex_readers(demonstration: BuiltSite, records: Site) -> None:
    assert len(parse_string(demonstration.text("publications.bib"), "bibtex").entries) == len(records.works)
    assert len(demonstration.json("publications.json")) == len(records.works)


def test_drafts_and_what_waits_for_its_day_are_nowhere(demonstration: BuiltSite, everything: Library) -> None:
    hidden = [work for work in everything.publications if work.draft or work.publish]
    assert hidden
    files = demonstration.files
    for work in hidden:
        assert not [path for path, content in files.items() if work.id.encode() in content]


def test_what_is_missing_leaves_no_trace(demonstration: BuiltSite) -> None:
    for page in demonstration.pages:
        for element in page.root.iter("h1", "h2", "h3", "a", "cite", "summary"):
            assert "".join(element.itertext()).strip(" ,.()") != "", f"{page.path}: empty {element.tag}"
        for work in page.works:
            shown = " ".join([work.title, *work.authors, work.venue or ""])
            assert not [trace for trace in TRACES if trace in shown], page.path
