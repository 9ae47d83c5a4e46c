"""What stands on the terminal: messages in order and once, with paths that can be opened, in colour where wanted."""

from __future__ import annotations

import io
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from frontis import terminal
from frontis.diagnostics import Origin, error, warning

HERE = Origin("content/talks.yaml", 2, 3)


class Terminal(io.StringIO):
    """Standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_the_kind_of_a_message_is_coloured_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal.report([error("x", "no date", HERE, "add it"), warning("x", "no place", HERE, "add it")], Path())
    assert screen.getvalue().splitlines() == [
        "content/talks.yaml:2:3:\033[31m error: \033[0mno date",
        "  add it",
        "content/talks.yaml:2:3:\033[33m warning: \033[0mno place",
        "  add it",
    ]


@pytest.mark.parametrize(("no_colour", "watched"), [("1", True), ("", False)])
def test_no_colour_where_none_is_wanted_or_nobody_looks(
    monkeypatch: pytest.MonkeyPatch, no_colour: str, watched: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal() if watched else io.StringIO())
    monkeypatch.setenv("NO_COLOR", no_colour)
    terminal.report([error("x", "no date", HERE, "add it")], Path())
    assert screen.getvalue() == "content/talks.yaml:2:3: error: no date\n  add it\n"


def test_messages_come_in_the_order_of_their_places_and_each_once(capsys: pytest.CaptureFixture[str]) -> None:
    first, last = (error("x", name, Origin(name, 9), f"mend {name}") for name in ("a.yaml", "b.yaml"))
    terminal.report([last, first, last], Path())
    assert (
        capsys.readouterr().err
        == "a.yaml:9:1: error: a.yaml\n  mend a.yaml\nb.yaml:9:1: error: b.yaml\n  mend b.yaml\n"
    )


def test_a_path_leads_from_the_current_folder_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with chdir(tmp_path / "content"):
        assert terminal.rendered(error("x", "m", HERE, "h"), tmp_path).startswith("talks.yaml:2:3: ")
