"""Where the site is, and which day it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from frontis.commands.locate import site_folder, today
from frontis.errors import FrontisError, WrongUsage


def test_the_site_is_found_from_any_folder_inside_it(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").touch()
    inside = tmp_path / "content" / "publications"
    inside.mkdir(parents=True)
    assert site_folder(inside) == tmp_path.resolve()


def test_the_nearest_site_counts(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "site.yaml").touch()
    (inner / "site.yaml").touch()
    assert site_folder(inner) == inner.resolve()


def test_without_a_site_the_way_to_one_is_told(tmp_path: Path) -> None:
    with pytest.raises(FrontisError, match="there is no site") as refused:
        site_folder(Path(tmp_path.anchor))  # the temporary folder may lie below somebody's site
    assert "frontis new" in refused.value.hint


def test_the_day_is_the_one_given_before_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today("2026-05-17") == datetime.date(2026, 5, 17)


def test_the_day_of_a_reproducible_build_is_in_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    assert today(None) == datetime.date(2026, 11, 21)


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(WrongUsage):
        today(text)


@pytest.mark.parametrize("text", ["tomorrow", "²", "", "9" * 20])
def test_a_day_of_the_environment_that_cannot_be_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(FrontisError, match="SOURCE_DATE_EPOCH"):
        today(None)
