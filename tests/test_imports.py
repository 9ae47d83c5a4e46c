"""What a command imports: nothing before it is needed, since importing takes longer than most edits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

TOOLS = {"click", "jinja2", "msgspec", "yaml"}
"""What every build that builds something needs."""
HEAVY = {
    "asyncio", "babel", "citeproc", "coloraide", "latex2mathml", "livereload", "markdown", "nh3", "pygments",
    "rich", "tornado", "watchfiles",
    "difflib", "email", "html.parser", "http", "ssl", "urllib.request", "xml.etree",
    "frontis.checks", "frontis.content.bibtex", "frontis.deploy", "frontis.pictures.png", "frontis.preview",
    "frontis.yaml_tree.recovery",
}  # fmt: skip
"""What only some sites or commands need."""
SITE = "title: Ada\nurl: https://ada.example.org/\nprofile: {name: Ada Lovelace}\nsocial_cards: none\n"


@pytest.fixture
def plain_site(tmp_path: Path) -> Path:
    """A site without formulas, pictures and days of the month."""
    (tmp_path / "site.yaml").write_text(SITE, encoding="utf-8")
    (tmp_path / "content").mkdir()
    work = "- {title: Notes on the Engine, authors: [Ada Lovelace], year: 1843}\n"
    (tmp_path / "content" / "publications.yaml").write_text(work, encoding="utf-8")
    return tmp_path


def modules_of(*arguments: str, folder: Path | None = None) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "frontis", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


def loaded(modules: set[str], names: Iterable[str]) -> list[str]:
    return [name for name in names if any(module == name or module.startswith(f"{name}.") for module in modules)]


def ours(modules: set[str]) -> set[str]:
    return {module for module in modules if module.startswith("frontis.")}


def test_the_version_is_told_with_nothing_imported() -> None:
    modules = modules_of("--version")
    assert ours(modules) == set()
    assert loaded(modules, TOOLS | HEAVY) == []


def test_a_build_imports_only_what_its_site_needs(plain_site: Path) -> None:
    modules = modules_of("build", folder=plain_site)
    assert loaded(modules, TOOLS) and loaded(modules, HEAVY) == []


def test_an_edit_imports_only_what_its_site_needs(plain_site: Path) -> None:
    modules_of("build", folder=plain_site)
    file = plain_site / "content" / "publications.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Notes", "More Notes"), encoding="utf-8")
    assert loaded(modules_of("build", folder=plain_site), {*HEAVY, "PIL.Image"}) == []
