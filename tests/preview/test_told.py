"""What the overlay shows of a diagnostic."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontis.diagnostics import Origin, error
from frontis.preview.told import told


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_caret_stands_under_the_place(tmp_path: Path, mark: str) -> None:
    (tmp_path / "site.yaml").write_text(f"{mark}a:\ttilte\n", encoding="utf-8")
    [shown] = told([error("x", "unknown", Origin("site.yaml", 1, 4), "do this")], tmp_path)
    assert (shown["place"], shown["line"], shown["before"]) == ("site.yaml:1:4", "a:\ttilte", "  \t")


def test_a_place_that_is_gone_is_told_without_its_line(tmp_path: Path) -> None:
    [shown] = told([error("x", "unknown", Origin("content/gone.yaml", 7, 1), "do this")], tmp_path)
    assert (shown["place"], shown["line"]) == ("content/gone.yaml:7:1", "")
