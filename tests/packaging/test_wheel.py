"""The wheel that users install: built from the sdist, installed without a network, and used in an empty environment."""

from __future__ import annotations

import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from programs import run_bare
from site_under_test import REPOSITORY


@pytest.fixture(scope="module")
def frontis(wheel: Path, wheelhouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program `frontis`, installed without a network into an environment that was empty."""
    environment = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(environment, with_pip=False, symlinks=True)
    pip = (sys.executable, "-m", "pip", "--isolated", "--python", environment / "bin" / "python")
    run_bare(*pip, "install", "--no-index", "--find-links", wheelhouse, wheel, folder=environment)
    return environment / "bin" / "frontis"


def test_the_wheel_holds_everything_that_git_knows_of_the_package_and_the_themes(wheel: Path) -> None:
    files = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "generator/frontis", "themes")
    moved = (path.removeprefix("generator/") for path in run_bare(*files, folder=REPOSITORY).splitlines())
    expected = {"frontis/bundled_" + path if path.startswith("themes/") else path for path in moved}
    packed = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == expected


def test_the_wheel_brings_its_licence(wheel: Path) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in ZipFile(wheel).namelist())


def test_the_sources_bring_tests_and_documentation(sources: Path) -> None:
    brought = ("tests/conftest.py", "docs/README.md", "Makefile", "constraints.txt", "content")
    assert [name for name in brought if not (sources / name).exists()] == []


def test_an_installed_frontis_makes_and_builds_a_new_site(frontis: Path, tmp_path: Path) -> None:
    run_bare(frontis, "new", "homepage", "--name", "Ada Lovelace", folder=tmp_path)
    run_bare(frontis, "build", "--strict", folder=tmp_path / "homepage")
    assert "Ada Lovelace" in (tmp_path / "homepage" / "output" / "index.html").read_text(encoding="utf-8")


def test_an_installed_frontis_lists_the_bundled_themes(frontis: Path, tmp_path: Path) -> None:
    assert {"atlas", "faculty", "folio"} <= {
        line.split()[0] for line in run_bare(frontis, "theme", "list", folder=tmp_path).splitlines()
    }
