"""A site that tells its story: write files, build through the command line, look at the pages that come out."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from pages import Page

REPOSITORY = Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "tests" / "fixtures" / "sites"
A_DAY = "2026-11-21"
"""The day on which every site under test is built."""


@dataclass(frozen=True)
class Outcome:
    """What a command said and how it ended."""

    status: int
    output: str
    """Its standard output."""
    messages: list[str]
    """The lines of its standard error."""

    @property
    def errors(self) -> list[str]:
        """The messages that tell of errors, with their places and without their hints."""
        return [line for line in self.messages if ": error: " in line]

    @property
    def warnings(self) -> list[str]:
        """The messages that warn, with their places and without their hints."""
        return [line for line in self.messages if ": warning: " in line]


@dataclass(frozen=True)
class BuiltSite:
    """The output folder after a build, and what the build said."""

    folder: Path
    outcome: Outcome
    opened: dict[str, Page] = field(default_factory=dict, compare=False)
    """Pages by their paths, since parsing one takes long."""

    def page(self, path: str = "") -> Page:
        """The page at a URL path: `` is the home page, `publications/` the list of works, `404.html` itself."""
        if path not in self.opened:
            file = self.folder / path / "index.html" if path.endswith("/") or not path else self.folder / path
            self.opened[path] = Page(path, file.read_text(encoding="utf-8"))
        return self.opened[path]

    def text(self, path: str) -> str:
        """A file's text, such as that of `publications.bib`."""
        return (self.folder / path).read_text(encoding="utf-8")

    def json(self, path: str) -> Any:
        """A JSON file's value."""
        return json.loads(self.text(path))

    @property
    def files(self) -> dict[str, bytes]:
        """Every file by its path, with forward slashes."""
        return files_in(self.folder)

    @property
    def pages(self) -> list[Page]:
        """Every HTML page."""
        paths = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [self.page(path.removesuffix("index.html")) for path in paths]

    @property
    def broken_links(self) -> list[tuple[str, str]]:
        """Addresses inside the site at which there is no file, or no such place on the page, by the pages' paths."""
        base = urlsplit(self.page().related("canonical")[0]).path
        ids = {page.path: page.ids for page in self.pages}
        broken = []
        for page in self.pages:
            for address in page.addresses:
                parts = urlsplit(urljoin(f"http://here{base}{page.path}", address))
                path = unquote(parts.path.removeprefix(base))
                file = f"{path}index.html" if path.endswith("/") or not path else path
                there = parts.path.startswith(base) and (self.folder / file).is_file()
                fragment = unquote(parts.fragment)
                if parts.netloc == "here" and not (there and (not fragment or fragment in ids.get(path, [fragment]))):
                    broken.append((page.path, address))
        return broken


@dataclass(frozen=True)
class SiteUnderTest:
    """A site folder of a test, at whose files it may write."""

    folder: Path

    def write(self, files: Mapping[str, str | bytes]) -> SiteUnderTest:
        """Writes files by their paths, over those that are there."""
        for path, content in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def edit(self, path: str, old: str, new: str) -> SiteUnderTest:
        """Replaces a passage that stands exactly once in a file."""
        content = (self.folder / path).read_text(encoding="utf-8")
        assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {path}"
        return self.write({path: content.replace(old, new)})

    def remove(self, path: str) -> SiteUnderTest:
        """Removes a file."""
        (self.folder / path).unlink()
        return self

    def run(self, *arguments: str) -> Outcome:
        """Runs a command of Frontis in the site's folder, in this process."""
        with chdir(self.folder):
            return run_frontis(*arguments)

    def build(self, *options: str) -> BuiltSite:
        """Builds the site, which must succeed."""
        built = self.try_to_build(*options)
        assert built.outcome.status == 0, "\n".join(built.outcome.messages)
        return built

    def try_to_build(self, *options: str) -> BuiltSite:
        """Builds the site, which may be refused."""
        outcome = self.run("build", "--today", A_DAY, *options)
        return BuiltSite(self.folder / "output", outcome)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file in a folder by its path, with forward slashes."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


Source = str | Mapping[str, str | bytes]
SiteMaker = Callable[[Source], SiteUnderTest]


def site_in(folder: Path, source: Source) -> SiteUnderTest:
    """A site made of files given as a dict, or copied from `tests/fixtures/sites/` by its name."""
    if isinstance(source, str):
        shutil.copytree(FIXTURES / source, folder, dirs_exist_ok=True)
        return SiteUnderTest(folder)
    return SiteUnderTest(folder).write(source)


def demonstration_in(folder: Path, theme: str = "folio") -> SiteUnderTest:
    """The demonstration site in a folder of its own, in a theme that may be another."""
    shutil.copytree(REPOSITORY / "content", folder / "content")
    settings = (REPOSITORY / "site.yaml").read_text(encoding="utf-8")
    return SiteUnderTest(folder).write({"site.yaml": settings.replace("theme: folio\n", f"theme: {theme}\n")})


def run_frontis(*arguments: str) -> Outcome:
    """Runs the command line in this process, and catches what it writes and how it ends."""
    from frontis.cli import run

    output, messages = io.StringIO(), io.StringIO()
    with redirect_stdout(output), redirect_stderr(messages):
        status = run(list(arguments))
    return Outcome(status, output.getvalue(), messages.getvalue().splitlines())
