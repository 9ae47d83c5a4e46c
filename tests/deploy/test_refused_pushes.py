"""A push that fails: why, in words; all is as it was; and the next one goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from loopback import answering
from repositories import PublishedSite
from site_under_test import A_DAY

from frontis.deploy.branch import look_at
from frontis.deploy.deploy import Proposal, destination, propose, publish
from frontis.deploy.git import GitRefused
from frontis.deploy.refusals import in_words
from frontis.deploy.remote import Remote
from frontis.errors import FrontisError
from frontis.output.manifest import published

PROTECTED = """
echo "error: GH006: Protected branch update failed for refs/heads/gh-pages." >&2
echo "error: Changes must be made through a pull request." >&2
exit 1
"""


def everything(here: PublishedSite) -> tuple[object, ...]:
    """The whole state of both repositories."""
    refs = [repository.git("show-ref") for repository in (here.repository, here.remote)]
    return (*refs, here.repository.state())


@pytest.fixture
def again(here: PublishedSite) -> PublishedSite:
    """A site that is published, and changed since."""
    here.repository.git("push", "--quiet", "origin", "main")
    here.must_deploy()
    here.site.edit("site.yaml", "title: Ada Lovelace", "title: Ada")
    return here


def proposed(here: PublishedSite) -> Proposal:
    """The built site beside what is published, before anybody agrees."""
    output = here.site.build("--strict").folder
    to = destination(here.site.folder, None, "gh-pages")
    return propose(to, output, published(output), force=False)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (PROTECTED, "the branch gh-pages of {} is protected"),
        ("echo 'Only on Fridays.' >&2\nexit 1", "{} refused the new version: Only on Fridays."),
        ("printf 'No\\033[2J way.\\n' >&2\nexit 1", "{} refused the new version: No[2J way."),
        ("exit 1", "{} refused the new version: pre-receive hook declined"),
    ],
)
def test_a_branch_that_may_not_be_changed(again: PublishedSite, script: str, words: str) -> None:
    before = everything(again)
    again.remote.hook(script)
    outcome = again.deploy()
    assert outcome.status == 1 and words.format(again.remote.folder) in outcome.messages[-2]
    assert everything(again) == before
    again.remote.without_hook()
    again.must_deploy()
    assert len(again.remote.subjects()) == 2 and again.repository.tip() == again.remote.tip()


def test_what_others_published_in_the_meantime_is_never_pushed_over(again: PublishedSite) -> None:
    proposal = proposed(again)
    theirs = again.remote.put("gh-pages", {"CNAME": "ada.example.org"})
    before = again.repository.tip()
    with pytest.raises(FrontisError, match="somebody else published to gh-pages of"):
        publish(proposal)
    assert (again.remote.tip(), again.repository.tip()) == (theirs, before)
    again.must_deploy()
    assert again.remote.git("rev-parse", "gh-pages^") == theirs


def test_a_branch_that_others_made_in_the_meantime_is_never_pushed_over(here: PublishedSite) -> None:
    proposal = proposed(here)
    theirs = here.remote.put("gh-pages", {"index.html": "theirs"})
    with pytest.raises(FrontisError, match="in the meantime"):
        publish(proposal)
    assert here.remote.tip() == theirs and not here.repository.knows("gh-pages")


def test_a_branch_that_was_set_back_is_not_brought_back(again: PublishedSite) -> None:
    again.must_deploy()
    again.site.write({"content/index.md": "New."})
    proposal = proposed(again)
    again.remote.git("update-ref", "refs/heads/gh-pages", "refs/heads/gh-pages^")
    with pytest.raises(FrontisError, match="in the meantime"):
        publish(proposal)


def test_output_that_changes_while_one_thinks_is_not_published(again: PublishedSite) -> None:
    proposal = proposed(again)
    again.site.write({"output/index.html": "Something else"})
    with pytest.raises(FrontisError, match="changed while it was being published"):
        publish(proposal)
    assert len(again.remote.subjects()) == 1


def test_a_repository_that_is_not_there(again: PublishedSite) -> None:
    before = everything(again)
    again.remote.folder.rename(again.remote.folder.with_name("moved.git"))
    outcome = again.deploy()
    assert outcome.status == 1 and "there is no repository at" in outcome.messages[-2]
    assert "git remote set-url origin" in outcome.messages[-1]
    again.remote.folder.with_name("moved.git").rename(again.remote.folder)
    assert everything(again) == before


@pytest.fixture
def web(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a repository behind a web server that gives the status of the parameter."""
    with answering(lambda asked: asked.send_error(request.param)) as address:
        yield f"{address}ada/homepage.git"


