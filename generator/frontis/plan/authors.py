"""Names of author lists, with their pages, signs and folds."""

from __future__ import annotations

from collections.abc import Iterable

from frontis.model.author_marks import meanings
from frontis.model.contributions import Contribution
from frontis.plan.addresses import Addresses, record_path
from frontis.plan.entries import AuthorEntry, MarkEntry
from frontis.site.assemble import Site

EQUAL_SIGN, CORRESPONDING_SIGN = "*", "✉"


def author_entries(authors: Iterable[Contribution], site: Site, addresses: Addresses) -> tuple[AuthorEntry, ...]:
    """The names of a list; those beyond the site's length are folded, oneself never."""
    limit = site.settings.publications.et_al_after
    return tuple(
        [_author(author, limit is not None and place >= limit, site, addresses) for place, author in enumerate(authors)]
    )


def _author(author: Contribution, beyond: bool, site: Site, addresses: Addresses) -> AuthorEntry:
    someone = site.who.who(author.name)
    page = addresses.local(record_path("people", someone.person)) if someone.person else ""
    return AuthorEntry(
        name=author.name.display,
        marks=_signs(author),
        url=author.url or page,
        is_self=someone.is_self,
        folded=beyond and not someone.is_self,
        affiliation=author.affiliation or "",
        orcid=author.orcid.url if author.orcid else someone.orcid,
    )


def _signs(author: Contribution) -> tuple[str, ...]:
    """The signs as written; for what was told without one, the usual sign."""
    if author.marks or not (author.equal or author.corresponding):
        return author.marks
    told = ((EQUAL_SIGN, author.equal), (CORRESPONDING_SIGN, author.corresponding))
    return tuple(sign for sign, is_so in told if is_so)


def mark_entries(authors: Iterable[Contribution]) -> tuple[MarkEntry, ...]:
    """What the signs at the names say."""
    signs = [marks for author in authors if (marks := _signs(author))]
    said = meanings(signs) if signs else {}
    return tuple(MarkEntry(sign, str(meaning)) for sign, meaning in said.items())
