"""Publishing, step by step: where to, what would change, and then the one push that changes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from frontis import __version__
from frontis.deploy import branch as branches
from frontis.deploy.branch import BASED_ON, MARK, Published
from frontis.deploy.changes import Changes, compare
from frontis.deploy.git import Git, GitRefused, repository_of
from frontis.deploy.objects import hashes, write_commit, write_tree
from frontis.deploy.refusals import in_words
from frontis.deploy.remote import Remote, expected_address, find_remote, is_same_address
from frontis.deploy.titles import Heading, heading
from frontis.errors import FrontisError

_COMMIT = re.compile(r"[0-9a-f]{40,64}")


class Destination(Struct, frozen=True):
    """Where a site is published to."""

    git: Git
    remote: Remote
    branch: str


class Proposal(Struct, frozen=True):
    """A site beside what is published, before anything is changed."""

    destination: Destination
    output: Path
    """The folder that a build wrote, and whose manifest is published."""
    files: dict[str, str]
    """Path and object of everything that will be on the branch."""
    published: Published
    changes: Changes
    kept: tuple[str, ...]
    """Files of GitHub Pages that stay although the site doesn't have them."""
    domain: str | None
    """The site's own domain, from `CNAME`."""

    @property
    def is_published(self) -> bool:
        """Whether the branch on the remote holds exactly this site."""
        return bool(self.published.remote_tip) and not self.changes

    @property
    def is_from_elsewhere(self) -> bool:
        """Whether what is published was built from content that this repository has never seen."""
        git, commit = self.destination.git, self.published.based_on
        if not _COMMIT.fullmatch(commit) or git.found("rev-parse", "--is-shallow-repository") == "true":
            return False
        return git.found("cat-file", "-t", commit) != "commit"

    @property
    def address(self) -> str | None:
        """Where the site will be found; None where that isn't known."""
        return expected_address(self.destination.remote, self.domain)

    def better_address(self, url: str) -> str | None:
        """What `url` has to be where the one given leads elsewhere; None where it is right or nobody knows."""
        return None if self.address is None or is_same_address(url, self.address) else self.address


def destination(folder: Path, remote: str | None, branch: str) -> Destination:
    """Where the site in a folder goes; raises FrontisError where it can go nowhere."""
    git = repository_of(folder)
    found = find_remote(git, remote)
    branches.check_name(git, branch)
    return Destination(git, found, branch)


def propose(to: Destination, output: Path, paths: tuple[str, ...], *, force: bool) -> Proposal:
    """Compares the built files with what is published; raises FrontisError for a branch that isn't ours to change."""
    published = branches.look_at(to.git, to.remote, to.branch)
    if not force:
        _check_ours(published, to)
    built = hashes(to.git, output, list(paths))
    files = published.kept | built
    cname = output / "CNAME" if "CNAME" in built else None
    domain = cname.read_bytes() if cname else _blobs(to.git, published.kept).get("CNAME", b"")

    def headings(of_the_new_site: bool, pages: list[str]) -> Mapping[str, Heading]:
        if of_the_new_site:
            return {path: heading((output / path).read_bytes()) for path in pages}
        return {path: heading(html) for path, html in _blobs(to.git, {p: published.files[p] for p in pages}).items()}

    return Proposal(
        destination=to,
        output=output,
        files=files,
        published=published,
        changes=compare(published.files, files, headings),
        kept=tuple(sorted(published.kept.keys() - built.keys())),
        domain=domain.decode("utf-8", "replace").strip().lower() or None,
    )


def check_author(git: Git, name: str, email: str | None) -> None:
    """Raises FrontisError where git doesn't know in whose name to publish; the site's own name is proposed."""
    if git.found("var", "GIT_AUTHOR_IDENT") is None or git.found("var", "GIT_COMMITTER_IDENT") is None:
        raise FrontisError(
            "git does not know in whose name to publish",
            f'tell it once: git config --global user.name "{name}"\n'
            f"                git config --global user.email {email or 'YOU@example.org'}",
        )


def publish(proposal: Proposal) -> None:
    """Makes the commit and pushes it; what the remote refuses changes nothing. Raises FrontisError."""
    to, published = proposal.destination, proposal.published
    commit = _commit(proposal) if proposal.changes else published.base
    ref = f"refs/heads/{to.branch}"
    options = ("--no-verify", "--no-follow-tags", "--no-signed", "--recurse-submodules=no", "--quiet")
    lease = f"--force-with-lease={ref}:{published.remote_tip}"
    try:
        to.git.output("push", *options, lease, "--", to.remote.url, f"{commit}:{ref}")
    except GitRefused as refused:
        raise in_words(refused, to.remote, to.branch) from refused
    _follow(to.git, ref, commit)


def _commit(proposal: Proposal) -> str:
    git, published = proposal.destination.git, proposal.published
    there = set(published.files.values())
    new = [path for path, blob in proposal.files.items() if blob not in there]
    if any(proposal.files[path] != blob for path, blob in hashes(git, proposal.output, new, write=True).items()):
        raise FrontisError("the built site changed while it was being published", "run `frontis deploy` again")
    trailers = [f"{MARK}: frontis {__version__}"]
    if head := git.found("rev-parse", "--quiet", "--verify", "HEAD^{commit}"):
        trailers.append(f"{BASED_ON}: {head}")
    message = "\n".join([f"Publish: {proposal.changes.headline}", "", *trailers, ""])
    return write_commit(git, write_tree(git, proposal.files), published.base, message)


def _follow(git: Git, ref: str, commit: str) -> None:
    """Moves the local branch along where nothing of it is lost and no work tree shows it."""
    shown = git.text("worktree", "list", "--porcelain").splitlines()
    local = git.found("rev-parse", "--quiet", "--verify", f"{ref}^{{commit}}")
    behind = local is None or git.found("merge-base", "--is-ancestor", local, commit) is not None
    if behind and f"branch {ref}" not in shown:
        git.found("update-ref", "-m", "frontis deploy", ref, commit, local or "0" * len(commit))


def _check_ours(published: Published, to: Destination) -> None:
    if not published.ours:
        raise FrontisError(
            f"the branch {to.branch} of {to.remote.place} was not made by `frontis deploy`, and would be replaced",
            "name another branch with --branch, or replace it with --force-branch; its history is kept",
        )
    if published.by_others:
        shown = ", ".join(published.by_others[:3]) + (", …" if len(published.by_others) > 3 else "")
        raise FrontisError(
            f"the branch {to.branch} of {to.remote.place} was changed by somebody else since you published: {shown}",
            "bring what you want to keep into content/ (files into content/static/), then publish with --force-branch",
        )


def _blobs(git: Git, files: Mapping[str, str]) -> dict[str, bytes]:
    """The contents of published files."""
    answer = git.output("cat-file", "--batch", given="".join(f"{blob}\n" for blob in files.values()).encode())
    found, start = {}, 0
    for path in files:
        end = answer.index(b"\n", start) + 1
        size = int(answer[start:end].split()[2])
        found[path] = answer[end : end + size]
        start = end + size + 1
    return found
