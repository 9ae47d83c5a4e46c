"""The corpus written down for each tool: the same works, a file for each, and a small theme for the same pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from comparing.corpus import ADDRESS, OWNER, ROLE, Corpus, Work

THEMES = Path(__file__).resolve().parents[1] / "themes"


def write(corpus: Corpus, tool: str, folder: Path) -> None:
    """The site as the tool reads it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    SOURCES[tool](corpus, folder)


def edited_file(tool: str, folder: Path, work: Work) -> Path:
    """The file in which a work stands."""
    return folder / FILES[tool].format(work.id)


def write_title(file: Path, title: str, new: str) -> None:
    """Gives the work another title, or its own back, whatever it is called at the time."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if title in line)
    quote = '"' if '"' in lines[place] else ""
    lines[place] = f"{lines[place].partition(':')[0]}: {quote}{new}{quote}\n"
    file.write_text("".join(lines), encoding="utf-8")


def _hugo(corpus: Corpus, folder: Path) -> None:
    _theme("hugo", folder)
    _put(folder / "content/publications/_index.md", "---\ntitle: Publications\n---\n")
    for work in corpus.works:
        told = {**_told(work), "years": [work.year]}
        _put(folder / f"content/publications/{work.id}.md", _with_front_matter(told, work.abstract))
    _put(folder / "data/about.json", _about(corpus))


def _pelican(corpus: Corpus, folder: Path) -> None:
    _theme("pelican", folder)
    (folder / "theme/static").mkdir()
    shutil.move(folder / "style.css", folder / "theme/static/style.css")
    for work in corpus.works:
        told = {
            "Title": work.title,
            "Slug": work.id,
            "Date": work.date,
            "Names": "; ".join(work.authors),
            "Kind": "article" if work.in_journal else "inproceedings",
            "Venue": work.venue,
            "Short": work.short,
            "Pages": work.pages,
            "Doi": work.doi,
            "Highlight": work.highlight,
            "Subjects": ", ".join(work.topics),
            "Addresses": " ".join(f"{label}={url}" for label, url in work.links),
            "Selected": "yes" if work.selected else "",
        }
        head = "".join(f"{name}: {value}\n" for name, value in told.items() if value)
        _put(folder / f"content/works/{work.id}.md", f"{head}\n{work.abstract}\n")
    _put(folder / "about.json", _about(corpus))


def _mkdocs(corpus: Corpus, folder: Path) -> None:
    _theme("mkdocs", folder)
    shutil.move(folder / "style.css", folder / "theme/style.css")
    _put(folder / "docs/index.md", _with_front_matter({"template": "home.html"}, corpus.introduction))
    _put(folder / "docs/publications/index.md", "---\ntitle: Publications\ntemplate: list.html\n---\n")
    for year in corpus.years:
        told = {"title": year, "template": "year.html", "of_year": year}
        _put(folder / f"docs/publications/{year}.md", _with_front_matter(told, ""))
    for work in corpus.works:
        told = {**_told(work), "template": "work.html", "year": work.year}
        _put(folder / f"docs/publications/{work.id}.md", _with_front_matter(told, work.abstract))
    _put(folder / "about.json", _about(corpus))


def _eleventy(corpus: Corpus, folder: Path) -> None:
    _theme("eleventy", folder)
    _put(folder / "content/publications/publications.json", '{"layout": "work.njk", "tags": "work"}\n')
    for work in corpus.works:
        told = {**_told(work), "year": work.year, "permalink": f"/publications/{work.id}/"}
        _put(folder / f"content/publications/{work.id}.md", _with_front_matter(told, work.abstract))
    _put(folder / "content/_data/about.json", _about(corpus))


def _plain(corpus: Corpus, folder: Path) -> None:
    _frontis(corpus, folder, {"theme": "plain"})
    shutil.copytree(THEMES / "plain", folder / "themes/plain")


def _folio(corpus: Corpus, folder: Path) -> None:
    _frontis(corpus, folder, {"theme": "folio"})


def _frontis(corpus: Corpus, folder: Path, settings: dict[str, Any]) -> None:
    site = {
        "title": OWNER,
        "url": ADDRESS,
        "profile": {"name": OWNER, "role": ROLE},
        "home": ["about", "news", "selected"],
        "menu": ["publications"],
        "publications": {"list_limit": 1_000_000},
        **settings,
    }
    _put(folder / "site.yaml", _yaml(site))
    _put(folder / "content/index.md", f"{corpus.introduction}\n")
    _put(
        folder / "content/news.yaml",
        "".join(f"- {{date: {day}, text: {_quoted(text)}}}\n" for day, text in corpus.news),
    )
    for work in corpus.works:
        told = {
            "id": work.id,
            "title": work.title,
            "authors": list(work.authors),
            "type": "article-journal" if work.in_journal else "paper-conference",
            "venue": work.venue,
            "venue_short": work.short,
            "date": work.date,
            "pages": work.pages,
            "doi": work.doi,
            "highlight": work.highlight,
            "topics": list(work.topics),
            "links": dict(work.links),
            "selected": work.selected,
        }
        _put(folder / f"content/publications/{work.id}.md", _with_front_matter(told, work.abstract))


def _told(work: Work) -> dict[str, Any]:
    """What Hugo and MkDocs are told of a work."""
    return {
        "title": work.title,
        "key": work.id,
        "date": work.date,
        "authors": list(work.authors),
        "journal": work.in_journal,
        "venue": work.venue,
        "short": work.short,
        "pages": work.pages,
        "doi": work.doi,
        "highlight": work.highlight,
        "subjects": list(work.topics),
        "links": [{"label": label, "url": url} for label, url in work.links],
        "selected": work.selected,
    }


def _about(corpus: Corpus) -> str:
    news = [{"date": day, "text": text} for day, text in corpus.news]
    about = {"name": OWNER, "role": ROLE, "introduction": corpus.introduction, "news": news}
    return json.dumps(about, ensure_ascii=False, indent=1)


def _theme(tool: str, folder: Path) -> None:
    shutil.copytree(THEMES / tool, folder, dirs_exist_ok=True)
    style = folder / ("static/style.css" if tool == "hugo" else "style.css")
    style.parent.mkdir(exist_ok=True)
    shutil.copy(THEMES / "plain/templates/style.css", style)


def _with_front_matter(told: dict[str, Any], text: str) -> str:
    return f"---\n{_yaml({name: value for name, value in told.items() if value})}---\n{text}\n"


def _yaml(told: dict[str, Any]) -> str:
    """A mapping as YAML: each value is JSON, which YAML understands; a date stays a date."""
    return "".join(f"{name}: {value if name == 'date' else _quoted(value)}\n" for name, value in told.items())


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


SOURCES: dict[str, Callable[[Corpus, Path], None]] = {
    "hugo": _hugo,
    "pelican": _pelican,
    "mkdocs": _mkdocs,
    "eleventy": _eleventy,
    "frontis": _plain,
    "frontis-folio": _folio,
}
FILES = {
    "hugo": "content/publications/{}.md",
    "pelican": "content/works/{}.md",
    "mkdocs": "docs/publications/{}.md",
    "eleventy": "content/publications/{}.md",
    "frontis": "content/publications/{}.md",
    "frontis-folio": "content/publications/{}.md",
}
