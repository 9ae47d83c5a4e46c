"""The sitemap and `robots.txt` as crawlers read them."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from lxml import etree

from frontis.formats import robots, sitemap
from frontis.formats.sitemap import ListedPage
from frontis.model.dates import PartialDate

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOME = "https://mira.example.org/"


def test_each_page_stands_in_the_sitemap_with_its_date() -> None:
    text = sitemap.document([ListedPage(HOME), ListedPage(f"{HOME}?a=1&b=2", PartialDate(2019, 6))])
    root = etree.fromstring(text.encode())
    assert root.xpath("s:url/s:loc/text()", namespaces=NAMESPACE) == [HOME, f"{HOME}?a=1&b=2"]
    assert root.xpath("s:url[2]/s:lastmod/text()", namespaces=NAMESPACE) == ["2019-06"]
    assert root.xpath("s:url[1]/s:lastmod", namespaces=NAMESPACE) == []


def test_a_page_in_several_languages_names_them_and_the_first_for_everybody_else() -> None:
    text = sitemap.document([ListedPage(HOME, alternates=(("en", HOME), ("zh", f"{HOME}zh/")))])
    root = etree.fromstring(text.encode())
    links = [(link.get("hreflang"), link.get("href")) for link in root.xpath("s:url/x:link", namespaces=NAMESPACE)]
    assert links == [("en", HOME), ("zh", f"{HOME}zh/"), ("x-default", HOME)]
    assert set(root.xpath("s:url/x:link/@rel", namespaces=NAMESPACE)) == {"alternate"}


def test_crawlers_may_read_everything_and_find_the_sitemap() -> None:
    reader = RobotFileParser()
    reader.parse(robots.document(f"{HOME}sitemap.xml").splitlines())
    assert reader.can_fetch("Googlebot", f"{HOME}publications/")
    assert reader.site_maps() == [f"{HOME}sitemap.xml"]
