"""What the preview shows, and says, when a site can't be made."""

from __future__ import annotations

import asyncio
import datetime
from pathlib import Path
from typing import Any

import pytest
from site_under_test import SiteMaker

from frontis.build import Request
from frontis.preview.rebuilding import Rebuilder
from frontis.preview.serving import _end
from frontis.preview.showing import Gone
from frontis.preview.sources import Sources

UNREADABLE = Path("/proc/self/mem")
"""A file that can be opened and not be read, by nobody."""
MINE = "themes/folio/templates/404.html"


def rebuilder(folder: Path) -> Rebuilder:
    made = Rebuilder(Sources(folder), lambda: Request(folder=folder, today=datetime.date(2026, 11, 21)), ())
    made.begin()
    return made


@pytest.mark.skipif(not UNREADABLE.exists(), reason="no /proc")
def test_a_template_that_cannot_be_read_is_no_bug_and_leaves_the_last_good_site(site: SiteMaker) -> None:
    here = site("minimal").write({MINE: "<title>T</title>Mine\n"})
    preview = rebuilder(here.folder)
    assert preview.showing and b"Mine" in (preview.content(preview.showing, "404.html") or b"")
    preview.begin()
    last = preview.showing
    (here.folder / MINE).unlink()
    (here.folder / MINE).symlink_to(UNREADABLE)
    assert last and preview.content(last, "404.html") is None
    assert preview.showing is not last
    assert [each.code for each in preview.refused] == ["environment"]


@pytest.mark.skipif(not UNREADABLE.exists(), reason="no /proc")
def test_what_cannot_be_read_while_a_site_is_planned_is_no_bug_either(site: SiteMaker) -> None:
    here = site("minimal").write({MINE: "<title>T</title>\n"})
    preview = rebuilder(here.folder)
    shown = preview.showing
    (here.folder / MINE).unlink()
    (here.folder / MINE).symlink_to(UNREADABLE)
    preview.begin()
    assert preview.showing is shown
    assert [each.code for each in preview.refused] == ["environment"]


def test_a_copied_file_that_is_gone_leaves_the_site(site: SiteMaker) -> None:
    here = site("minimal").write({"content/files/paper.pdf": b"%PDF"})
    preview = rebuilder(here.folder)
    (here.folder / "content/files/paper.pdf").unlink()
    shown = preview.showing
    assert shown
    with pytest.raises(Gone):
        preview.content(shown, "files/paper.pdf")
    assert preview.showing is shown


def test_what_ended_the_preview_is_told_though_its_loop_is_closed() -> None:
    async def fail() -> None:
        raise ArithmeticError

    loop = asyncio.new_event_loop()
    lasting: list[Any] = [loop.create_future(), loop.create_task(fail())]  # a future is as unfinished as a task
    loop.run_until_complete(asyncio.wait(lasting, return_when=asyncio.FIRST_COMPLETED))
    loop.close()
    with pytest.raises(ArithmeticError):
        _end(lasting)
