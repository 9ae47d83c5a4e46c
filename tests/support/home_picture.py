"""Retakes `docs/images/home.png`, the top of the demonstration site's home page as the README shows it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from chromium import chromium
from loopback import served
from site_under_test import A_DAY

from frontis.cli import run

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "images" / "home.png"
WIDTH, HEIGHT = 1280, 960


def take(folder: Path, picture: Path) -> None:
    """Writes what a browser of that size shows of the home page of a built site, light, in 256 colours."""
    from PIL import Image

    with served(folder) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=picture)
    with Image.open(picture) as shot:
        colours = shot.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    colours.save(picture, optimize=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as output:
        if status := run(["-C", str(ROOT), "build", "--output", output, "--today", A_DAY]):
            raise SystemExit(status)
        take(Path(output), PICTURE)
