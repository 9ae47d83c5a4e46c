"""Remakes the typeface of *atlas*: three subsets of Hanken Grotesk, and the style sheet that names them.

It needs two things that Frontis does not: `pip install fonttools brotli`, and the font, unpacked from
`npm pack @fontsource-variable/hanken-grotesk@5.3.0`. Then: `python tests/support/atlas_fonts.py UNPACKED/package`.

For `size-adjust` the widths of the reader's own fonts are needed too; they are noted below, with the text that was
measured, since those fonts may not be everywhere.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

THEME = Path(__file__).resolve().parents[2] / "themes" / "atlas"
STYLE = THEME / "templates" / "fonts.css"
WEIGHTS = (400, 700)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga"]
NAMES_KEPT = [0, 1, 2, 3, 4, 5, 6, 13, 14]
EXTENDED = {*range(0x100, 0x250), *range(0x1E00, 0x1EA0), *range(0x2020, 0x2023), *range(0x20A0, 0x20C1), 0x2113}
"""Of Latin Extended, the letters of living languages, daggers and currencies; no phonetic alphabets."""
SAMPLE = (
    "the profile of a larger career or of a lab, with portrait, role, links and figures; selected works with pictures, "
    "people, projects and topics. Learning from Few Examples: What a Model Knows, and How It Tells Us. In 2019, 2024."
)
DISPLAY = {"latin": "optional", "latin-ext": "swap", "vietnamese": "swap"}
"""What is preloaded is there at once or not on this page, so that no line breaks anew; single letters come late."""
TALL, DEEP = 1.0, 0.303
"""Ascent and descent of Hanken Grotesk, in ems."""


@dataclass(frozen=True)
class Stand:
    """A font of the reader's that stands in until ours is there."""

    family: str
    weight: str
    local: tuple[str, ...]
    own_weight: int
    """The weight of ours that is like it."""
    width: float
    """How wide it sets the sample, in ems."""


STANDS = (
    Stand("Arial", "400", ("Arial", "Liberation Sans"), 400, 97.94),
    Stand("Arial", "600 700", ("Arial Bold", "Liberation Sans Bold"), 600, 105.02),
    Stand("Roboto", "400", ("Roboto",), 400, 97.34),
    Stand("Roboto", "600 700", ("Roboto Bold",), 600, 99.17),
)


def subset_of(source: Path, wanted: set[int] | None) -> Any:
    """The font of a file with the weights and features that the theme uses, and no other characters than wanted."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    narrowed = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": WEIGHTS})
    narrowed.flavor = None
    plain = io.BytesIO()
    narrowed.save(plain)
    font = TTFont(plain, recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=NAMES_KEPT, notdef_outline=True)
    options.drop_tables += ["STAT"]
    subsetter = subset.Subsetter(options)
    known = set(font.getBestCmap())
    subsetter.populate(unicodes=known & wanted if wanted else known)
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def width_of(source: Path, weight: int | None) -> float:
    """How wide a font sets the sample, in ems, without kerning; `weight` for a variable one."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(source)
    if weight:
        font = instancer.instantiateVariableFont(font, {"wght": weight})
    letters, metrics = font.getBestCmap(), font["hmtx"].metrics
    return float(sum(metrics[letters[ord(letter)]][0] for letter in SAMPLE) / font["head"].unitsPerEm)


def ranges(characters: Iterable[int]) -> str:
    """The characters as `unicode-range` has them."""
    runs: list[list[int]] = []
    for character in sorted(characters):
        if runs and character == runs[-1][1] + 1:
            runs[-1][1] = character
        else:
            runs.append([character, character])
    return ", ".join(f"U+{first:X}" + (f"-{last:X}" if last > first else "") for first, last in runs)


def rules(characters: dict[str, set[int]], latin: Path) -> Iterator[str]:
    """The `@font-face` rules: ours, then those that stand in, made as wide and as tall as ours.

    Of two that could have a character browsers ask the later one first, so that the first needs no range: it is asked
    for what the others lack.
    """
    for place, (name, covered) in enumerate(characters.items()):
        of_range = f"; unicode-range: {ranges(covered)}" if place else ""
        yield (
            f'@font-face {{ font-family: "Hanken Grotesk"; src: url("hanken-grotesk-{name}.woff2") format("woff2"); '
            f"font-weight: {WEIGHTS[0]} {WEIGHTS[1]}; font-display: {DISPLAY[name]}{of_range}; }}"
        )
    for stand in STANDS:
        ratio = width_of(latin, stand.own_weight) / stand.width
        local = ", ".join(f'local("{name}")' for name in stand.local)
        yield (
            f'@font-face {{ font-family: "Like Hanken {stand.family}"; src: {local}; font-weight: {stand.weight}; '
            f"size-adjust: {ratio:.2%}; ascent-override: {TALL / ratio:.2%}; descent-override: {DEEP / ratio:.2%}; "
            "line-gap-override: 0%; }"
        )


def make(package: Path) -> None:
    """Writes fonts, licence and style sheet into the theme."""
    files = {name: package / "files" / f"hanken-grotesk-{name}-wght-normal.woff2" for name in
             ("latin", "latin-ext", "vietnamese")}  # fmt: skip
    characters: dict[str, set[int]] = {}
    for name, source in files.items():
        font = subset_of(source, EXTENDED if name == "latin-ext" else None)
        font.save(THEME / "static" / f"hanken-grotesk-{name}.woff2")
        characters[name] = set(font.getBestCmap()).difference(*characters.values())
    shutil.copyfile(package / "LICENSE", THEME / "static" / "hanken-grotesk.OFL.txt")
    head = "/* Made by tests/support/atlas_fonts.py. Hanken Grotesk is licensed under the SIL Open Font License. */\n"
    STYLE.write_text(head + "\n".join(rules(characters, files["latin"])) + "\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
