"""Where a site is published to: the remote repository, and the address that GitHub Pages gives it."""

from __future__ import annotations

import re

from msgspec import Struct

from frontis.deploy.git import Git, without_credentials
from frontis.errors import FrontisError, WrongUsage

_GITHUB = re.compile(
    r"(?:[\w+]+://)?(?:[^/@\s]+@)?(?:www\.|ssh\.)?github\.com(?::\d+(?=/))?[:/]+([\w.-]+)/([\w.-]+?)(?:\.git)?/?",
    re.IGNORECASE,
)


class Remote(Struct, frozen=True):
    """A repository elsewhere."""

    name: str
    """As git calls it: `origin`."""
    url: str
    """What git pushes to; may hold a password, so `place` is what is shown."""

    @property
    def place(self) -> str:
        """The address for people."""
        return "/".join(("github.com", *self.github)) if self.github else without_credentials(self.url)

    @property
    def github(self) -> tuple[str, str] | None:
        """Owner and name of a repository on GitHub."""
        found = _GITHUB.fullmatch(self.url)
        return (found[1], found[2]) if found else None

    @property
    def pages_address(self) -> str | None:
        """Where GitHub Pages shows the repository, unless it has a domain of its own."""
        if not self.github:
            return None
        owner, name = self.github
        host = f"{owner.lower()}.github.io"
        return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"

    @property
    def settings_address(self) -> str | None:
        """The page on which GitHub Pages is set."""
        return "https://github.com/{}/{}/settings/pages".format(*self.github) if self.github else None


def find_remote(git: Git, name: str | None) -> Remote:
    """The remote of that name, or the one that is meant without a name; raises FrontisError."""
    names = git.text("remote").split()
    if not names:
        raise FrontisError(
            "this repository knows no other to publish to (it has no remote)",
            "make an empty repository on GitHub, then: git remote add origin git@github.com:YOU/REPO.git",
        )
    chosen = name or ("origin" if "origin" in names else names[0] if len(names) == 1 else None)
    if chosen not in names:
        hint = f"name one with --remote: {', '.join(names)}"
        if name:
            raise WrongUsage(f"there is no remote '{name}'", hint)
        raise FrontisError("this repository has several remotes, and none is 'origin'", hint)
    return Remote(chosen, git.text("remote", "get-url", "--push", chosen))


def expected_address(remote: Remote, domain: str | None) -> str | None:
    """Where the site will be found: at its own domain, or where GitHub Pages puts it; None where that isn't known."""
    return f"https://{domain}/" if domain else remote.pages_address


def is_same_address(written: str, expected: str) -> bool:
    """Whether two addresses lead to the same site; GitHub leads from `www.` to the bare domain and back."""
    return _comparable(written) == _comparable(expected)


def _comparable(address: str) -> tuple[str, str]:
    host, _, path = address.partition("://")[2].partition("/")
    return host.lower().removeprefix("www."), path.rstrip("/")
