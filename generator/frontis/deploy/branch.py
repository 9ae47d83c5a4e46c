"""The branch on which a site is published, as it is on the remote, and whether Frontis made it."""

from __future__ import annotations

from msgspec import Struct, field

from frontis.deploy.git import Git, GitRefused
from frontis.deploy.refusals import in_words
from frontis.deploy.remote import Remote
from frontis.errors import FrontisError, WrongUsage

KEPT = ("CNAME", ".nojekyll")
"""Files of GitHub Pages that stay on the branch when the site has none of them."""
MARK = "Published-by"
"""The trailer by which a commit of ours is known."""
BASED_ON = "Based-on"
"""The trailer with the commit of the content that the site was built from."""
FILE_MODE = "100644"


class Published(Struct, frozen=True):
    """What is on the branch."""

    remote_tip: str = ""
    """The commit on the remote; empty where the branch isn't there."""
    base: str = ""
    """The commit to build on: the remote's, else that of the local branch; empty for a new branch."""
    files: dict[str, str] = field(default_factory=dict)
    """Path and object of every file."""
    ours: bool = True
    """Whether Frontis made the branch; a branch that isn't there is ours to make."""
    by_others: tuple[str, ...] = ()
    """Files that somebody else changed since Frontis last published."""
    based_on: str = ""
    """The commit of the content that it was built from, where that is known."""

    @property
    def kept(self) -> dict[str, str]:
        """The files that stay when the site has none of them."""
        return {path: blob for path, blob in self.files.items() if path in KEPT}


def check_name(git: Git, branch: str) -> None:
    """Raises WrongUsage for a name that is none, FrontisError for that of the branch one works on."""
    is_another_ref = branch in ("HEAD", "@") or branch.startswith(("-", "refs/"))
    if is_another_ref or git.found("check-ref-format", f"refs/heads/{branch}") is None:
        raise WrongUsage(f"'{branch}' cannot be the name of a branch", "the usual one is gh-pages")
    if git.found("symbolic-ref", "--quiet", "HEAD") == f"refs/heads/{branch}":
        raise FrontisError(
            f"'{branch}' is the branch you are on, and holds your content, not your site",
            "publish to a branch of its own: gh-pages, or another name with --branch",
        )


def look_at(git: Git, remote: Remote, branch: str) -> Published:
    """What is on the branch of the remote; fetches what is not here yet, and changes nothing."""
    ref = f"refs/heads/{branch}"
    local = git.found("rev-parse", "--quiet", "--verify", f"{ref}^{{commit}}") or ""
    try:
        listed = (line.split("\t") for line in git.text("ls-remote", "--", remote.url, ref).splitlines())
        tip = next((commit for commit, name in listed if name == ref), "")  # git finds names that end so, too
        if tip and tip != local:
            _fetch(git, remote, ref)
    except GitRefused as refused:
        raise in_words(refused, remote, branch) from refused
    base = tip or local
    return _described(git, tip, base) if base else Published()


def _fetch(git: Git, remote: Remote, ref: str) -> None:
    options = ("--no-tags", "--no-prune", "--no-recurse-submodules", "--no-write-fetch-head", "--quiet")
    git.output("fetch", *options, "--", remote.url, ref)


def _described(git: Git, tip: str, base: str) -> Published:
    mark = _last_of_ours(git, base)
    files = _files(git, base)
    by_others = _changed(_files(git, mark), files) if mark and mark != base else ()
    based_on = git.text("log", "-1", f"--format=%(trailers:key={BASED_ON},valueonly)", mark) if mark else ""
    return Published(tip, base, files, bool(mark), by_others, based_on)


def _last_of_ours(git: Git, tip: str) -> str:
    """The newest commit at or before `tip` that Frontis made; empty where there is none."""
    history = git.text("log", "--first-parent", f"--format=%H %(trailers:key={MARK},valueonly,separator=%x20)", tip)
    return next((line.split()[0] for line in history.splitlines() if line.partition(" ")[2].startswith("frontis")), "")


def _files(git: Git, commit: str) -> dict[str, str]:
    listed = git.output("ls-tree", "-r", "-z", "--full-tree", commit).decode("utf-8", "surrogateescape")
    entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
    return {path: about.split()[2] for about, _, path in entries}


def _changed(before: dict[str, str], after: dict[str, str]) -> tuple[str, ...]:
    paths = sorted(before.keys() | after.keys())
    return tuple(path for path in paths if path not in KEPT and before.get(path) != after.get(path))
