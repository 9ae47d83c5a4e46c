"""What the texts of pages and posts may hold."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from site_under_test import SiteMaker

SITE = {"site.yaml": "title: T\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\n"}
WRITTEN = """---
title: A Page
date: 2026-01-02
---
H<sub>2</sub>O

<table><tr><td>cell</td></tr></table>

<script>alert(1)</script>
"""


def test_html_of_an_allow_list_passes_in_pages_and_posts(site: SiteMaker) -> None:
    built = site({**SITE, "content/pages/a.md": WRITTEN, "content/posts/a.md": WRITTEN}).build()
    for path in ("a/", "posts/a-page/"):
        page = built.page(path)
        assert [element.text for element in page.root.iter("sub", "td")] == ["2", "cell"]
        assert not list(page.root.find("body").iter("script"))


def test_html_is_text_elsewhere(site: SiteMaker) -> None:
    built = site({**SITE, "content/talks/a.md": WRITTEN}).build()
    assert "<sub>2</sub>" in built.page("talks/").text


def test_a_film_on_another_site_is_asked_for_nowhere(site: SiteMaker) -> None:
    text = WRITTEN + '\n<video src="https://other.example/b.mp4" controls>a bird</video>\n'
    built = site({**SITE, "content/posts/a.md": text}).build()
    assert "a bird" in built.page("posts/a-page/").text
    assert not [path for path, content in built.files.items() if b"other.example" in content]


@pytest.mark.parametrize(
    "address", ["../files/Übung 1.pdf", "/files/Übung 1.pdf", "../files/%C3%9Cbung%201.pdf", "f 1.pdf", "f%201.pdf"]
)
def test_a_link_finds_its_file_however_blanks_and_accents_are_written(site: SiteMaker, address: str) -> None:
    on_a_mac = normalize("NFD", "content/files/Übung 1.pdf")
    files = {on_a_mac: "%PDF", "content/posts/f 1.pdf": "%PDF", "content/posts/a.md": f"{WRITTEN}\n[a](<{address}>)\n"}
    here = site({**SITE, **files})
    here.build()
    assert here.run("check").errors == []
