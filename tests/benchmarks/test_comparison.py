"""What the comparison with other generators compares: the same works each time, and pages that are checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from site_under_test import A_DAY, run_frontis

from comparing import corpus, pages, report, sources
from comparing.timing import Bench, Pairs, Run, floor
from comparing.tools import Tool

WORKS = corpus.made(24)
WORK = WORKS.works[0]
MINE = Tool("frontis", "Frontis", (), "output", (".frontis",), ())
REFERENCE = Tool("hugo", "Hugo 1.0", (), "public", (), ())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The works as a site of Frontis with the plain theme."""
    folder = tmp_path_factory.mktemp("compared") / "site"
    sources.write(WORKS, "frontis", folder)
    outcome = run_frontis("-C", str(folder), "build", "--strict", "--today", A_DAY)
    assert outcome.status == 0, outcome.messages
    return folder


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    """A copy of what was built."""
    return Path(shutil.copytree(built / "output", tmp_path / "output"))


def test_the_same_number_gives_the_same_works() -> None:
    assert corpus.made(24) == WORKS
    assert len({work.id for work in WORKS.works}) == 24 and sum(work.selected for work in WORKS.works) == 10


def test_what_frontis_builds_is_what_was_asked_for(built: Path) -> None:
    assert pages.differences(WORKS, built / "output") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("publications/index.html", "<details>", "<div>", "list: abstract of"),
        ("index.html", f'id="{WORK.id}"', 'id="another"', "home: works"),
        (f"publications/{WORK.id}/index.html", "citation_author", "author", f"{WORK.id}: tags"),
        (f"publications/{WORK.id}/index.html", "pages = {", "pages = {1", f"{WORK.id}: BibTeX"),
        ("feed.xml", "<entry>", "<other>", "feed"),
        ("sitemap.xml", "<url>", "<other>", "sitemap"),
    ],
)
def test_a_page_that_lacks_something_is_found(output: Path, file: str, old: str, new: str, what: str) -> None:
    closing = {"<details>": "</details>", "<entry>": "</entry>", "<url>": "</url>"}.get(old, "")
    text = (output / file).read_text().replace(old, new, 1)
    (output / file).write_text(text.replace(closing, closing and f"</{new[1:]}", 1) if closing else text)
    assert any(what in difference for difference in pages.differences(WORKS, output))


def test_an_edit_arrives_on_every_page_that_shows_the_work(built: Path, tmp_path: Path) -> None:
    bench = Bench(MINE, Path(shutil.copytree(built, tmp_path / "site")), WORKS, {})
    title = bench.retitle(7)
    assert not any(pages.shows(bench.built, WORK, title).values())
    assert run_frontis("-C", str(bench.folder), "build").status == 0
    bench.check(title)
    bench.retitle(0)
    for tool in sources.FILES:
        sources.write(WORKS, tool, tmp_path / tool)
        file = sources.edited_file(tool, tmp_path / tool, WORK)
        before = file.read_text()
        sources.write_title(file, WORK.title, f"{WORK.title} Again 1")
        assert file.read_text() == before.replace(WORK.title, f"{WORK.title} Again 1")


def test_the_floor_is_that_of_the_files_that_were_built(built: Path, tmp_path: Path) -> None:
    seconds = floor(Bench(MINE, built, WORKS, {}), tmp_path / "floor", 2)
    assert set(seconds) == {"cold", "unchanged"} and all(each > 0 for each in seconds.values())
    assert not (tmp_path / "floor").exists()


def test_the_report_tells_medians_and_spread_of_pairs() -> None:
    def pairs(*walls: float) -> Pairs:
        return Pairs(tuple((Run(1.0, 1.0, 50), Run(wall, wall, 80)) for wall in walls))

    kinds = {"cold": pairs(0.5, 0.7, 0.9), "edit": pairs(0.05, 0.02, 0.03), "unchanged": pairs(12, 13, 14)}
    measured = report.Measured(
        1000, {"frontis": kinds}, {"cold": 0.05}, {"frontis": {"page": pairs(0.25), "list": pairs(0.5)}}
    )
    lines = report.page([measured], {"hugo": REFERENCE, "frontis": MINE}, "Measured here.").splitlines()
    assert "| Hugo 1.0 | 1.00 s | 1.00 s | 1.00 s | 50 MB |" in lines
    assert (
        "| Frontis | 0.70 × (0.50–0.90), 0.70 s | 0.030 × (0.020–0.050), 30 ms | 13.0 × (12.0–14.0), 13.00 s | 80 MB |"
        in lines
    )
    assert "| the floor | 0.050 ×, 50 ms | – | – | – |" in lines
    assert "| Frontis | 0.25 × (0.25–0.25), 0.25 s | 0.50 × (0.50–0.50), 0.50 s |" in lines
