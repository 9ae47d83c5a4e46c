"""What one process keeps from build to build saves time and changes nothing."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from site_under_test import SiteMaker, SiteUnderTest

from frontis.build import Kept, Request, prepare
from frontis.diagnostics import Diagnostic
from frontis.render import render
from frontis.render.delivery import in_memory
from frontis.shelf import Earlier, Memory

A_GIF = b"GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
DAY = datetime.date(2026, 11, 21)
WORKS = "".join(
    f"- title: Work Number {number}\n  id: work-{number}\n  year: {2000 + number % 9}\n  authors: [A B, C D]\n"
    f"  venue: V{number % 3}\n  abstract: {'Long words. ' * 40}\n"
    for number in range(60)
)
SITE = {
    "site.yaml": "title: T\nurl: https://a.example/\nprofile: {name: A B}\n",
    "content/publications/many.yaml": WORKS,
    "content/publications/one.md": "---\ntitle: Single\nyear: 2011\nimage: ../images/a.svg\n---\nIts abstract.\n",
    "content/publications/old.bib": "@article{k, title={Old}, author={A B}, journal=v, year=1999}\n",
    "content/publications/strings.bib": "@string{w = {Venue}}\n",
    "content/venues.yaml": "v0: {name: The Venue Zero}\n",
    "content/images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    "content/talks.yaml": "- {title: A Talk, date: 2020-02-02, publication: work-3}\n",
    "themes/mine/theme.yaml": "parent: folio\n",
}
EDITS: list[tuple[str, Callable[[str, int], str]]] = [
    ("content/publications/many.yaml", lambda text, n: text.replace(f"Number {n % 60}\n", f"N {n}: Number {n % 60}\n")),
    ("content/publications/many.yaml", lambda text, n: f"- title: New {n}\n  year: 2012\n" + text),
    ("content/publications/many.yaml", lambda text, n: text.replace(f"year: {2000 + n % 9}\n", "yaer: 2001\n", 1)),
    ("content/publications/many.yaml", lambda text, n: text.replace("yaer", "year")),
    ("content/publications/one.md", lambda text, n: text + f"And {n}.\n"),
    ("content/publications/strings.bib", lambda text, n: f"@string{{v = {{Venue {n}}}}}\n"),
    ("content/venues.yaml", lambda text, n: text.replace("Zero", f"Zero {n}")),
    ("content/images/a.svg", lambda text, n: text.replace('width="', 'width="1')),
    ("content/talks.yaml", lambda text, n: text.replace("A Talk", f"A Talk {n}")),
    ("site.yaml", lambda text, n: text.replace("title: T", f"title: T{n}")),
    ("site.yaml", lambda text, n: text + "theme: mine\n" if "theme" not in text else text),
    ("site.yaml", lambda text, n: text + "language: [en, de]\n" if "language" not in text else text),
    ("themes/mine/templates/entry.html", lambda text, n: f"<p id='e{n}'>{{{{ entry.record.title }}}}</p>\n"),
]  # fmt: skip


def built(folder: Path, kept: Kept | None) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    found = prepare(Request(folder=folder, today=DAY), kept)
    files = in_memory(found.rendering).files if found.rendering else ()
    return {file.path: file.content for file in files}, found.diagnostics


def edit(here: SiteUnderTest, path: str, edited: Callable[[str, int], str], number: int) -> None:
    file = here.folder / path
    here.write({path: edited(file.read_text() if file.exists() else "", number)})


@pytest.mark.parametrize("seed", range(2))
def test_builds_in_one_process_give_what_new_processes_give(site: SiteMaker, seed: int) -> None:
    chance = random.Random(seed)
    here, kept = site(SITE), Kept()
    built(here.folder, kept)
    for number, (path, edited) in enumerate(chance.sample(EDITS, len(EDITS))):
        edit(here, path, edited, number)
        assert built(here.folder, kept) == built(here.folder, None), path


def test_a_picture_that_another_took_the_place_of_is_seen(site: SiteMaker) -> None:
    here, kept = site(SITE), Kept()
    built(here.folder, kept)
    edit(here, "content/images/a.svg", lambda text, n: text.replace('width="4"', 'width="40"'), 0)
    assert built(here.folder, kept) == built(here.folder, None)


def test_a_picture_that_is_broken_in_another_way_is_told_anew(site: SiteMaker) -> None:
    here, kept = site(SITE), Kept()
    edit(here, "content/publications/one.md", lambda text, n: text.replace("a.svg", "a.jpg"), 0)
    here.write({"content/images/a.jpg": A_GIF})
    _, before = built(here.folder, kept)
    here.write({"content/images/a.jpg": b"no picture"})
    assert built(here.folder, kept)[1] == built(here.folder, None)[1] != before


def test_a_site_that_is_rendered_late_leaves_nothing_for_the_next(site: SiteMaker) -> None:
    here, kept = site(SITE), Kept()
    here.write({"themes/mine/templates/entry.html": "<p id='{{ entry.id }}'>{{ site.menu | length }}</p>\n"})
    here.edit("site.yaml", "title: T\n", "title: T\ntheme: mine\n")
    earlier = prepare(Request(folder=here.folder, today=DAY), kept).rendering
    here.write({"content/teaching.yaml": "- {title: A Course, start: 2020}\n"})
    later = prepare(Request(folder=here.folder, today=DAY), kept).rendering
    assert earlier and later and in_memory(earlier).files
    assert {file.path: file.content for file in in_memory(later).files} == built(here.folder, None)[0]


def test_a_translation_that_says_the_same_as_the_original_is_seen(site: SiteMaker) -> None:
    here, kept = site({"site.yaml": SITE["site.yaml"] + "language: [en, de]\n"}), Kept()
    here.write({"content/publications.yaml": "- {title: A, year: 2011, highlight: Demo}\n"})
    built(here.folder, kept)
    edit(here, "content/publications.yaml", lambda text, n: text.replace("Demo", "{en: Demo, de: Demo}"), 0)
    assert built(here.folder, kept) == built(here.folder, None)


def test_what_is_kept_does_not_grow(site: SiteMaker) -> None:
    here, pieces, texts = site(SITE), Memory(), Memory()
    kept = Kept(Earlier(pieces, lambda path: Path(path).read_bytes()), render.Kept(texts))
    sizes = []
    for number in range(6):
        edit(here, *EDITS[0], number)
        edit(here, *EDITS[-1], number)
        built(here.folder, kept)
        codes = kept.rendering.compiled[False]._codes
        sizes.append((len(pieces.kept), len(texts.kept), len(codes)))
    assert len(set(sizes)) == 1
