"""A researcher's profiles elsewhere, each given as an id or as its address."""

from __future__ import annotations

import re
from typing import NamedTuple

from frontis.diagnostics import Unreadable
from frontis.model.identifiers import Orcid
from frontis.text.patterns import regex


class _Service(NamedTuple):
    label: str
    address: str
    """With `{}` for the id."""
    id_form: str
    """A pattern that a whole id matches; its first group, if any, is what goes into the address."""
    example: str


_HANDLE = r"@?([A-Za-z0-9][A-Za-z0-9._-]*)"
_SERVICES = {
    "scholar": _Service(
        "Google Scholar", "https://scholar.google.com/citations?user={}", r"([\w-]{12})", "qc6CJjYAAAAJ"
    ),
    "github": _Service("GitHub", "https://github.com/{}", _HANDLE, "mhalvorsen"),
    "gitlab": _Service("GitLab", "https://gitlab.com/{}", _HANDLE, "mhalvorsen"),
    "codeberg": _Service("Codeberg", "https://codeberg.org/{}", _HANDLE, "mhalvorsen"),
    "huggingface": _Service("Hugging Face", "https://huggingface.co/{}", _HANDLE, "mhalvorsen"),
    "dblp": _Service("DBLP", "https://dblp.org/pid/{}.html", r"(?:pid/)?(\w+/[\w-]+)(?:\.html)?", "127/6132"),
    "semantic_scholar": _Service(
        "Semantic Scholar", "https://www.semanticscholar.org/author/{}", r"(?:[\w.-]+/)?(\d+)", "1741101"
    ),
    "openreview": _Service(
        "OpenReview", "https://openreview.net/profile?id={}", r"(~[^\s/?#&]+\d)", "~Mira_Halvorsen1"
    ),
    "openalex": _Service("OpenAlex", "https://openalex.org/{}", r"([Aa]\d+)", "A5023888391"),
    "arxiv": _Service("arXiv", "https://arxiv.org/a/{}", r"([a-z-]+_[a-z]_\d+)", "halvorsen_m_1"),
    "researchgate": _Service("ResearchGate", "https://www.researchgate.net/profile/{}", _HANDLE, "Mira-Halvorsen"),
    "scopus": _Service("Scopus", "https://www.scopus.com/authid/detail.uri?authorId={}", r"(\d+)", "7004212771"),
    "web_of_science": _Service(
        "Web of Science", "https://www.webofscience.com/wos/author/record/{}", r"([A-Z]+-[\d-]+|\d+)", "A-1009-2008"
    ),
    "inspire": _Service("INSPIRE", "https://inspirehep.net/authors/{}", r"(\d+)", "1010907"),
    "ssrn": _Service("SSRN", "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id={}", r"(\d+)", "16042"),
    "osf": _Service("OSF", "https://osf.io/{}/", r"([a-z0-9]{5})", "4znzp"),
    "wikidata": _Service("Wikidata", "https://www.wikidata.org/wiki/{}", r"(Q\d+)", "Q42"),
    "linkedin": _Service("LinkedIn", "https://www.linkedin.com/in/{}", r"(?:in/)?([\w%-]+)", "mira-halvorsen"),
    "bluesky": _Service("Bluesky", "https://bsky.app/profile/{}", r"@?([\w-]+(?:\.[\w-]+)+)", "mira.bsky.social"),
    "twitter": _Service("Twitter", "https://twitter.com/{}", r"@?(\w{1,15})", "mhalvorsen"),
    "x": _Service("X", "https://x.com/{}", r"@?(\w{1,15})", "mhalvorsen"),
    "youtube": _Service("YouTube", "https://www.youtube.com/{}", r"(@[\w.-]+|channel/[\w-]+)", "@mhalvorsen"),
    "stackoverflow": _Service("Stack Overflow", "https://stackoverflow.com/users/{}", r"(\d+)", "22656"),
    "kaggle": _Service("Kaggle", "https://www.kaggle.com/{}", _HANDLE, "mhalvorsen"),
    "instagram": _Service("Instagram", "https://www.instagram.com/{}", _HANDLE, "mhalvorsen"),
}  # fmt: skip
_OTHER_NAMES = {
    "google_scholar": "scholar", "googlescholar": "scholar",
    "semanticscholar": "semantic_scholar", "s2": "semantic_scholar",
    "bsky": "bluesky", "hugging_face": "huggingface", "stack_overflow": "stackoverflow", "wos": "web_of_science",
    "research_gate": "researchgate", "linked_in": "linkedin", "inspirehep": "inspire", "inspire_hep": "inspire",
}  # fmt: skip
_ADDRESS = regex(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)
_HOST_AND_PATH = regex(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)
_FEDIVERSE = regex(r"@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)", re.ASCII)


class ServiceLink(NamedTuple):
    """A link to a profile at a service."""

    label: str
    """The service's own name, or the writer's word for one that is not known here."""
    url: str


def profile_link(kind: str, text: str) -> ServiceLink:
    """The link of an entry of `profile.links`: `github` and `mhalvorsen`, or `github` and an address.

    An address is returned as written; whether it is safe is judged where all links are. Raises `Unreadable`
    for an id of the wrong form, and for an id of a service that is not known here.
    """
    key = re.sub(r"[\s-]+", "_", kind.strip().lower())
    key, written = _OTHER_NAMES.get(key, key), text.strip()
    label = _label(key, kind.strip())
    if key == "orcid":
        return ServiceLink(label, Orcid.parse(written).url)
    if key == "email" and "@" in written and ":" not in written:
        return ServiceLink(label, f"mailto:{written}")
    if _ADDRESS.match(written):
        return ServiceLink(label, written)
    if key == "mastodon":
        return ServiceLink(label, _mastodon(written))
    return ServiceLink(label, _by_id(key, kind.strip(), written))


def _label(key: str, kind: str) -> str:
    own = {"orcid": "ORCID", "mastodon": "Mastodon", "email": "Email"}
    return _SERVICES[key].label if key in _SERVICES else own.get(key, kind)


def _by_id(key: str, kind: str, written: str) -> str:
    service = _SERVICES.get(key)
    match = re.fullmatch(service.id_form, written) if service else None
    if service and match:
        return service.address.format(match[1])
    if _HOST_AND_PATH.fullmatch(written):
        return f"https://{written}"
    if service:
        hint = f"write the id, as in {service.example}, or the whole address with https://"
        raise Unreadable(f"'{written}' is not an id of {service.label}", hint)
    if "/" in written or "." in written:
        return written
    problem = f"'{written}' is not an address, and '{kind}' is not a service that Frontis knows"
    raise Unreadable(problem, "write the whole address with https://")


def _mastodon(written: str) -> str:
    match = _FEDIVERSE.fullmatch(written)
    if match:
        return f"https://{match[2]}/@{match[1]}"
    if _HOST_AND_PATH.fullmatch(written):
        return f"https://{written}"
    hint = "write it as @mira@fediscience.org, or the whole address with https://"
    raise Unreadable(f"'{written}' is not an id of Mastodon", hint)
