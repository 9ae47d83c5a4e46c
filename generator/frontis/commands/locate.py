"""Where the site is, and which day it is: what every verb asks first."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from frontis.errors import FrontisError, WrongUsage


def site_folder(start: Path) -> Path:
    """The nearest folder at or above `start` with a `site.yaml`, relative to the current one where possible."""
    if not start.is_dir():
        raise FrontisError(f"there is no folder '{start}'", "check the folder given with -C")
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "site.yaml").is_file():
            return folder
    raise FrontisError(
        f"there is no site.yaml in {here.name or here} or above it",
        "go into the folder of your site, or make a new one with `frontis new DIR`",
    )


def today(given: str | None) -> datetime.date:
    """The day of the build: as given, else that of SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock's."""
    if given is not None:
        try:
            return datetime.date.fromisoformat(given)
        except ValueError:
            raise WrongUsage(f"'{given}' is not a day", "write it as 2026-05-17") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        hint = "it has to be a number of seconds since 1970"
        raise FrontisError(f"SOURCE_DATE_EPOCH is '{epoch}'", hint) from None
