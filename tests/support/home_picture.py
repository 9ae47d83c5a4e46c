"""Retakes `docs/images/THEME.png`: the top of the demonstration site in each theme, as README and docs show it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from chromium import chromium
from loopback import served
from site_under_test import REPOSITORY, demonstration_in

PICTURES = REPOSITORY / "docs" / "images"
THEMES = ("folio", "faculty", "atlas")
WIDTH, HEIGHT = 1200, 900
SHOWN = (800, 600)
COLOURS = 128


def take(folder: Path, picture: Path) -> None:
    """Writes what a browser of that size shows of the home page of a built site, light, smaller, in few colours."""
    from PIL import Image

    with served(folder) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=picture)
    with Image.open(picture) as shot:
        small = shot.convert("RGB").resize(SHOWN, Image.Resampling.LANCZOS)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    for name in THEMES:
        with tempfile.TemporaryDirectory() as place:
            take(demonstration_in(Path(place), name).build().folder, PICTURES / f"{name}.png")
