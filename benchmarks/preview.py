"""How long it takes from saving a file to the reloaded page in a real browser.

    python benchmarks/preview.py                      # 100 and 1,000 works, 30 saves of each kind: 10 to 15 minutes
    python benchmarks/preview.py --works 100 --saves 5

Needs Chromium and the libraries with which Frontis is developed.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(REPOSITORY / "generator"), str(REPOSITORY / "tests/support")]

from chromium import chromium  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORDS = (
    "adaptive bounded causal discrete efficient faithful graph hidden inverse joint kernel latent modular neural "
    "optimal partial queries robust sparse temporal uniform "
    "variational wavelets models signals estimators networks fields"
)
NAMES = ("Ada Berg", "Bo Castellanos", "Chiara Dufour", "Deniz Eriksen", "Emre Falk", "Fumiko Grant", "Gil Haddad")
VENUES = ("Conference on Made-Up Learning", "Journal of Invented Statistics", "Workshop on Imagined Vision")
SEEN = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const [page] = performance.getEntriesByType("navigation");
  return paint && performance.timeOrigin + Math.max(paint.startTime, page.domContentLoadedEventEnd);
}"""
"""When the document that is open was first to be seen, in milliseconds since 1970."""


@dataclass(frozen=True)
class Save:
    """A kind of save: what is edited, and how the new state is known on the page."""

    name: str
    page: str
    file: str
    edited: Callable[[str, int], str]
    """The file's new text, from the old one and the number of the save."""
    shown: Callable[[int], str]
    """A condition in JavaScript."""
    in_place: bool = False
    """Whether the page may take the change without being loaded anew."""


def written(works: int) -> dict[str, str]:
    """A made-up site, the same each time."""
    chance = random.Random(works)
    return {
        "site.yaml": "title: Ada Berg\nurl: https://berg.example/\nprofile: {name: Ada Berg, role: Professor}\n"
        "home: [about, news, selected, recent]\ntheme: mine\ntheme_options: {entry: {numbering: none}}\n",
        "content/index.md": "Researcher of **made-up** things.\n",
        "content/news.yaml": "".join(
            f"- {{date: 2025-0{month}-01, text: News of *{month}*}}\n" for month in range(1, 9)
        ),
        "content/pages/about.md": "---\ntitle: About\n---\nThis page says state 0.\n\n![A plot](/images/plot.svg)\n",
        "content/images/plot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>\n',
        "content/publications/more.bib": "@article{more, title={state 0}, author={Berg, Ada}, year={2024}}\n",
        "content/publications/works.yaml": "".join(_work(number, chance) for number in range(works)),
        "themes/mine/theme.yaml": "description: folio with a sheet and a template of its own\nparent: folio\n",
        "themes/mine/templates/own.css": "main { outline-offset: 0px; }\n",
        "themes/mine/templates/style.css": '{% include "folio/style.css" %}\n{% include "own.css" %}\n',
        "themes/mine/templates/404.html": "<!doctype html><title>state 0</title><h1>Not here</h1>\n",
    }


def _work(number: int, chance: random.Random) -> str:
    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS.split()) for _ in range(count))

    authors = ", ".join(chance.sample(NAMES, chance.randint(1, 5)))
    abstract = f"{words(60)} in $O(n^2)$ steps. {words(40)}."
    return (
        f"- id: work-{number}\n  title: {words(7)} {number}\n  authors: [{authors}]\n  venue: {chance.choice(VENUES)}\n"
        f"  year: {2000 + number % 25}\n  topics: [{words(1)}]\n  selected: {str(number < 5).lower()}\n"
        f"  links: {{paper: 'https://papers.example/{number}.pdf'}}\n  abstract: |\n    {abstract}\n"
    )


def _titled(old: str, number: int) -> str:
    return re.sub(r"(- id: work-3\n  title: ).*", rf"\1state {number}", old)


def _stated(old: str, number: int) -> str:
    return re.sub(r"state \d+", f"state {number}", old)


def _says(element: str) -> Callable[[int], str]:
    """Whether an element of the page shows the new state, in JavaScript."""
    return lambda number: f"document.{element}?.textContent.includes('state {number}')"


