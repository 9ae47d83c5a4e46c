"""The demonstration site, built once in every bundled theme."""

from __future__ import annotations

import pytest
from site_under_test import A_DAY, REPOSITORY, BuiltSite, demonstration_in

from frontis.build import Request, read
from frontis.commands.locate import today
from frontis.model.library import Library
from frontis.site.assemble import Site
from frontis.theme.find import names


@pytest.fixture(scope="session", params=names(None))
def theme(request: pytest.FixtureRequest) -> str:
    """Each bundled theme in turn."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def demonstration(theme: str, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demonstration site in one of the themes."""
    return demonstration_in(tmp_path_factory.mktemp(theme), theme).build("--strict")


@pytest.fixture(scope="session")
def records() -> Site:
    """What the pages must tell: the demonstration site, read and linked but not rendered."""
    site = read(Request(folder=REPOSITORY, today=today(A_DAY))).site
    assert site is not None
    return site


@pytest.fixture(scope="session")
def everything() -> Library:
    """All records of the demonstration site, those that are not out yet too."""
    library = read(Request(folder=REPOSITORY, today=today(A_DAY))).library
    assert library is not None
    return library
