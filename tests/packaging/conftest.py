"""The sdist and the wheel, built once for all tests of packaging."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
EMPTY = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def build(target: str, *options: str | Path, folder: Path) -> None:
    """Builds a distribution, with hardly an environment."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, *options]
    done = subprocess.run(command, cwd=folder, env=EMPTY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    folder = tmp_path_factory.mktemp("sdist")
    build("sdist", "--directory", folder, folder=REPOSITORY)
    shutil.unpack_archive(next(folder.glob("*.tar.gz")), folder)
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="session")
def wheel(sources: Path) -> Path:
    """The wheel built from the sdist, as a packager would."""
    build("wheel", folder=sources)
    return next((sources / "dist").glob("*.whl"))
