"""Publishing that is killed before, between or after any two steps breaks nothing, and the next goes on."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from programs import program
from repositories import PublishedSite

from frontis.deploy.deploy import destination, propose, publish
from frontis.output.manifest import published

KILLING = """
echo x >> '{counter}'
[ "$(wc -l < '{counter}')" -eq {last} ] && {{ {git} "$@" & kill -9 $PPID; wait; exit 1; }}
exec {git} "$@"
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")


def publish_killed_at(last: int, here: PublishedSite, folder: Path) -> bool:
    """Publishes with a git that kills its caller at the call of that number; whether it came to its end before."""
    program(folder / "git", KILLING.format(counter=folder / "calls", last=last, git=shutil.which("git")))
    child = os.fork()  # a fresh Python would import Frontis again for each call of git
    if not child:
        with suppress(BaseException):
            os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
            output = here.site.folder / "output"
            publish(propose(destination(output.parent, None, "gh-pages"), output, published(output), force=False))
            os._exit(0)
        os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def test_whenever_it_is_killed_nothing_is_broken_and_the_next_goes_on(here: PublishedSite, tmp_path: Path) -> None:
    here.must_deploy()
    before, shown = here.repository.state(), here.remote.files()["index.html"]
    done = False
    for last in range(1, 40):
        new = f"<h1>{last}</h1>"
        here.site.write({"output/index.html": new})
        done = publish_killed_at(last, here, tmp_path / f"git{last}")
        assert here.repository.state() == before
        assert here.remote.files()["index.html"] in (shown, new.encode())
        shown = here.remote.files()["index.html"]
        if done:
            break
    assert done and last > 5, "nothing was killed"
    assert shown == new.encode() and here.repository.tip() == here.remote.tip()
    here.remote.git("fsck", "--strict")
    here.repository.git("fsck", "--strict")
