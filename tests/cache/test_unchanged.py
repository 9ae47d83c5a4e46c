"""A build in which nothing has changed ends before anything is imported, and notices every change."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr
from io import StringIO
from pathlib import Path

import pytest
from site_under_test import A_DAY, SiteMaker, SiteUnderTest

from frontis import __main__
from frontis.cache.unchanged import files_left, look

SITE = {
    "site.yaml": "title: T\nurl: https://a.example/\nprofile: {name: A B}\n",
    "content/publications.yaml": "- {title: One, id: one, year: 2001, abstract: 'See [it](files/a.txt).'}\n",
    "content/files/a.txt": "a",
}
IMPORTED = """
import sys
from frontis.__main__ import answer
assert answer(["build"]) == 0
print(*sys.modules)
"""


@pytest.fixture(autouse=True)
def _asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered is what the process was asked."""
    monkeypatch.setattr(sys, "argv", ["frontis", "build"])


def built(here: SiteUnderTest, *options: str) -> str:
    """What a build in the folder of the site says."""
    sys.argv[2:] = options
    with chdir(here.folder), redirect_stderr(StringIO()) as said:
        __main__.answer(sys.argv[1:])
    return said.getvalue().strip()


def at_once(here: SiteUnderTest) -> bool:
    """Whether the next build needs no stage at all."""
    with chdir(here.folder):
        return files_left(["build"], look(".")) is not None


def test_an_unchanged_build_imports_next_to_nothing(site: SiteMaker) -> None:
    here = site(SITE)
    subprocess.run([sys.executable, "-m", "frontis", "build"], cwd=here.folder, check=True)
    done = subprocess.run([sys.executable, "-c", IMPORTED], cwd=here.folder, capture_output=True, text=True, check=True)
    own = [name for name in done.stdout.split() if name.startswith("frontis")]
    assert own == [
        "frontis", "frontis.__main__", "frontis.cache", "frontis.cache.stamps", "frontis.cache.versions",
        "frontis.folders", "frontis.cache.unchanged",
    ]  # fmt: skip
    assert not {"click", "msgspec", "jinja2", "yaml", "pathlib", "typing", "json"} & set(done.stdout.split())


def test_an_unchanged_build_says_what_a_whole_one_would(site: SiteMaker) -> None:
    here = site(SITE)
    written = built(here).split()[2]
    assert built(here) == built(here) == f"frontis: built 0 written, {written} as they were"


def edit(path: str, text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_text(text)


def without_a_line(kept: Path) -> None:
    """Takes out what is known of one file in the output folder."""
    lines = kept.read_bytes().split(b"\n")
    kept.write_bytes(b"\n".join(line for line in lines if not line.startswith(b"index.html\0")))


@pytest.mark.parametrize(
    "change",
    [
        edit("site.yaml", SITE["site.yaml"].replace("T", "U")),
        edit("content/publications.yaml", SITE["content/publications.yaml"].replace("One", "Two")),
        edit("content/news.yaml", "- {date: 2020, text: New.}\n"),
        edit("output/index.html", "spoiled"),
        edit("output/.frontis-manifest.json", "{}"),
        lambda folder: (folder / "output/publications/one/index.html").unlink(),
        lambda folder: (folder / "output/.frontis-staging").mkdir(),
        lambda folder: (folder / "content/files/a.txt").rename(folder / "content/files/b.txt"),
        lambda folder: (folder / "output/feed.xml").chmod(0o600),
        lambda folder: (folder / ".frontis/cache/last").unlink(),
        lambda folder: without_a_line(folder / ".frontis/cache/last"),
    ],
)
def test_a_change_is_noticed(site: SiteMaker, change: Callable[[Path], object]) -> None:
    here = site(SITE)
    built(here)
    assert at_once(here)
    change(here.folder)
    assert not at_once(here)


def test_other_options_and_another_day_are_another_build(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = site(SITE)
    assert built(here).startswith("frontis: built")
    assert "0 written" not in built(here, "--base-url", "https://b.example/")
    assert "0 written" not in built(here)
    assert at_once(here)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert not at_once(here)


def test_a_warning_is_told_by_every_build(site: SiteMaker) -> None:
    here = site(SITE | {"content/odd.yaml": "a: b\n"})
    first = built(here)
    assert "warning" in first and built(here).splitlines()[0] == first.splitlines()[0]


def test_a_change_within_one_tick_of_the_clock_is_noticed(site: SiteMaker) -> None:
    here = site(SITE)
    built(here)
    file = here.folder / "content/publications.yaml"
    for title in ("Ono", "Onu"):
        file.write_text(SITE["content/publications.yaml"].replace("One", title))
        built(here)
        assert title in (here.folder / "output/publications/index.html").read_text()


def test_a_process_with_another_hash_seed_finds_everything_as_it_was(site: SiteMaker) -> None:
    here = site("languages")
    command = [sys.executable, "-m", "frontis", "build", "--timings", "--today", A_DAY]
    for seed in "12":
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=here.folder, capture_output=True, text=True, check=True, env=environment)
    assert "0 files rendered" in done.stderr
