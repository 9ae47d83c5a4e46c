"""Cards as files of the site: found among those that earlier builds drew, or drawn."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from frontis.fingerprints import fingerprint
from frontis.output.files import RenderedFile
from frontis.plan.card_letters import spelled
from frontis.plan.cards import PlannedCard
from frontis.render.picture_store import CARD, PictureStore
from frontis.render.words import FALLBACK, words
from frontis.theme.colours import Colour


class CardJob(Struct, frozen=True):
    """One card to be."""

    card: PlannedCard
    accent: Colour
    et_al: str
    store: PictureStore

    @property
    def path(self) -> str:
        """Relative to the output folder."""
        return self.card.path

    @property
    def key(self) -> str:
        """What it is kept under: all that it is made from."""
        made_of = fingerprint(_recipe(), replace(self.card, path=""), self.accent.text, self.et_al)
        return f"{made_of.hex()}{CARD}"

    def made_of(self) -> bytes:
        """The fingerprint of all that it is made from."""
        return self.key.encode()

    def file(self) -> RenderedFile:
        """The card, drawn only if it isn't kept."""
        kept = self.store.get(self.key)
        if kept:
            return RenderedFile(self.path, kept.read_bytes())
        from frontis.render import card_drawing  # few builds draw a card

        drawn = card_drawing.png(self.card, self.accent.on("#ffffff"), self.et_al)
        self.store.put(self.key, drawn)
        return RenderedFile(self.path, drawn)


def card_jobs(cards: Iterable[PlannedCard], accent: Colour, store: PictureStore) -> tuple[CardJob, ...]:
    """A job for each card."""
    jobs = tuple(CardJob(card, accent, _et_al(card.language), store) for card in cards)
    for job in jobs:
        store.expect(job.key)
    return jobs


@cache
def _et_al(language: str) -> str:
    """The words of the language; those of English where the typeface lacks its script."""
    return spelled(words(language)("et_al")) or words(FALLBACK)("et_al")


@cache
def _recipe() -> str:
    """What draws the cards: another version of Pillow may give other bytes."""
    import PIL

    from frontis.render import card_drawing

    return f"{card_drawing.DESIGN} {PIL.__version__}"
