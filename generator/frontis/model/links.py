"""Where things lead: links with labels, files of the content, pictures with their size."""

from __future__ import annotations

from msgspec import Struct

from frontis.diagnostics import Origin


class Target(Struct, frozen=True, omit_defaults=True):
    """Where a link leads."""

    address: str
    """A web address (`https:`, `http:`, `mailto:`), a path of the site (`/cv/`), or of a file under `content/`."""
    is_file: bool = False
    """Whether `address` is a file under `content/`, which the plan gives its URL."""
    fragment: str = ""
    """The place in a file that comes after `#`: `page=3` of a PDF."""


class Link(Struct, frozen=True, omit_defaults=True):
    """A labelled link, in the writer's words."""

    label: str
    target: Target
    origin: Origin = Origin("")


class Picture(Struct, frozen=True, omit_defaults=True):
    """A picture under `content/`, with the size that pages must state."""

    file: str
    """Path relative to `content/`."""
    width: int
    """In CSS pixels, as all sizes of pictures."""
    height: int
    still: str = ""
    """The format of a bitmap of one frame, of which smaller ones can be made: `JPEG`, `PNG`…; else empty."""
    digest: str = ""
    """A hash of a bitmap's file."""
    noted: bool = False
    """Whether a bitmap's file holds more than the picture: where it was taken, by which camera, words."""
    turned: bool = False
    """Whether a bitmap is stored otherwise than it is seen."""

    @property
    def pixels(self) -> int:
        """How many it has."""
        return self.width * self.height
