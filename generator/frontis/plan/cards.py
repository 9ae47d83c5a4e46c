"""The pictures that a chat shows of a shared page: what stands on them, and for which pages there is one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from frontis.diagnostics import Origin
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.plan.addresses import SITE_CARD, Addresses, card_path
from frontis.plan.card_letters import spelled
from frontis.plan.entries import PictureEntry
from frontis.settings.values import Profile
from frontis.site.assemble import Site

WIDTH, HEIGHT = 1200, 630
"""What OpenGraph's readers ask for."""


class PlannedCard(Struct, frozen=True, kw_only=True):
    """A card, in letters that its typeface has."""

    path: str
    title: str
    label: str = ""
    """What stands small above the title: short venue and year."""
    authors: tuple[str, ...] = ()
    """Names; for the site's own card what the person is."""
    own: int | None = None
    """The place of oneself among the names."""
    more: bool = False
    """Whether there are authors that aren't named."""
    venue: str = ""
    site: str = ""
    language: str = "en"
    """Of its `et al.`"""
    origin: Origin = Origin("site.yaml")

    @property
    def words(self) -> str:
        """What it says, for those who can't see it."""
        return ". ".join(part for part in (self.title, ", ".join(self.authors), self.venue or self.label) if part)


def planned_cards(site: Site, addresses: Addresses) -> Iterator[PlannedCard]:
    """The cards of works that `social_cards` asks for, and the site's own."""
    own = site_card(site, addresses)
    if own:
        yield own
    for work in site.works:
        card = work_card(work, site, addresses)
        if card:
            yield card


def card_entry(card: PlannedCard | None, addresses: Addresses) -> PictureEntry | None:
    """The card as a picture of the site."""
    return PictureEntry(addresses.local(card.path), WIDTH, HEIGHT, card.words) if card else None


def work_card(work: Publication, site: Site, addresses: Addresses) -> PlannedCard | None:
    """The card of a work; None where none is asked for, or the typeface lacks the script of its title."""
    wanted = site.settings.social_cards
    if wanted == "none" or (wanted == "selected" and not work.selected):
        return None
    title = spelled(work.title.plain)
    if not title:
        return None
    names = [(spelled(author.name.display), site.who.who(author.name).is_self) for author in work.authors]
    shown = [(name, is_own) for name, is_own in names if name]
    venue = _first(work.venue, work.institution, work.publisher)
    short = spelled(work.venue_short or "") or ""
    year = str(work.date.year) if work.date else ""
    return PlannedCard(
        path=addresses.place(card_path(work.id)),
        title=title,
        label=" ".join(part for part in (short, year) if part),
        authors=tuple(name for name, _ in shown),
        own=next((place for place, (_, is_own) in enumerate(shown) if is_own), None),
        more=work.et_al or len(shown) < len(names),
        venue=venue if venue != short else "",
        site=spelled(site.settings.title.plain) or "",
        language=site.language,
        origin=work.origin,
    )


def site_card(site: Site, addresses: Addresses) -> PlannedCard | None:
    """The card of every page without one of its own, under the first spelling of the person in the typeface's letters.

    Where there is none, the portrait serves; without one the card bears the site's address. None without that, too.
    """
    settings, profile = site.settings, site.settings.profile
    host = spelled(settings.url.partition("://")[2].strip("/")) or ""
    name = next(filter(None, map(spelled, _spellings(profile))), "" if profile.photo else host)
    if not name:
        return None
    title = spelled(settings.title.plain) or ""
    role = spelled(profile.role.plain) if profile.role else ""
    return PlannedCard(
        path=addresses.place(SITE_CARD),
        title=name,
        label=title if title != name else "",
        authors=(role,) if role else (),
        venue=_first(profile.affiliation.name if profile.affiliation else None),
        site=host if host != name else "",
        language=site.language,
    )


def _spellings(profile: Profile) -> Iterator[str]:
    """The names of the person: that of the page, those in other languages, other spellings."""
    yield profile.name.display
    yield from (name.display for _, name in profile.name.translations)
    yield from (Name.parse(spelling).display for spelling in profile.names)


def _first(*texts: RichText | None) -> str:
    """The first of the texts that the typeface can write; empty where none is."""
    return next((written for text in texts if text and (written := spelled(text.plain))), "")
