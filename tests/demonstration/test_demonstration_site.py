"""The demonstration site: it builds without a word, and shows what a site of Frontis can hold."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from site_under_test import A_DAY, REPOSITORY, BuiltSite, run_frontis

from frontis.build import Request, read
from frontis.model.library import Library
from frontis.model.publications import Publication

PICTURES = sorted((REPOSITORY / "content/images").glob("*.svg"))
CSL_TYPES_SHOWN = {
    "article", "article-journal", "article-magazine", "book", "chapter", "dataset", "paper-conference", "patent",
    "report", "software", "thesis",
}  # fmt: skip
LABELS_SHOWN = {
    "paper", "code", "project", "video", "slides", "poster", "data", "supp", "appendix", "pre-print", "decoder code",
    "demo", "challenge",
}  # fmt: skip


@pytest.fixture(scope="module")
def library() -> Library:
    """Everything that stands in the demonstration site's content."""
    found = read(Request(folder=REPOSITORY, today=datetime.date.fromisoformat(A_DAY))).library
    assert found is not None
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demonstration site, built."""
    output = tmp_path_factory.mktemp("demonstration") / "output"
    outcome = run_frontis("-C", str(REPOSITORY), "build", "--strict", "--output", str(output), "--today", A_DAY)
    return BuiltSite(output, outcome)


def test_it_builds_without_a_single_diagnostic(built: BuiltSite) -> None:
    assert built.outcome.status == 0, "\n".join(built.outcome.messages)
    assert not built.outcome.errors + built.outcome.warnings


def test_every_visible_work_stands_once_in_the_list(built: BuiltSite, library: Library) -> None:
    visible = [work for work in library.publications if not work.draft and work.publish is None]
    listed = [work.id for work in built.page("publications/").works]
    assert len(listed) == len(visible)
    assert set(listed) == {work.id for work in visible}
    assert len(listed) >= 40


def test_she_is_set_apart_once_in_every_list_that_names_her(built: BuiltSite) -> None:
    for work in built.page("publications/").works:
        assert len(work.selves) == any("Mira" in name or name == "M. Halvorsen" for name in work.authors), work.id


def test_her_brother_is_not_herself(built: BuiltSite) -> None:
    selves = {name for work in built.page("publications/").works for name in work.selves}
    assert not any("Magnus" in name for name in selves)


def test_no_pasted_latex_is_left(built: BuiltSite) -> None:
    for work in built.page("publications/").works:
        shown = f"{work.title} {' '.join(work.authors)} {work.venue or ''}"
        assert not re.search(r"\\[a-zA-Z'\"]|\$\w|[{}]|``", shown), work.id


def test_the_works_span_a_career(library: Library) -> None:
    assert {work.year for work in library.publications} >= {*range(2014, 2028)}
    assert len({work.venue.plain for work in library.publications if work.venue}) >= 8


def test_every_type_of_work_is_shown(library: Library) -> None:
    assert {work.type for work in library.publications} >= CSL_TYPES_SHOWN


def test_every_usual_label_is_shown(library: Library) -> None:
    assert {link.label for work in library.publications for link in work.links} >= LABELS_SHOWN


@pytest.mark.parametrize("mark", "*†‡✉")
def test_every_mark_after_a_name_is_shown(library: Library, mark: str) -> None:
    assert any(mark in author.marks for work in library.publications for author in work.authors)


@pytest.mark.parametrize("field", sorted(Publication.__struct_fields__))
def test_every_field_of_a_publication_is_used(library: Library, field: str) -> None:
    assert any(getattr(work, field) for work in library.publications)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
def test_every_picture_is_plain_and_says_its_size(picture: Path) -> None:
    drawn = picture.read_text(encoding="utf-8")
    assert re.match(r'<svg xmlns="\S+" width="\d+" height="\d+" viewBox="0 0 \d+ \d+">', drawn)
    assert not re.search(r"<script|<image|href=\"[^#]|data:|\sstyle=", drawn)


def test_the_files_are_small() -> None:
    published = [path for folder in ("files", "images") for path in (REPOSITORY / "content" / folder).iterdir()]
    assert sum(path.stat().st_size for path in published) < 250_000
