"""Runs git on the repository of a site so that nothing but objects and named branches can change.

Nothing here needs the index, the work tree or HEAD. What the user's environment and settings could change in bytes,
in branches or in side effects is switched off; who signs in, and how, is left to them.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from msgspec import Struct

from frontis.errors import FrontisError

_KEPT = re.compile(
    r"GIT_(AUTHOR_\w+|COMMITTER_\w+|SSH\w*|ASKPASS|TERMINAL_PROMPT|SSL_\w+|HTTP_\w+|PROXY_\w+|EXEC_PATH|"
    r"CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+))"
)
"""Variables of git that say who one is and how to reach others; the rest could point to another repository."""
_SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.autocrlf": "false",
    "core.quotePath": "false",
    "fetch.pruneTags": "false",
    "fetch.writeCommitGraph": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "i18n.commitEncoding": "UTF-8",
    "i18n.logOutputEncoding": "UTF-8",
    "log.showSignature": "false",
    "push.pushOption": "",
    "user.useConfigOnly": "true",
}
_NOT_FOR_TERMINALS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


class GitRefused(FrontisError):
    """Git ended with an error; `said` is all that it wrote about it."""

    def __init__(self, verb: str, said: str) -> None:
        self.said = _NOT_FOR_TERMINALS.sub("", without_credentials(said))
        lines = [line for line in self.said.splitlines() if line.strip()]
        telling = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["nothing"]
        said_first = telling[0].partition(": ")[2] or telling[0]
        super().__init__(f"git refused to {verb}: {said_first}", "mend that with git, and deploy again")


class Git(Struct, frozen=True):
    """The repository that a site's folder lies in."""

    top: Path
    """The folder from which git reads relative addresses of remotes."""

    def output(self, verb: str, *arguments: str, given: bytes = b"") -> bytes:
        """What a command of git wrote; raises GitRefused."""
        done = _run(self.top, verb, *arguments, given=given)
        if done.returncode:
            raise GitRefused(verb, _text(done.stdout + done.stderr))
        return done.stdout

    def text(self, verb: str, *arguments: str, given: bytes = b"") -> str:
        """The same, as text without the last line's end."""
        return _text(self.output(verb, *arguments, given=given)).strip()

    def found(self, verb: str, *arguments: str) -> str | None:
        """The same, or None where git finds nothing."""
        try:
            return self.text(verb, *arguments)
        except GitRefused:
            return None


def repository_of(folder: Path) -> Git:
    """The repository that keeps a folder; raises FrontisError where there is none."""
    done = _run(folder, "rev-parse", "--show-toplevel")
    if done.returncode == 0:
        return Git(Path(os.fsdecode(done.stdout.removesuffix(b"\n"))))
    said = _text(done.stderr)
    if "dubious ownership" in said:
        raise FrontisError(
            f"git does not trust the folder {folder}, for it belongs to another user",
            f"if it is yours: git config --global --add safe.directory {folder}",
        )
    if "not a git repository" in said or "work tree" in said:
        raise FrontisError(
            "this site is not in a Git repository, so there is nowhere to publish to",
            "make one with `git init`, and name yours on GitHub: git remote add origin git@github.com:YOU/REPO.git",
        )
    raise GitRefused("open the repository", said)


def without_credentials(text: str) -> str:
    """The text without names and passwords in addresses."""
    return _CREDENTIALS.sub("", text)


def _run(folder: Path, verb: str, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    command = ["git", "--literal-pathspecs", "--no-replace-objects", *settings, verb, *arguments]
    try:
        return subprocess.run(command, cwd=folder, input=given, env=_environment(), capture_output=True, check=False)
    except FileNotFoundError as failure:
        if not folder.is_dir():
            raise
        raise FrontisError("git is not installed", "get it from https://git-scm.com, then try again") from failure


def _environment() -> dict[str, str]:
    """The environment without what would lead git elsewhere, and with messages in a language that we can read."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.fullmatch(name)}
    return kept | {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0"}


def _text(output: bytes) -> str:
    return output.decode("utf-8", "surrogateescape")
