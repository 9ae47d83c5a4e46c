"""Programs that stand in for others on the search path, and somebody at the keyboard of those that ask."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def program(file: Path, script: str) -> Path:
    """Writes a script of the shell that can be run like any program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def answered(
    command: list[str], answer: str, folder: Path, environment: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Runs a command at a terminal and answers what it asks; gives its status and all that was shown."""
    keyboard, terminal = os.openpty()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=terminal, stdout=terminal, stderr=terminal
    ) as running:
        os.close(terminal)
        said, asked = b"", False
        while piece := _read(keyboard):
            said += piece
            if not asked and b"[y/N]" in said:
                os.write(keyboard, f"{answer}\n".encode())
                asked = True
    os.close(keyboard)
    return running.returncode, said.decode().replace("\r\n", "\n")


def _read(keyboard: int) -> bytes:
    try:
        return os.read(keyboard, 4096)
    except OSError:  # the other end is closed
        return b""


def run_bare(*command: str | Path, folder: Path) -> str:
    """Runs a program with hardly an environment, which must succeed, and gives what it wrote."""
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