SAVES = (
    Save("a work (YAML), its page", "publications/work-3/", "content/publications/works.yaml", _titled,
         _says("querySelector('h1')")),
    Save("a work (YAML), the home page", "", "content/publications/works.yaml", _titled, _says("body")),
    Save("a work (YAML), the list of all", "publications/", "content/publications/works.yaml", _titled,
         _says("getElementById('work-3')")),
    Save("a page (Markdown)", "about/", "content/pages/about.md", _stated, _says("body")),
    Save("a work (BibTeX), its page", "publications/more/", "content/publications/more.bib", _stated,
         _says("querySelector('h1')")),
    Save("a picture", "about/", "content/images/plot.svg",
         lambda old, number: re.sub(r"width=.\d+.", f'width="{300 + number}"', old),
         lambda number: f"document.querySelector('main img')?.getAttribute('width') === '{300 + number}'"),
    Save("a style sheet", "", "themes/mine/templates/own.css",
         lambda old, number: re.sub(r"\d+px", f"{number}px", old),
         lambda number: f"getComputedStyle(document.querySelector('main')).outlineOffset === '{number}px'",
         in_place=True),
    Save("a theme option", "", "site.yaml",
         lambda old, number: re.sub(r"numbering: \w+", f"numbering: {('none', 'total')[number % 2]}", old),
         lambda number: f"!!document.querySelector('.entries.numbered') === {str(number % 2 == 1).lower()}"),
    Save("a template", "404.html", "themes/mine/templates/404.html", _stated,
         lambda number: f"document.title === 'state {number}'"),
    Save("the site's title (site.yaml)", "about/", "site.yaml",
         lambda old, number: re.sub(r"title: .*", f"title: state {number}", old, count=1),
         lambda number: f"document.title.includes('state {number}')"),
)  # fmt: skip


@contextmanager
def preview(folder: Path) -> Iterator[str]:
    """A running preview; its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "frontis", "-C", str(folder), "serve", "--port", "0"],
        stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(REPOSITORY / "generator")},
    )  # fmt: skip
    assert process.stderr
    try:
        said = ""
        while not (found := re.search(r"is at (http\S+)", said)):
            line = process.stderr.readline()
            if not line:
                raise SystemExit(f"the preview did not begin: {said}")
            said += line
        yield found[1]
    finally:
        process.terminate()
        process.wait()


def measured(tab: Page, site: Path, save: Save, saves: int, pause: float) -> list[float]:
    """Milliseconds from each save to the moment at which its page is seen; the first one warms up."""
    file = site / save.file
    times = []
    for number in range(1, saves + 2):
        time.sleep(pause)  # as a writer does, while the preview renders the rest
        new = save.edited(file.read_text(), number)
        start = time.time()
        file.write_text(new)
        tab.wait_for_function(save.shown(number), timeout=60_000, polling=20)
        seen = time.time() * 1000 if save.in_place else tab.wait_for_function(SEEN, timeout=60_000).json_value()
        times.append(seen - start * 1000)
    return times[1:]


def show(line: str) -> None:
    """Prints a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--works", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--saves", type=int, default=30)
    parser.add_argument("--pause", type=float, default=0.6, help="seconds between two saves (0.6)")
    asked = parser.parse_args()
    show(f"{'works':>6}  {'saved, and what is looked at':<36}{'median':>9}{'worst':>9}")
    with chromium() as browser:
        for works in asked.works:
            with tempfile.TemporaryDirectory() as folder:
                site = Path(folder).resolve()
                for path, text in written(works).items():
                    (site / path).parent.mkdir(parents=True, exist_ok=True)
                    (site / path).write_text(text)
                with preview(site) as address:
                    tab = browser.new_page()
                    tab.add_init_script("addEventListener('LiveReloadConnect', () => { window.listens = true; }, true)")
                    for save in SAVES:
                        tab.goto(address + save.page)
                        tab.wait_for_function("window.listens")
                        times = measured(tab, site, save, asked.saves, asked.pause)
                        median, worst = statistics.median(times), max(times)
                        show(f"{works:>6}  {save.name:<36}{median:>6.0f} ms{worst:>6.0f} ms")


if __name__ == "__main__":
    main()
