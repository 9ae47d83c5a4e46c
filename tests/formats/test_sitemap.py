"""The sitemap and `robots.txt` as crawlers read them."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

from lxml import etree

from frontis.formats import robots, sitemap
from frontis.model.dates import PartialDate

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
HOME = "https://mira.example.org/"


def test_each_page_stands_in_the_sitemap_with_its_date() -> None:
    text = sitemap.document([(HOME, None), (f"{HOME}?a=1&b=2", PartialDate(2019, 6))])
    root = etree.fromstring(text.encode())
    assert root.xpath("s:url/s:loc/text()", namespaces=NAMESPACE) == [HOME, f"{HOME}?a=1&b=2"]
    assert root.xpath("s:url[2]/s:lastmod/text()", namespaces=NAMESPACE) == ["2019-06"]
    assert root.xpath("s:url[1]/s:lastmod", namespaces=NAMESPACE) == []


def test_crawlers_may_read_everything_and_find_the_sitemap() -> None:
    reader = RobotFileParser()
    reader.parse(robots.document(f"{HOME}sitemap.xml").splitlines())
    assert reader.can_fetch("Googlebot", f"{HOME}publications/")
    assert reader.site_maps() == [f"{HOME}sitemap.xml"]
