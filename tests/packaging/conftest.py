"""The sdist and the wheel, built once for all tests of packaging."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from programs import run_bare
from site_under_test import REPOSITORY

HATCHLING = (sys.executable, "-m", "hatchling", "build", "--target")
WHEELHOUSE = Path(sys.prefix) / "wheelhouse"


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    folder = tmp_path_factory.mktemp("sdist")
    run_bare(*HATCHLING, "sdist", "--directory", folder, folder=REPOSITORY)
    shutil.unpack_archive(next(folder.glob("*.tar.gz")), folder)
    return next(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture(scope="session")
def wheel(sources: Path) -> Path:
    """The wheel built from the sdist, as a packager would."""
    run_bare(*HATCHLING, "wheel", folder=sources)
    return next((sources / "dist").glob("*.whl"))


@pytest.fixture(scope="session")
def wheelhouse() -> Path:
    """The wheels of all that Frontis needs."""
    if not WHEELHOUSE.is_dir():
        pytest.skip("`make test` fetches the wheels that this test installs from")
    return WHEELHOUSE
