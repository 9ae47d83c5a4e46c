"""Publishing a site: exactly what was built, on the branch of its own, and nothing twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from programs import answered
from repositories import PublishedSite, Repository, bare, repository_of
from site_under_test import A_DAY, SiteMaker, SiteUnderTest

from frontis.output.manifest import MANIFEST

WORK = "- {id: new, title: Something New, authors: [Ada Lovelace], year: 1850}\n"


def test_the_branch_holds_exactly_what_was_built(here: PublishedSite) -> None:
    here.must_deploy()
    assert here.remote.files() == here.built()
    assert here.repository.tip() == here.remote.tip()


def test_files_of_others_in_the_output_folder_stay_at_home(here: PublishedSite) -> None:
    here.site.build()
    here.site.write({"output/.env": "SECRET=1", "output/key.pem": "secret", "output/CNAME": "x.org", "output/a/b": "b"})
    here.must_deploy()
    assert {".env", "key.pem", "CNAME", "a/b", MANIFEST} & set(here.remote.files()) == set()


def test_what_changes_is_told_by_the_titles_of_works_and_pages(here: PublishedSite) -> None:
    here.must_deploy()
    here.site.write({"content/publications/new.yaml": WORK}).remove("content/news.yaml")
    said = here.must_deploy()
    assert said[2:4] == ["  1 work added", "    + Something New"]
    assert "    - News (/news/)" in said and "    ~ the home page" in said
    assert here.remote.subjects()[0].startswith("Publish: 1 work added, ")


def test_nothing_changed_makes_no_commit(here: PublishedSite) -> None:
    here.must_deploy()
    before = here.remote.tip()
    assert "nothing to publish" in here.must_deploy()[1]
    assert here.remote.tip() == before


def test_looking_changes_nothing(here: PublishedSite) -> None:
    outcome = here.site.run("deploy", "--dry-run", "--today", A_DAY)
    assert outcome.status == 0 and "  3 works added" in outcome.messages
    assert not here.remote.knows("gh-pages") and not here.repository.knows("gh-pages")
    assert not (here.site.folder / "output").exists()


def test_a_draft_is_never_published(here: PublishedSite) -> None:
    here.site.write({"content/publications/new.yaml": WORK.replace("}", ", draft: true}")})
    here.site.run("build", "--drafts", "--today", A_DAY)
    here.must_deploy()
    assert not [path for path in here.remote.files() if "/new/" in path]


def test_a_warning_stops_it_as_with_build_strict(here: PublishedSite) -> None:
    here.site.edit("site.yaml", "url: https://ada.example.org/\n", "")
    outcome = here.deploy()
    assert outcome.status == 1 and outcome.warnings and "nothing was published (1 problem" in outcome.messages[-1]
    assert not here.remote.knows("gh-pages")


def test_a_broken_link_stops_it(here: PublishedSite) -> None:
    here.site.write({"content/index.md": "See [there](/nowhere/).\n"})
    outcome = here.deploy()
    assert (outcome.status, len(outcome.errors)) == (1, 1)
    assert not here.remote.knows("gh-pages")


def test_unpublished_changes_of_the_sources_are_published_too(here: PublishedSite) -> None:
    here.site.write({"content/publications/new.yaml": WORK})  # a dirty tree
    here.must_deploy()
    assert "publications/new/index.html" in here.remote.files()


def test_a_detached_head_is_as_good_as_a_branch(here: PublishedSite) -> None:
    here.repository.git("checkout", "--quiet", "--detach")
    here.must_deploy()
    assert here.remote.files() == here.built()


def test_a_repository_without_a_commit_will_do(site: SiteMaker, tmp_path: Path) -> None:
    here = PublishedSite(site("minimal"), Repository(tmp_path / "site"), bare(tmp_path / "remote.git"))
    here.repository.git("init", "--quiet", "--initial-branch=main")
    here.repository.git("remote", "add", "homepage", "../remote.git")
    here.must_deploy()
    assert here.remote.files() == here.built()
    assert not here.repository.knows("HEAD")


def test_a_site_may_lie_in_a_folder_of_a_repository(site: SiteMaker, tmp_path: Path) -> None:
    here = PublishedSite(site("minimal"), Repository(tmp_path), bare(tmp_path / "remote.git"))
    repository_of(SiteUnderTest(here.site.folder), tmp_path)
    here.repository.git("remote", "add", "origin", "remote.git")
    here.must_deploy()
    assert here.remote.files() == here.built()


def test_a_work_tree_of_its_own_will_do(here: PublishedSite, tmp_path: Path) -> None:
    here.repository.git("worktree", "add", "--quiet", "-b", "other", str(tmp_path / "other"))
    other = PublishedSite(SiteUnderTest(tmp_path / "other"), Repository(tmp_path / "other"), here.remote)
    other.must_deploy()
    assert here.remote.files() == other.built()


def test_the_second_computer_goes_on_from_what_the_first_published(here: PublishedSite, tmp_path: Path) -> None:
    here.must_deploy()
    here.repository.git("push", "--quiet", "origin", "main")
    here.remote.git("clone", "--quiet", ".", str(tmp_path / "second"))
    second = PublishedSite(SiteUnderTest(tmp_path / "second"), Repository(tmp_path / "second"), here.remote)
    second.site.write({"content/publications/new.yaml": WORK})
    assert not [line for line in second.must_deploy() if "warning" in line]
    assert "  1 work removed" in here.must_deploy()
    assert len(here.remote.subjects()) == 3


def test_older_content_than_what_is_published_is_warned_of(here: PublishedSite, tmp_path: Path) -> None:
    here.repository.git("push", "--quiet", "origin", "main")
    here.remote.git("clone", "--quiet", ".", str(tmp_path / "second"))
    here.site.write({"content/publications/new.yaml": WORK})
    here.repository.git("add", "--all")
    here.repository.git("commit", "--quiet", "--message", "A new work")
    here.must_deploy()
    second = PublishedSite(SiteUnderTest(tmp_path / "second"), Repository(tmp_path / "second"), here.remote)
    said = second.site.run("deploy", "--dry-run", "--today", A_DAY).messages
    assert "    - Something New" in said
    assert [line for line in said if "newer or other content than this computer has" in line]


def test_names_of_files_arrive_as_they_are(here: PublishedSite) -> None:
    names = ['q"uote', "back\\slash", "ümläut", " blank ", "-dash"]
    here.site.write({f"content/static/{name}": name for name in names})
    here.must_deploy()
    files = here.remote.files()
    assert [files[name].decode() for name in names] == names


def test_a_folder_of_git_among_the_files_is_refused(here: PublishedSite) -> None:
    here.site.write({"content/publications/new.yaml": WORK.replace("}", ", aliases: [.git/config.html]}")})
    outcome = here.deploy()
    assert outcome.status == 1 and "git keeps that name for itself" in outcome.messages[-2]
    assert not here.remote.knows("gh-pages")


def test_without_anybody_to_ask_nothing_is_published(here: PublishedSite) -> None:
    outcome = here.site.run("deploy", "--today", A_DAY)
    assert outcome.status == 1 and "nobody could be asked" in outcome.messages[-2]
    assert not here.remote.knows("gh-pages")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize(("answer", "published"), [("y", True), ("", False)])
def test_at_a_terminal_it_asks(here: PublishedSite, answer: str, published: bool) -> None:
    command = [sys.executable, "-m", "frontis", "deploy", "--today", A_DAY]
    status, said = answered(command, answer, here.site.folder)
    assert "[y/N]" in said
    assert (status, here.remote.knows("gh-pages")) == (0 if published else 1, published)