@pytest.mark.parametrize(
    ("web", "words"),
    [(403, "you may not write to"), (404, "there is no repository at"), (401, "git could not sign in at")],
    indirect=["web"],
)
def test_a_web_server_that_refuses(here: PublishedSite, web: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TERMINAL_PROMPT", "0")
    here.repository.git("remote", "set-url", "origin", web)
    outcome = here.deploy()
    assert outcome.status == 1 and words in outcome.messages[-2]


def test_no_network(here: PublishedSite) -> None:
    here.repository.git("remote", "set-url", "origin", "http://127.0.0.1:1/ada/homepage.git")
    outcome = here.deploy()
    assert outcome.status == 1 and "does not answer" in outcome.messages[-2]
    assert outcome.messages[-1] == "  nothing is changed; try again when you are online"


SAID = {
    "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.": "SSH key",
    "ERROR: Permission to ada/homepage.git denied to charles.\nfatal: Could not read from": "you may not write to",
    "ERROR: Repository not found.\nfatal: Could not read from remote repository.": "there is no repository at",
    "ssh: Could not resolve hostname github.com: Temporary failure in name resolution": "cannot be reached",
    "fatal: unable to access 'https://github.com/a/b/': Could not resolve host: github.com": "cannot be reached",
    "Host key verification failed.\nfatal: Could not read from remote repository.": "ssh does not know the machine",
    "fatal: could not read Username for 'https://github.com': terminal prompts disabled": "could not sign in",
    "remote: Invalid username or token. Password authentication is not supported\nfatal: Auth": "could not sign in",
    "fatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403": "you may not write to",
    "remote: error: GH001: Large files detected.\n ! [remote rejected] a -> b (pre-receive)": "a file that is too big",
    "remote: error: GH013: Repository rule violations found for refs/heads/gh-pages.": "is protected",
    "error: remote unpack failed: unable to create temporary object directory": "you may not write to",
    "fatal: sha1 file '<stdout>' write error: No space left on device": "the disk is full",
    " ! [rejected] a -> gh-pages (stale info)": "in the meantime",
    "fatal: something new": "something new",
}


@pytest.mark.parametrize("said", SAID)
def test_what_git_and_github_say_is_told_in_words(said: str) -> None:
    remote = Remote("origin", "git@github.com:ada/homepage.git")
    problem = in_words(GitRefused("push", said), remote, "gh-pages")
    assert SAID[said] in problem.message and problem.hint and "{" not in problem.message + problem.hint


def test_without_a_repository_the_way_to_one_is_told(here: PublishedSite) -> None:
    (here.site.folder / ".git").rename(here.site.folder.parent / "moved")
    outcome = here.site.run("deploy", "--dry-run", "--today", A_DAY)
    assert outcome.status == 1 and "is not in a Git repository" in outcome.messages[0]
    assert "git init" in outcome.messages[1]


def test_without_git_that_is_told(here: PublishedSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert here.deploy().messages[0] == "frontis: git is not installed"


def test_looking_fetches_what_others_published_and_moves_no_branch(again: PublishedSite) -> None:
    theirs = again.remote.put("gh-pages", {"CNAME": "ada.example.org"})
    before = everything(again)
    to = destination(again.site.folder, None, "gh-pages")
    assert look_at(to.git, to.remote, to.branch).remote_tip == theirs
    assert everything(again) == before
