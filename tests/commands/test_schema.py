"""The JSON Schemas as the command hands them out."""

from __future__ import annotations

import json
from pathlib import Path

from site_under_test import run_frontis

from frontis.content.schemas import schemas


def test_one_schema_is_printed_alone() -> None:
    assert json.loads(run_frontis("schema", "talks").output) == schemas()["talks"]


def test_all_schemas_are_printed_by_their_names() -> None:
    assert json.loads(run_frontis("schema").output) == schemas()


def test_a_file_for_each_kind_is_written_and_named(tmp_path: Path) -> None:
    paths = run_frontis("schema", "--output", str(tmp_path / "schemas")).output.splitlines()
    assert {Path(path).stem: json.loads(Path(path).read_text(encoding="utf-8")) for path in paths} == schemas()
