"""Retakes `docs/images/THEME.png`: the top of the demonstration site in each theme, as README and docs show it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from chromium import chromium
from loopback import served
from site_under_test import A_DAY

from frontis.cli import run

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "images"
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


def in_theme(folder: Path, theme: str) -> Path:
    """The demonstration site in another theme, built."""
    shutil.copytree(ROOT / "content", folder / "content")
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8").replace("theme: folio\n", f"theme: {theme}\n")
    (folder / "site.yaml").write_text(settings, encoding="utf-8")
    if status := run(["-C", str(folder), "build", "--today", A_DAY]):
        raise SystemExit(status)
    return folder / "output"


if __name__ == "__main__":
    for name in THEMES:
        with tempfile.TemporaryDirectory() as place:
            take(in_theme(Path(place), name), PICTURES / f"{name}.png")
