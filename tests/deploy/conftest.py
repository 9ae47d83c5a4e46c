"""A git that knows nothing of the machine it runs on, and a site with a remote repository beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from repositories import PublishedSite, bare, repository_of
from site_under_test import SiteMaker

IDENTITY = "[user]\n\tname = Ada Lovelace\n\temail = ada@example.org\n"


@pytest.fixture(autouse=True)
def gitconfig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's settings of git, in which only a name stands."""
    for name in os.environ:
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    settings = home / "gitconfig"
    settings.write_text(IDENTITY, encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return settings


@pytest.fixture
def here(site: SiteMaker, tmp_path: Path) -> PublishedSite:
    """A site with a remote repository, not yet published."""
    minimal = site("minimal")
    remote = bare(tmp_path / "remote.git")
    repository = repository_of(minimal)
    repository.git("remote", "add", "origin", str(remote.folder))
    return PublishedSite(minimal, repository, remote)
