"""A planned home page made of records, for tests of what it shows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from frontis.model.library import Library
from frontis.model.names import Name
from frontis.model.publications import Publication
from frontis.model.texts import RichText
from frontis.plan.make import make_plan
from frontis.plan.overview import Overview
from frontis.plan.pages import HomePage
from frontis.settings.values import Profile, Settings
from frontis.site.assemble import assemble

A_DAY = datetime.date(2026, 11, 21)
ADA = Profile(name=Name.parse("Ada Lovelace"))


def overview_of(works: Iterable[Publication], **records: Any) -> Overview:
    """What the home page of Ada's site shows at a glance of these works, and other records of a library."""
    settings = Settings(title=RichText("Ada"), url="https://example.org/", profile=ADA)
    plan, _ = make_plan(assemble(Library(publications=tuple(works), **records), settings, A_DAY))
    home = plan.pages[0]
    assert isinstance(home, HomePage) and home.overview
    return home.overview
