"""Broken sites, and what is said about each, exactly as printed: reviewed like prose, in `tests/fixtures/refused/`."""

from __future__ import annotations

import shutil
from contextlib import chdir
from datetime import date
from pathlib import Path

import pytest

from frontis.build import Request, build
from frontis.diagnostics import has_errors
from frontis.terminal import rendered

REFUSED = Path(__file__).resolve().parent / "fixtures" / "refused"
CASES = sorted(path.name for path in REFUSED.iterdir())
EXPECTED = "expected.txt"
A_DAY = date(2026, 11, 21)


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_is_said_exactly(case: str, tmp_path: Path, update: bool) -> None:
    site = tmp_path / "site"
    shutil.copytree(REFUSED / case, site, ignore=shutil.ignore_patterns(EXPECTED))
    printed = _printed(site)
    if update:
        (REFUSED / case / EXPECTED).write_text(printed, encoding="utf-8")
    assert printed == (REFUSED / case / EXPECTED).read_text(encoding="utf-8")
    assert printed != ""


@pytest.mark.parametrize("case", CASES)
def test_every_message_says_what_to_do_next(case: str) -> None:
    lines = (REFUSED / case / EXPECTED).read_text(encoding="utf-8").splitlines()
    assert [len(line) - len(line.lstrip(" ")) for line in lines] == [0, 2] * (len(lines) // 2)


def test_there_are_at_least_sixty_refused_sites() -> None:
    assert len(CASES) >= 60


def _printed(site: Path) -> str:
    """All messages of one build, as they stand on the terminal of somebody in the site's folder."""
    with chdir(site):
        built = build(Request(folder=site, today=A_DAY))
        assert has_errors(built.diagnostics) == (built.rendered is None)
        told = sorted(dict.fromkeys(built.diagnostics), key=lambda each: (each.origin, each.message))
        return "".join(f"{rendered(each, site)}\n" for each in told)
