"""Feeds as independent readers see them: feedparser for Atom, the specification's rules for JSON Feed."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from frontis.formats import atom, json_feed
from frontis.formats.feeds import Feed, FeedAuthor, FeedEntry, updated
from frontis.model.dates import PartialDate

OWNER = FeedAuthor("Mira Halvorsen", "https://mira.example.org/")
HOME = "https://mira.example.org/"


def a_feed(*entries: FeedEntry) -> Feed:
    newest = updated(entry.published for entry in entries)
    feed_url = f"{HOME}feed.xml"
    return Feed(title="Mira & Co", home_url=HOME, feed_url=feed_url, author=OWNER, language="en", updated=newest)


def atom_of(*entries: FeedEntry) -> bytes:
    return atom.document(replace(a_feed(*entries), entries=tuple(map(atom.entry, entries)))).encode()


def json_of(*entries: FeedEntry) -> Any:
    return json.loads(json_feed.document(replace(a_feed(*entries), entries=tuple(map(json_feed.entry, entries)))))


def an_entry(date: str, title: str = "A title", **fields: Any) -> FeedEntry:
    url = f"{HOME}publications/{date}/"
    return FeedEntry(id=url, url=url, title=title, published=PartialDate.parse(date), **fields)


def read_atom(*entries: FeedEntry) -> Any:
    parsed = feedparser.parse(atom_of(*entries))
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2019", "2019-01-01"), ("2019-06", "2019-06-01"), ("2019-06-16", "2019-06-16"), ("0987", "0987-01-01")],
)
def test_an_entry_is_as_new_as_its_records_date(date: str, expected: str) -> None:
    assert read_atom(an_entry(date)).entries[0].updated == f"{expected}T00:00:00Z"
    assert json_of(an_entry(date))["items"][0]["date_modified"] == f"{expected}T00:00:00Z"


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    assert read_atom(an_entry("2018"), an_entry("2020-02"), an_entry("2019")).feed.updated == "2020-02-01T00:00:00Z"


def test_a_feed_without_entries_is_still_valid_and_always_the_same() -> None:
    assert read_atom().feed.updated == "1970-01-01T00:00:00Z"
    assert json_of()["items"] == []


def test_titles_are_text_and_contents_are_html() -> None:
    entry = an_entry("2019", "p<0.05 & <b>not bold</b>", content_html="<p>H<sub>2</sub>O &amp; x</p>")
    read = read_atom(entry).entries[0]
    assert read.title_detail.type == "text/plain"
    assert read.title == "p<0.05 & <b>not bold</b>"
    assert read.content[0].type == "text/html"
    assert read.content[0].value == "<p>H<sub>2</sub>O &amp; x</p>"


def test_authors_and_topics_are_told_one_by_one() -> None:
    entry = an_entry(
        "2019", authors=(FeedAuthor("A. Sun", f"{HOME}people/sun/"), FeedAuthor("B. Li")), categories=("Vision & text",)
    )
    read = read_atom(entry).entries[0]
    assert [author.name for author in read.authors] == ["A. Sun", "B. Li"]
    assert [tag.term for tag in read.tags] == ["Vision & text"]


def test_atom_has_what_the_standard_demands_once() -> None:
    root = etree.fromstring(atom_of(an_entry("2019")))
    names = [etree.QName(child).localname for child in root]
    assert [names.count(name) for name in ("id", "title", "updated", "author", "entry")] == [1] * 5
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert {link.get("rel") for link in root.findall("{*}link")} == {"self", "alternate"}


def test_a_json_feed_follows_version_1_1() -> None:
    entry = an_entry("2019-06-16", summary="Short.", content_html="<p>Long.</p>", categories=("vision",))
    read = json_of(entry)
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["authors"] == [{"name": "Mira Halvorsen", "url": HOME}]
    assert read["items"][0] == {
        "id": f"{HOME}publications/2019-06-16/",
        "url": f"{HOME}publications/2019-06-16/",
        "title": "A title",
        "content_html": "<p>Long.</p>",
        "summary": "Short.",
        "date_published": "2019-06-16T00:00:00Z",
        "date_modified": "2019-06-16T00:00:00Z",
        "tags": ["vision"],
    }


def test_a_json_item_without_html_has_its_content_as_text() -> None:
    item = json_of(an_entry("2019", summary="Short."))["items"][0]
    assert item["content_text"] == "Short."


@given(st.text(st.characters(), min_size=1), st.text(st.characters()))
def test_any_text_gives_a_feed_that_parses(title: str, content: str) -> None:
    entry = an_entry("2019", title, content_html=content, summary=title, categories=(title,))
    assert etree.fromstring(atom_of(entry)).findtext("{*}entry/{*}title") is not None
    assert len(json_of(entry)["items"]) == 1
