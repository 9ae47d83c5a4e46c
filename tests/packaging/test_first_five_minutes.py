"""The tutorial, followed to the letter in an empty folder with an empty environment, from installing to publishing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from programs import program
from repositories import Repository, bare, reached_by_ssh
from site_under_test import REPOSITORY
from tutorial import Walk, walking

WORK = "publications/lovelace-1843-analytical-engine/"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a shell of Unix")


@pytest.fixture
def remote(tmp_path: Path) -> Repository:
    """The empty repository on GitHub."""
    return bare(tmp_path / "homepage.git")


@pytest.fixture
def walk(wheel: Path, wheelhouse: Path, remote: Repository, tmp_path: Path) -> Iterator[Walk]:
    """Somebody at an empty folder, whose pip finds Frontis, and whose git finds the repository."""
    wheels = tmp_path / "wheels"
    shutil.copytree(wheelhouse, wheels, ignore=shutil.ignore_patterns("frontis-*"))
    shutil.copy(wheel, wheels)
    home = tmp_path / "home"
    home.mkdir()
    program(tmp_path / "programs/python3", f'exec {sys.executable} "$@"')
    environment = {
        "PATH": f"{tmp_path}/programs:/usr/bin:/bin",
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
