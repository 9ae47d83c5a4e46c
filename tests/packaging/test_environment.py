"""`make` on a machine that lacks something: one clear sentence with the remedy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from programs import program
from site_under_test import REPOSITORY

TOO_OLD = 'case "$2" in *platform*) echo 3.9.2;; *) exit 1;; esac'
SCRIPT = REPOSITORY / ".ci" / "environment"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make is for Unix")


def make_environment(programs: Path, *wanted: str) -> tuple[int, str]:
    """Runs the script with nothing but `programs` on the search path, and gives its status and messages."""
    command = [str(SCRIPT), str(programs / "venv"), *wanted]
    done = subprocess.run(command, env={"PATH": str(programs)}, capture_output=True, text=True, check=False)
    assert len(done.stderr.splitlines()) <= 1
    return done.returncode, done.stderr


def test_no_python_at_all(tmp_path: Path) -> None:
    status, message = make_environment(tmp_path)
    assert status == 1
    assert "needs Python 3.11 or newer, and none was found: install it from python.org" in message


def test_a_python_that_is_too_old_is_named_with_its_version(tmp_path: Path) -> None:
    program(tmp_path / "python3", TOO_OLD)
    status, message = make_environment(tmp_path)
    assert status == 1
    assert "but python3 is 3.9.2: install a newer one" in message


def test_a_python_without_venv_is_told_the_package(tmp_path: Path) -> None:
    program(tmp_path / "python3", f'case "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"')
    status, message = make_environment(tmp_path)
    assert status == 1
    assert "sudo apt install python3-venv" in message


def test_a_newer_python_beside_an_old_one_is_found(tmp_path: Path) -> None:
    program(tmp_path / "python3", TOO_OLD)
    notes_venv = f'case "$1" in -m) echo "$@" > {tmp_path}/made;; *) exec {sys.executable} "$@";; esac'
    program(tmp_path / "python3.12", notes_venv)
    assert make_environment(tmp_path)[0] == 0
    assert (tmp_path / "made").read_text() == f"-m venv --clear {tmp_path}/venv\n"


def test_a_python_that_was_named_and_does_not_run(tmp_path: Path) -> None:
    status, message = make_environment(tmp_path, "/nowhere/python")
    assert status == 1
    assert "/nowhere/python does not run" in message


def test_an_environment_that_is_there_is_kept(tmp_path: Path) -> None:
    program(tmp_path / "venv/bin/python", "exit 0")
    assert make_environment(tmp_path)[0] == 0
