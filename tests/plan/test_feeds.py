"""What is in the feeds, and in which order."""

from __future__ import annotations

import feedparser
from pages import Page
from site_under_test import BuiltSite, SiteMaker

SITE = "title: Ada\nurl: https://example.org/\nprofile: {name: Ada Lovelace}\n"
MANY = "".join(f"- {{id: w{n}, title: Work {n}, topics: [Engines], year: {1900 + n}}}\n" for n in range(30))


def titles(built: BuiltSite, path: str = "feed.xml") -> list[str]:
    """The titles of an Atom feed's entries."""
    return [entry.title for entry in feedparser.parse(built.text(path)).entries]


def test_a_feed_holds_the_newest_twenty_and_that_of_a_topic_everything(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": MANY + "- {title: Undated, topics: [Engines]}\n",
        "content/posts.yaml": "- {title: A Post, date: 1925-05}\n",
    }
    built = site({"site.yaml": SITE, **files}).build()
    newest = [f"Work {n}" for n in reversed(range(30))]
    assert titles(built) == [*newest[:4], "A Post", *newest[4:19]]
    assert titles(built) == [item["title"] for item in built.json("feed.json")["items"]]
    assert titles(built, "topics/engines/feed.xml") == newest
    for path in ("feed.xml", "topics/engines/feed.xml"):
        assert feedparser.parse(built.text(path)).feed.updated == "1929-01-01T00:00:00Z"


def test_a_feed_of_nothing_is_still_a_feed(site: SiteMaker) -> None:
    built = site({"site.yaml": SITE}).build()
    feed = feedparser.parse(built.text("feed.xml"))
    assert not feed.bozo and feed.entries == [] and feed.feed.updated
    assert built.json("feed.json")["items"] == []


def test_a_news_item_is_called_by_its_words_on_one_line(site: SiteMaker) -> None:
    news = '- {id: n, date: 1843-08, text: "We *moved*.\\n\\nCome & see."}\n'
    assert titles(site({"site.yaml": SITE, "content/news.yaml": news}).build()) == ["We moved. Come & see."]


def test_works_news_and_posts_stand_by_date_and_what_has_none_is_left_out(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": "- {title: Work, year: 2020}\n- {title: Undated}\n",
        "content/news.yaml": "- {date: 2022-05, text: Some news.}\n- {date: 2018, text: Old news.}\n",
        "content/posts/a.md": "---\ntitle: A Post\ndate: 2021-03-04\n---\nHello.\n",
    }
    built = site({"site.yaml": SITE, **files}).build()
    assert titles(built) == ["Some news.", "A Post", "Work", "Old news."]


def test_an_entry_leads_to_its_own_place_and_tells_its_content(site: SiteMaker) -> None:
    files = {
        "content/publications.yaml": "- {id: w, title: Work, year: 2020, abstract: Of $x$., authors: [Ada Lovelace]}\n",
        "content/news.yaml": "- {id: n, date: 2019, text: 'Some [news](/cv/).'}\n",
        "content/posts/p.md": "---\nid: p\ntitle: A Post\ndate: 2018\nauthors: [Charles Babbage]\n---\nHello.\n",
    }
    built = site({"site.yaml": SITE, **files}).build()
    work, news, post = feedparser.parse(built.text("feed.xml")).entries
    assert work.link == "https://example.org/publications/w/" and work.author == "Ada Lovelace"
    assert "<math" in work.content[0].value
    assert news.link == "https://example.org/news/#n" and "https://example.org/cv/" in news.content[0].value
    assert (post.link, post.author) == ("https://example.org/posts/p/", "Charles Babbage")


def test_a_topics_page_tells_of_its_feed(site: SiteMaker) -> None:
    page = site({"site.yaml": SITE, "content/publications.yaml": MANY}).build().page("topics/engines/")
    assert page.related("alternate") == ["/topics/engines/feed.xml", "/feed.xml", "/feed.json"]


def test_the_content_of_a_work_is_what_its_page_says(site: SiteMaker) -> None:
    work = """
- {id: w, title: Work, year: 2020, venue: J. *Engines*, authors: [Ada Lovelace, Mo Berg],
   abstract: "Of [files](files/a.pdf).", summary: Short., highlight: Best Paper, topics: [engines],
   links: {paper: files/a.pdf, code: "https://code.org/?a=1&b=2"}}
"""
    files = {"content/files/a.pdf": "%PDF", "content/publications.yaml": work}
    files["content/topics.yaml"] = "engines: {name: Engines of Thought}\n"
    files["content/people.yaml"] = "- {name: Mo Berg, id: mo}\n"
    built = site({"site.yaml": SITE.replace("example.org/", "example.org/ada/"), **files}).build()
    entry, item = feedparser.parse(built.text("feed.xml")).entries[0], built.json("feed.json")["items"][0]
    page = Page("", f"<!doctype html><title>x</title>{item['content_html']}")
    assert page.text == ("Ada Lovelace, Mo Berg J. Engines, 2020, Best Paper Short. Of files. paper code")
    pdf = "https://example.org/ada/files/a.pdf"
    assert page.links == [pdf, pdf, "https://code.org/?a=1&b=2"]
    assert entry.content[0].value == item["content_html"]
    assert entry.authors[1].href == item["authors"][1]["url"] == "https://example.org/ada/people/mo/"
    assert entry.tags[0].term == "Engines of Thought"
