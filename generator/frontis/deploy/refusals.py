"""What git says when it cannot reach or change a remote repository, in words for somebody who doesn't know git."""

from __future__ import annotations

import re

from frontis.deploy.git import GitRefused
from frontis.deploy.remote import Remote
from frontis.errors import FrontisError

_TRY_AGAIN = "nothing is changed; try again when you are online"
_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        r"stale info|fetch first|non-fast-forward|cannot lock ref|incorrect old value",
        "somebody else published to {branch} of {place} in the meantime",
        "run `frontis deploy` again: it looks at what is there now",
    ),
    (
        r"GH00[16]: Large files|exceeds GitHub's file size limit|File size limit|pack exceeds maximum",
        "{place} refuses a file that is too big: {remote}",
        "GitHub takes files of up to 100 MB; put it elsewhere and link to it",
    ),
    (
        r"GH006|GH013|[Pp]rotected branch|rule violations|protected from",
        "the branch {branch} of {place} is protected, and may not be changed by you: {remote}",
        "allow it in the repository's Settings → Branches or Rules, or name another branch with --branch",
    ),
    (
        r"hook declined|aborted by hook|\[remote rejected\]",
        "{place} refused the new version: {remote}",
        "its owner has set rules for what may be published there; ask what they want",
    ),
    (
        r"Permission to .* denied|error: 403|Write access to repository not granted|read-only|not allowed to push",
        "you may not write to {place}",
        "ask its owner for the right to write, or sign in to git as somebody who has it",
    ),
    (
        r"Permission denied \((publickey|password|keyboard)",
        "{place} does not know your SSH key",
        "add your key at https://github.com/settings/keys, or use the repository's https:// address",
    ),
    (
        r"Host key verification failed",
        "ssh does not know the machine of {place} yet",
        "run `ssh -T git@github.com` once, and answer yes if the fingerprint is GitHub's",
    ),
    (
        r"Authentication failed|could not read (Username|Password)|prompts disabled|Invalid username or|error: 401",
        "git could not sign in at {place}",
        "sign in once with `gh auth login`, or use an SSH key: https://docs.github.com/authentication",
    ),
    (
        r"[Rr]epository .*not found|does not appear to be a git repository|error: 404|does not exist",
        "there is no repository at {place}, or you may not see it",
        "make it on GitHub, or correct the address: git remote set-url {name} git@github.com:YOU/REPO.git",
    ),
    (
        r"Could not resolve|[Cc]ouldn't resolve|Network is unreachable|No route to host|Name or service not known",
        "{place} cannot be reached: there is no network, or its name is wrong",
        _TRY_AGAIN,
    ),
    (
        r"Connection (refused|reset|timed out|closed)|timed out|[Cc]ouldn't connect|Failed to connect|hung up|"
        r"early EOF|unable to access",
        "{place} does not answer",
        _TRY_AGAIN,
    ),
    (
        r"insufficient permission|Permission denied|Read-only file system|unable to create temporary",
        "you may not write to {place}",
        "ask its owner for the right to write",
    ),
    (r"No space left|[Dd]isk quota", "the disk is full, here or at {place}", "make room and try again"),
)
"""What git or the remote says, the message, and the hint; the first that fits counts."""


def in_words(refused: GitRefused, remote: Remote, branch: str) -> FrontisError:
    """The refusal as a message with a hint."""
    places = {"branch": branch, "place": remote.place, "name": remote.name, "remote": _remote_said(refused.said)}
    for pattern, message, hint in _KNOWN:
        if re.search(pattern, refused.said):
            return FrontisError(message.format(**places), hint.format(**places))
    return FrontisError(f"{remote.place}: {refused.message}", "nothing is changed; mend that and try again")


def _remote_said(said: str) -> str:
    """What the remote itself wrote, on one line."""
    lines = (line.removeprefix("remote:").strip() for line in said.splitlines() if line.startswith("remote:"))
    words = " ".join(line.removeprefix("error:").strip() for line in lines if line)
    if words:
        return words
    reason = re.search(r"\[remote rejected\].*?\((.*)\)", said)
    return reason[1] if reason else "it gave no reason"
