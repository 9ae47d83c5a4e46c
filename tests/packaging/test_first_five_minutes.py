"""The tutorial, followed to the letter in an empty folder with an empty environment, from installing to publishing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from repositories import Repository, bare, reached_by_ssh
from tutorial import Walk, python_of_the_machine, walking

REPOSITORY = Path(__file__).resolve().parents[2]
WHEELHOUSE = Path(sys.prefix) / "wheelhouse"
WORK = "publications/lovelace-1843-analytical-engine/"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a shell of Unix")


@pytest.fixture
def remote(tmp_path: Path) -> Repository:
    """The empty repository on GitHub."""
    return bare(tmp_path / "homepage.git")


@pytest.fixture
def walk(wheel: Path, remote: Repository, tmp_path: Path) -> Iterator[Walk]:
    """Somebody at an empty folder, whose pip finds Frontis, and whose git finds the repository."""
    if not WHEELHOUSE.is_dir():
        pytest.skip("`make test` fetches the wheels that this test installs from")
    wheels = tmp_path / "wheels"
    shutil.copytree(WHEELHOUSE, wheels, ignore=shutil.ignore_patterns("frontis-*"))
    shutil.copy(wheel, wheels)
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "PATH": f"{python_of_the_machine(tmp_path / 'programs')}:/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "BROWSER": "true",
        "GIT_CONFIG_NOSYSTEM": "1",
    } | reached_by_ssh(remote)
    with walking(REPOSITORY / "docs/first-five-minutes.md", home, environment) as somebody:
        yield somebody


def test_the_first_five_minutes_are_as_they_are_told(walk: Walk, remote: Repository) -> None:
    walk.follow("1. Install")
    assert walk.said.splitlines()[-1].startswith("frontis ")
    walk.follow("2. A site")
    assert walk.shows("", "Ada Lovelace")
    walk.follow("3. A work of yours")
    assert walk.shows("publications/", "On the Analytical Engine") and walk.shows(WORK, "</math>")
    walk.follow("4. A mistake")
    walk.follow("5. A picture")
    assert walk.shows(WORK, "The mill of the engine, drawn from the side")
    before = walk.seen("")
    walk.follow("6. Another look")
    assert "\natlas " in f"\n{walk.said}" and walk.shows("assets/style.css", "#006400")
    assert walk.seen("") != before
    walk.follow("7. Before the world sees it")
    assert walk.end_preview() == 130
    walk.follow("8. Publish")
    assert b'href="https://you.github.io/homepage/"' in remote.files()["index.html"]
    assert f"{WORK}index.html" in remote.files() and "images/engine.png" in remote.files()
    assert walk.done == list(walk.parts)[:-1]
