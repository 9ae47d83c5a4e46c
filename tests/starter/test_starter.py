"""What `frontis new` leaves: a small site that builds without a word, and an editor that knows its fields."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from site_under_test import SiteUnderTest, run_frontis


@pytest.fixture
def new_site(tmp_path: Path) -> SiteUnderTest:
    """A new site, as the command makes it."""
    folder = tmp_path / "homepage"
    outcome = run_frontis("new", str(folder), "--name", "Ada Lovelace")
    assert outcome.status == 0, outcome.messages
    return SiteUnderTest(folder)


def texts(folder: Path) -> dict[str, str]:
    """The written files of a new site by their paths; its schemas are not written by hand."""
    found = (path for path in folder.rglob("*") if path.is_file() and "schemas" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


def settings_of_the_editor(folder: Path) -> dict[str, Any]:
    """Which schema goes with which files, for VS Code."""
    schemas: dict[str, Any] = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    return schemas


def test_a_new_site_builds_without_a_message(new_site: SiteUnderTest) -> None:
    outcome = new_site.build("--strict").outcome
    assert not outcome.errors + outcome.warnings


def test_it_shows_three_works_of_whoever_made_it(new_site: SiteUnderTest) -> None:
    works = new_site.build().page("publications/").works
    assert len(works) == 3
    assert all(len(work.selves) == 1 and work.selves[0].startswith("Ada Lovelace") for work in works)


@pytest.mark.parametrize("name", ['O\'Brien: "Ada" #1', "Lovelace, Ada", "王小明", "Anna-Maria de' Medici"])
def test_any_name_can_have_a_site(tmp_path: Path, name: str) -> None:
    assert run_frontis("new", str(tmp_path / "site"), "--name", name).status == 0
    works = SiteUnderTest(tmp_path / "site").build("--strict").page("publications/").works
    assert [len(work.selves) for work in works] == [1, 1, 1]


def test_no_placeholder_is_left(new_site: SiteUnderTest) -> None:
    assert not [path for path, text in texts(new_site.folder).items() if "Your Name" in text]


def test_git_is_told_what_not_to_keep(new_site: SiteUnderTest) -> None:
    assert texts(new_site.folder)[".gitignore"].split() == ["output/", ".frontis/"]


def test_every_yaml_file_names_a_schema_that_is_there(new_site: SiteUnderTest) -> None:
    for path, text in texts(new_site.folder).items():
        if path.endswith(".yaml"):
            named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
            assert named and (new_site.folder / path).parent.joinpath(named[1]).is_file(), path


def test_the_editor_finds_a_schema_for_every_kind(new_site: SiteUnderTest) -> None:
    wired = {Path(schema).name for schema in settings_of_the_editor(new_site.folder)}
    assert wired == {path.name for path in (new_site.folder / "schemas").iterdir()}


def test_the_example_files_hold_to_their_schemas(new_site: SiteUnderTest) -> None:
    import yaml
    from jsonschema import validate

    for path, text in texts(new_site.folder).items():
        if path.startswith("content/") and path.endswith(".yaml"):
            schema = json.loads((new_site.folder / "schemas" / f"{Path(path).stem}.json").read_text(encoding="utf-8"))
            validate(json.loads(json.dumps(yaml.safe_load(text), default=str)), schema)
