"""Where the system says nothing of changes, the preview looks by itself, and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from previewed import previewed
from site_under_test import SiteMaker

REFUSED = "def watch(*paths, **options):\n    raise OSError('OS file watch limit reached.')\n"
SILENT = """\
import time


def watch(*paths, stop_event, **options):
    while not stop_event.is_set():
        time.sleep(0.05)
        yield set()
"""
BROKEN = "raise ImportError('no watcher for this machine')\n"


@pytest.mark.parametrize(
    ("watchfiles", "why"), [(REFUSED, "watch limit"), (BROKEN, "no watcher"), (SILENT, "network drives")]
)
def test_a_watcher_that_hears_nothing_gives_way_to_looking(
    watchfiles: str, why: str, site: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "watchfiles.py").write_text(watchfiles)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    here = site("minimal")
    with previewed(here.folder) as preview:
        for number in range(3):
            here.write({"content/publications.yaml": f"- {{title: Look {number}, year: 2019}}\n"})
            preview.until(lambda number=number: f"Look {number}" in preview.text("/publications/"))  # type: ignore[misc]
        preview.until(lambda: any(why in line for line in preview.messages))
    assert sum("looks at them all the time" in line for line in preview.messages) == 1


@pytest.mark.parametrize("options", [(), ("--poll",)])
def test_nothing_is_said_where_news_comes_or_none_was_asked_for(options: tuple[str, ...], site: SiteMaker) -> None:
    here = site("minimal")
    with previewed(here.folder, *options) as preview:
        for number in range(3):
            here.write({"content/publications.yaml": f"- {{title: Look {number}, year: 2019}}\n"})
            preview.until(lambda number=number: f"Look {number}" in preview.text("/publications/"))  # type: ignore[misc]
    assert not any("all the time" in line for line in preview.messages)
