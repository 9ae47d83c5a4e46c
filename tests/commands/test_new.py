"""A new site: in a folder of its own, in one's name, with the theme of one's choice."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_under_test import SiteUnderTest, run_frontis

from frontis.theme.find import names


def test_without_a_name_the_place_for_it_is_seen(tmp_path: Path) -> None:
    assert run_frontis("new", str(tmp_path / "site")).status == 0
    assert SiteUnderTest(tmp_path / "site").build().page().title == "Your Name"


def test_spaces_in_a_name_count_once(tmp_path: Path) -> None:
    run_frontis("new", str(tmp_path / "site"), "--name", "  Ada \n Lovelace ")
    assert SiteUnderTest(tmp_path / "site").build().page().title == "Ada Lovelace"


@pytest.mark.parametrize("theme", names(None))
def test_the_theme_can_be_chosen(tmp_path: Path, theme: str) -> None:
    assert run_frontis("new", str(tmp_path / "site"), "--theme", theme).status == 0
    assert f"\ntheme: {theme}\n" in (tmp_path / "site/site.yaml").read_text(encoding="utf-8")


def test_a_theme_that_is_not_there_makes_no_site(tmp_path: Path) -> None:
    outcome = run_frontis("new", str(tmp_path / "site"), "--theme", "foliage")
    assert (outcome.status, outcome.messages) == (
        2,
        ["frontis: there is no theme 'foliage'", "  did you mean 'folio'?"],
    )
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("place", ["site", "site/inside"])
def test_a_place_that_is_taken_stays_as_it_is(tmp_path: Path, place: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/inside").write_text("mine")
    outcome = run_frontis("new", str(tmp_path / place))
    assert outcome.status == 1 and "is there already, and not empty" in outcome.messages[0]
    assert [path.read_text() for path in tmp_path.rglob("*") if path.is_file()] == ["mine"]


def test_an_empty_folder_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert run_frontis("-C", str(tmp_path), "new", "site").status == 0
    assert (tmp_path / "site/site.yaml").is_file()


def test_works_from_elsewhere_are_told_to_be_to_come(tmp_path: Path) -> None:
    outcome = run_frontis("new", str(tmp_path / "site"), "--from", "dblp")
    assert outcome.status == 1 and not (tmp_path / "site").exists()


def test_the_next_command_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    folder = tmp_path / "My Site"
    assert any(f'cd "{folder}",' in line for line in run_frontis("new", str(folder)).messages)


def test_a_fresh_clone_of_an_empty_repository_counts_as_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    made = run_frontis("new", ".")
    assert (made.status, made.messages[1]) == (0, "  next: see it with `frontis serve --open`")
    assert SiteUnderTest(tmp_path).build("--strict").outcome.status == 0


def test_a_name_without_a_letter_makes_no_site(tmp_path: Path) -> None:
    outcome = run_frontis("new", str(tmp_path / "site"), "--name", "123")
    assert (outcome.status, outcome.messages[0]) == (2, "frontis: --name: '123' is not a name: it has no letter")
    assert not (tmp_path / "site").exists()
