"""What every test may rely on: sites to build, no network but loopback, `--update` to rewrite expected files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from chromium import MISSING, chromium, find_chromium
from compiled import compiled_once
from hypothesis import settings
from site_under_test import REPOSITORY, SiteMaker, site_in

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# In CI the same examples each time: a new one that fails is found at a desk, not in somebody else's change.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

NETWORK_EVENTS = {"socket.connect", "socket.sendto", "socket.sendmsg"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update`."""
    parser.addoption("--update", action="store_true", help="rewrite the expected files from what came out")


def pytest_configure() -> None:
    """Forbids the network from the first import to the last test; processes that tests start run this Frontis."""
    sys.addaudithook(_forbid_the_network)
    os.environ["PYTHONPATH"] = str(REPOSITORY / "generator")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether the expected files are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def site(tmp_path: Path) -> SiteMaker:
    """Makes a site in a folder of its own: `site("minimal")`, or `site({"site.yaml": …})`."""
    return partial(site_in, tmp_path / "site")


@pytest.fixture(scope="session", autouse=True)
def templates() -> Iterator[None]:
    """The bundled templates, which most sites of the tests need, are compiled once."""
    with compiled_once():
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium; a module that uses it is skipped where none is installed."""
    if not find_chromium():
        pytest.skip(MISSING)
    with chromium() as running:
        yield running


def _forbid_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in NETWORK_EVENTS:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else "localhost"  # a Unix socket's address is a path
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if not _is_this_machine(host):
        raise PermissionError(f"a test tried to reach {host}: tests run offline")


def _is_this_machine(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host or "localhost"
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
