"""The files under `content/`, by their exact names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from frontis.door.folder import ContentFolder


def folder_with(root: Path, *files: str) -> ContentFolder:
    """The content folder on disk with these files."""
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).touch()
    return ContentFolder.at(root)


def test_every_file_is_known_by_its_path(tmp_path: Path) -> None:
    assert folder_with(tmp_path, "a.yaml", "files/b/c.pdf").paths == {"a.yaml", "files/b/c.pdf"}


def test_hidden_files_are_known_only_where_they_are_published(tmp_path: Path) -> None:
    files = (".a", ".git/b", "files/.c", "static/.well-known/d", "static/.DS_Store", "e~")
    assert folder_with(tmp_path, *files).paths == {"static/.well-known/d"}


def test_an_absent_folder_has_no_files(tmp_path: Path) -> None:
    assert ContentFolder.at(tmp_path / "nowhere").paths == frozenset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_names_that_cannot_be_said_are_passed_over(tmp_path: Path) -> None:
    assert folder_with(tmp_path, "line\nbreak.yaml").paths == frozenset()


@pytest.mark.parametrize(
    ("path", "beside", "found"),
    [
        ("a.pdf", "talks", "talks/a.pdf"),
        ("a.pdf", "", "a.pdf"),
        ("files/b.pdf", "talks/2024", "files/b.pdf"),
        ("../files/b.pdf", "talks", "files/b.pdf"),
        ("./a.pdf", "talks", "talks/a.pdf"),
        ("../../a.pdf", "talks", None),
        ("A.pdf", "", None),
        ("talks", "", None),
        ("", "talks", None),
    ],
)
def test_a_path_is_looked_for_beside_then_from_the_root(path: str, beside: str, found: str | None) -> None:
    content = ContentFolder(Path(), frozenset({"a.pdf", "talks/a.pdf", "files/b.pdf"}))
    assert content.find(path, beside) == found


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("images/plate.jpg", "images/plate.png"),
        ("Images/Plate.PNG", "images/plate.png"),
        ("plate.png", "images/plate.png"),
        ("elsewhere/plate.png", "images/plate.png"),
        ("images/moon.png", None),
        ("", None),
    ],
)
def test_a_near_file_is_proposed_and_no_other(path: str, near: str | None) -> None:
    assert ContentFolder(Path(), frozenset({"images/plate.png", "files/a.pdf"})).near(path, "") == near


def test_a_near_file_beside_is_named_as_it_would_be_written() -> None:
    assert ContentFolder(Path(), frozenset({"posts/plate.png"})).near("plaet.png", "posts") == "plate.png"
