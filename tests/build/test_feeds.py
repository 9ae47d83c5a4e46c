"""The feeds of built sites, as feed readers understand them."""

from __future__ import annotations

import feedparser
from site_under_test import SiteMaker

SITE = "title: T\nurl: https://user.github.io/repo/\nprofile: {name: Ada Lovelace}\n"
WORKS = "https://user.github.io/repo/publications/"


def test_a_news_item_is_called_by_its_words_on_one_line(site: SiteMaker) -> None:
    news = '- {id: n, date: 1843-08, text: "We *moved*.\\n\\nCome & see."}\n'
    built = site({"site.yaml": SITE, "content/news.yaml": news}).build()
    (entry,) = feedparser.parse(built.text("feed.xml")).entries
    assert (entry.title, entry.updated) == ("We moved. Come & see.", "1843-08-01T00:00:00Z")
    assert entry.link == "https://user.github.io/repo/news/#n"


def test_the_site_has_the_newest_twenty_of_all_and_a_topic_all_its_works(site: SiteMaker) -> None:
    works = "".join(f"- {{id: w{n}, title: W, year: {1800 + n}, topics: [engines]}}\n" for n in range(30))
    undated = "- {id: undated, title: W, topics: [engines]}\n"
    files = {"content/publications.yaml": works + undated, "content/posts.yaml": "- {id: p, title: P, date: 1825-05}\n"}
    built = site({"site.yaml": SITE, "content/news.yaml": "- {date: 1700, text: old}\n", **files}).build()
    whole, topic = (feedparser.parse(built.text(path)) for path in ("feed.xml", "topics/engines/feed.xml"))
    ids = [entry.link.rstrip("/").rpartition("/")[2] for entry in whole.entries]
    assert ids == ["w29", "w28", "w27", "w26", "p", *(f"w{n}" for n in range(25, 10, -1))]
    assert [entry.link for entry in topic.entries] == [f"{WORKS}w{n}/" for n in range(29, -1, -1)]
    assert whole.feed.updated == topic.feed.updated == "1829-01-01T00:00:00Z"
    assert [item["id"] for item in built.json("feed.json")["items"]] == [entry.id for entry in whole.entries]


def test_a_feed_of_nothing_is_still_a_feed(site: SiteMaker) -> None:
    built = site({"site.yaml": SITE}).build()
    feed = feedparser.parse(built.text("feed.xml"))
    assert not feed.bozo and feed.entries == [] and feed.feed.updated
    assert built.json("feed.json")["items"] == []
