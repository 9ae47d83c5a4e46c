"""Broken sites, and what is said about each, exactly as printed: reviewed like prose, in `tests/fixtures/refused/`."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path

import pytest

from frontis.content import reader
from frontis.diagnostics import Diagnostic
from frontis.settings import reader as settings_reader
from frontis.terminal import rendered

REFUSED = Path(__file__).resolve().parents[1] / "fixtures" / "refused"
CASES = sorted(path.name for path in REFUSED.iterdir())
EXPECTED = "expected.txt"


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_said_exactly(case: str, tmp_path: Path, update: bool) -> None:
    site = tmp_path / "site"
    shutil.copytree(REFUSED / case, site, ignore=shutil.ignore_patterns(EXPECTED))
    printed = _printed(site)
    if update:
        (REFUSED / case / EXPECTED).write_text(printed, encoding="utf-8")
    assert printed == (REFUSED / case / EXPECTED).read_text(encoding="utf-8")
    assert printed != ""


def test_there_are_at_least_sixty_refused_sites() -> None:
    assert len(CASES) >= 60


def _printed(site: Path) -> str:
    """All messages of one run, as they stand on the terminal of somebody in the site's folder."""
    with chdir(site):
        told = sorted(dict.fromkeys(_diagnostics(site)), key=lambda each: (each.origin, each.message))
        return "".join(f"{rendered(each, site)}\n" for each in told)


def _diagnostics(site: Path) -> list[Diagnostic]:
    settings, wrong = settings_reader.read(site)
    return wrong + (reader.read(site, settings)[1] if settings else [])
