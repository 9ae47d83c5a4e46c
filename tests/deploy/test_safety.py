"""What publishing never touches, and what never leads it astray: work tree, index, branches, settings, environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import program
from repositories import PublishedSite, bare

ODD_SETTINGS = """
[core]
	autocrlf = true
	eol = crlf
	hooksPath = {hooks}
	fsmonitor = true
	splitIndex = true
	ignoreCase = true
	sparseCheckout = true
[index]
	sparse = true
[commit]
	gpgSign = true
[tag]
	gpgSign = true
[push]
	gpgSign = true
	followTags = true
	default = matching
	recurseSubmodules = on-demand
[fetch]
	prune = true
	pruneTags = true
	recurseSubmodules = true
	writeCommitGraph = true
[log]
	showSignature = true
	decorate = full
[i18n]
	commitEncoding = ISO-8859-1
	logOutputEncoding = ISO-8859-1
[filter "lfs"]
	clean = false
	smudge = false
	required = true
[gc]
	auto = 1
	autoDetach = false
[remote "origin"]
	mirror = true
	prune = true
[user]
	signingKey = nobody
[gpg]
	program = false
[color]
	ui = always
[core]
	pager = false
"""
ATTRIBUTES = "* text eol=crlf filter=lfs ident working-tree-encoding=UTF-16\n"


def make_dirty(here: PublishedSite) -> None:
    """Edits, staged and not, a stash, a tag, another branch: the usual state of somebody at work."""
    git = here.repository.git
    here.site.edit("site.yaml", "title: Ada Lovelace", "title: Ada")
    git("stash", "push", "--quiet")
    git("tag", "v1")
    git("branch", "other")
    here.site.edit("site.yaml", "title: Ada Lovelace", "title: Augusta Ada")
    git("add", "site.yaml")
    here.site.write({"content/index.md": "Half a sentence", "notes.txt": "mine"})


def test_work_tree_index_head_stash_and_other_branches_stay_as_they_are(here: PublishedSite) -> None:
    make_dirty(here)
    before = here.repository.state()
    here.must_deploy()
    here.site.edit("content/index.md", "Half", "Whole")
    here.must_deploy()
    here.site.edit("content/index.md", "Whole", "Half")
    assert here.repository.state() == before


def test_settings_and_attributes_of_git_change_neither_bytes_nor_branches(here: PublishedSite, tmp_path: Path) -> None:
    hooks = tmp_path / "hooks"
    for name in ("pre-push", "reference-transaction", "post-index-change", "pre-commit", "commit-msg"):
        program(hooks / name, f"touch {tmp_path}/called\nexit 1")
    here.repository.git("tag", "--annotate", "-m", "v1", "v1")
    (here.repository.folder / ".git/info/attributes").write_text(ATTRIBUTES)
    here.site.write({".gitattributes": ATTRIBUTES, "content/static/crlf.txt": "a\r\nb\n$Id$\n"})
    settings = here.repository.folder / ".git/config"
    settings.write_text(settings.read_text() + ODD_SETTINGS.format(hooks=hooks), encoding="utf-8")
    here.must_deploy()
    assert here.remote.files() == here.built()
    assert here.remote.git("for-each-ref", "--format=%(refname)") == "refs/heads/gh-pages"
    assert not (tmp_path / "called").exists()


def test_variables_that_lead_git_elsewhere_are_not_followed(
    here: PublishedSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = bare(tmp_path / "other.git")
    before = here.repository.state()
    monkeypatch.setenv("GIT_DIR", str(other.folder))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "objects"))
    monkeypatch.setenv("GIT_NAMESPACE", "elsewhere")
    monkeypatch.setenv("GIT_TRACE", "1")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    here.must_deploy()
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_TRACE"):
        monkeypatch.delenv(name)
    assert here.remote.files() == here.built() and here.repository.state() == before
    assert not other.knows("gh-pages") and not (tmp_path / "index").exists()


def test_the_commit_is_in_the_name_that_git_knows(here: PublishedSite) -> None:
    here.must_deploy()
    assert here.remote.git("log", "-1", "--format=%an <%ae> %cn", "gh-pages") == (
        "Ada Lovelace <ada@example.org> Ada Lovelace"
    )


def test_without_a_name_the_one_of_the_site_is_proposed(here: PublishedSite, gitconfig: Path) -> None:
    gitconfig.write_text("", encoding="utf-8")
    here.site.edit("site.yaml", "names:", "email: ada@example.org\n  names:")
    outcome = here.deploy()
    assert outcome.status == 1
    assert outcome.messages[-3:] == [
        "frontis: git does not know in whose name to publish",
        '  tell it once: git config --global user.name "Ada Lovelace"',
        "                git config --global user.email ada@example.org",
    ]
    assert not here.remote.knows("gh-pages")


def test_a_branch_that_a_work_tree_shows_is_published_but_not_moved_under_it(
    here: PublishedSite, tmp_path: Path
) -> None:
    here.must_deploy()
    here.repository.git("worktree", "add", "--quiet", str(tmp_path / "shown"), "gh-pages")
    before = here.repository.tip()
    here.site.edit("site.yaml", "title: Ada Lovelace", "title: Ada")
    here.must_deploy()
    assert here.repository.tip() == before != here.remote.tip()


def test_a_password_in_the_address_is_never_shown(here: PublishedSite) -> None:
    here.repository.git("remote", "set-url", "origin", "http://ada:secret@127.0.0.1:1/ada/homepage.git")
    outcome = here.deploy()
    assert outcome.status == 1 and not [line for line in outcome.messages if "secret" in line]
