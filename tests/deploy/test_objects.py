"""Files and folders as objects of git, as git itself would write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from repositories import Repository

from frontis.deploy.git import Git, repository_of
from frontis.deploy.objects import hashes, write_tree
from frontis.errors import FrontisError

NAMES = ["plain", "a/b/c", "a/b.c", "a-b", "new\nline", "ends\r", 'q"uote\n\\', '"quoted"', "ümläut", "x" * 200]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """A new repository."""
    folder = tmp_path / "repository"
    folder.mkdir()
    Repository(folder).git("init", "--quiet")
    return repository_of(folder)


def test_a_tree_is_the_one_that_git_makes_of_the_same_files(git: Git) -> None:
    for name in NAMES:
        (git.top / name).parent.mkdir(parents=True, exist_ok=True)
        (git.top / name).write_text(name, encoding="utf-8", newline="")
    tree = write_tree(git, hashes(git, git.top, NAMES, write=True))
    repository = Repository(git.top)
    repository.git("add", "--all")
    assert tree == repository.git("write-tree")


def test_looking_at_hashes_writes_nothing(git: Git) -> None:
    (git.top / "file").write_text("text")
    before = sorted(git.top.rglob("*"))
    assert hashes(git, git.top, ["file"])["file"]
    assert sorted(git.top.rglob("*")) == before


def test_a_repository_with_longer_hashes_will_do(tmp_path: Path) -> None:
    Repository(tmp_path).git("init", "--quiet", "--object-format=sha256")
    (tmp_path / "file").write_text("text")
    assert len(hashes(repository_of(tmp_path), tmp_path, ["file"])["file"]) == 64


@pytest.mark.parametrize("path", [".git/config", "a/.GIT/x", "git~1"])
def test_names_that_git_keeps_for_itself_are_refused(git: Git, path: str) -> None:
    with pytest.raises(FrontisError, match="git keeps that name for itself"):
        hashes(git, git.top, [path])
