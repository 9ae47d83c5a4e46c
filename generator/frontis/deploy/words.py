"""What a proposal means, in a researcher's words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from frontis.deploy.deploy import Proposal

_WORKFLOWS = ".github/workflows"
_PUBLISHING = "actions/deploy-pages"
"""What a workflow calls that publishes to GitHub Pages by itself."""


def announcement(proposal: Proposal) -> str:
    """What would change for visitors."""
    place = _place(proposal)
    if proposal.is_published:
        return f"frontis: nothing to publish: {place} shows this site already"
    first = "for the first time" if not proposal.published.base else "against what is there"
    return "\n".join([f"frontis: to be published on {place}, {first}:", *proposal.changes.lines])


def warnings(proposal: Proposal, url: str) -> Iterator[str]:
    """What deserves a second thought."""
    if proposal.is_from_elsewhere:
        yield "frontis: warning: what is published was made from a newer or other content than this computer has"
        yield "  fetch it first (`git pull`), or you may take away what was published from elsewhere"
    if expected := proposal.better_address(url):
        yield f"frontis: warning: site.yaml says that the site is at {url}, but it will be at {expected}"
        domain = "" if proposal.domain else "; for a domain of your own put its name into content/static/CNAME"
        yield f"  write `url: {expected}` into site.yaml, or links and pictures lead nowhere{domain}"
    if "CNAME" in proposal.kept:
        yield f"  the branch's own domain stays: {proposal.domain}"


def setting(proposal: Proposal) -> str:
    """How GitHub Pages has to be set, and where."""
    to = proposal.destination
    where = to.remote.settings_address or "Settings → Pages, of the repository on GitHub"
    lines = [
        f'  GitHub Pages has to be set to "Deploy from a branch", branch {to.branch}, folder / (root), in',
        f"  {where}",
    ]
    if workflow := _publishing_workflow(to.git.top):
        lines += [
            f"  {workflow} publishes this site too, on every push, and needs the other setting: GitHub Actions.",
            "  Only one of the two can be in force: choose the setting, and don't use, or delete, the other way.",
        ]
    return "\n".join(lines)


def _place(proposal: Proposal) -> str:
    return f"{proposal.destination.branch} of {proposal.destination.remote.place}"


def _publishing_workflow(top: Path) -> str | None:
    """A workflow of the repository that publishes by itself."""
    for file in sorted((top / _WORKFLOWS).glob("*.y*ml")):
        if _PUBLISHING in file.read_text(encoding="utf-8", errors="replace"):
            return f"{_WORKFLOWS}/{file.name}"
    return None
