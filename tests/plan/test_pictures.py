"""Which pictures are shown where."""

from __future__ import annotations

from photographs import photograph
from site_under_test import SiteMaker


def test_a_picture_behind_a_long_line_is_found_soon(site: SiteMaker) -> None:
    line = "Word, two and three. " * 10_000  # minutes, if every letter of it could be the first of a name
    post = f"---\ntitle: Out\ndate: 2026-01-01\n---\n{line}\n\n![A plate](plate.jpg)\n"
    settings = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Byron}\n"
    here = site({"site.yaml": settings, "content/posts/out.md": post, "content/posts/plate.jpg": photograph()})
    (image,) = here.build().page("posts/out/").root.iter("img")
    assert image.getparent().tag == "picture"
