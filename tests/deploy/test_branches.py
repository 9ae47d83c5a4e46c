"""Whose the branch is: what GitHub Pages and others have put there."""

from __future__ import annotations

import pytest
from repositories import PublishedSite, Repository
from site_under_test import A_DAY, SiteUnderTest


def test_a_domain_that_was_set_on_github_stays(here: PublishedSite) -> None:
    here.must_deploy()
    here.remote.put("gh-pages", {"CNAME": "ada.example.org\n"})
    here.site.edit("site.yaml", "title: Ada Lovelace", "title: Ada")
    said = here.must_deploy()
    assert here.remote.files()["CNAME"] == b"ada.example.org\n"
    assert "  the branch's own domain stays: ada.example.org" in said


def test_a_domain_of_the_site_goes_before_that_of_the_branch(here: PublishedSite) -> None:
    here.must_deploy()
    here.remote.put("gh-pages", {"CNAME": "old.example.org\n"})
    here.site.write({"content/static/CNAME": "ada.example.org\n"})
    here.must_deploy()
    assert here.remote.files()["CNAME"] == b"ada.example.org\n"


def test_a_branch_that_others_made_is_left_alone(here: PublishedSite) -> None:
    before = here.remote.put("gh-pages", {"index.html": "mine", "CNAME": "ada.example.org"})
    outcome = here.deploy()
    assert outcome.status == 1 and "was not made by `frontis deploy`" in outcome.messages[-2]
    assert here.remote.tip() == before and not here.repository.knows("gh-pages")


def test_it_is_replaced_when_told_to_with_its_history_and_domain_kept(here: PublishedSite) -> None:
    before = here.remote.put("gh-pages", {"index.html": "mine", "old.html": "old", "CNAME": "ada.example.org"})
    here.must_deploy("--force-branch")
    assert here.remote.git("rev-parse", "gh-pages^") == before
    files = here.remote.files()
    assert files["CNAME"] == b"ada.example.org" and "old.html" not in files
    assert "nothing to publish" in here.must_deploy()[1]


def test_what_others_changed_since_is_not_replaced_without_a_word(here: PublishedSite) -> None:
    here.must_deploy()
    before = here.remote.put("gh-pages", {"google123.html": "yes", "index.html": "better"})
    outcome = here.deploy()
    assert outcome.status == 1
    assert outcome.messages[-2].endswith("since you published: google123.html, index.html")
    assert here.remote.tip() == before
    here.must_deploy("--force-branch")
    assert "google123.html" not in here.remote.files() and len(here.remote.subjects()) == 3


def test_a_branch_of_ones_own_that_was_never_pushed_is_left_alone(here: PublishedSite) -> None:
    here.repository.git("branch", "gh-pages")
    before = here.repository.tip()
    assert here.deploy().status == 1
    assert here.repository.tip() == before and not here.remote.knows("gh-pages")


def test_the_branch_one_is_on_is_never_published_to(here: PublishedSite) -> None:
    outcome = here.deploy("--branch", "main", "--force-branch")
    assert outcome.status == 1 and "'main' is the branch you are on" in outcome.messages[0]


@pytest.mark.parametrize("name", ["a b", "-f", "a..b", "", "HEAD", "@", "refs/heads/pages"])
def test_a_name_that_no_branch_can_have_is_refused(here: PublishedSite, name: str) -> None:
    outcome = here.deploy("--branch", name)
    assert outcome.status == 2 and "cannot be the name of a branch" in outcome.messages[0]


def test_another_branch_can_be_named(here: PublishedSite) -> None:
    said = here.must_deploy("--branch", "docs/site")
    assert here.remote.knows("refs/heads/docs/site") and not here.remote.knows("gh-pages")
    assert [line for line in said if '"Deploy from a branch", branch docs/site, folder / (root)' in line]


def test_a_repository_that_was_made_anew_gets_the_whole_branch(here: PublishedSite) -> None:
    here.must_deploy()
    here.remote.git("update-ref", "-d", "refs/heads/gh-pages")
    assert "nothing to publish" not in "".join(here.must_deploy())
    assert here.remote.tip() == here.repository.tip() and len(here.remote.subjects()) == 1


def test_a_workflow_that_publishes_too_is_told_of(here: PublishedSite) -> None:
    here.site.write({".github/workflows/publish.yml": "uses: actions/deploy-pages@v4"})
    said = "\n".join(here.must_deploy())
    assert ".github/workflows/publish.yml publishes this site too" in said
    assert "needs the other setting: GitHub Actions" in said


def test_a_shallow_clone_publishes_as_well(here: PublishedSite) -> None:
    here.repository.git("push", "--quiet", "origin", "main")
    here.must_deploy()
    folder = here.remote.folder.parent / "shallow"
    here.remote.git("clone", "--quiet", "--depth", "1", f"file://{here.remote.folder}", str(folder))
    shallow = PublishedSite(SiteUnderTest(folder), Repository(folder), here.remote)
    shallow.site.edit("site.yaml", "title: Ada Lovelace", "title: Ada")
    outcome = shallow.site.run("deploy", "--yes", "--today", A_DAY)
    assert outcome.status == 0 and not [line for line in outcome.messages if "warning" in line]
    assert len(here.remote.subjects()) == 2


def test_a_branch_whose_name_only_ends_so_is_another(here: PublishedSite) -> None:
    before = here.remote.put("a/refs/heads/gh-pages", {"index.html": "mine"})
    here.must_deploy()
    assert here.remote.tip("a/refs/heads/gh-pages") == before
    assert "nothing to publish" in here.must_deploy()[1]
