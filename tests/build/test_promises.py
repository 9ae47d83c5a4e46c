"""What a build promises: the same bytes everywhere, all or nothing, and only its own files."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from site_under_test import A_DAY, SiteMaker, SiteUnderTest, files_in

BROKEN = {"content/talks.yaml": "- {title: A Talk, dat: 1843}\n"}


def built_elsewhere(site: SiteUnderTest, output: str, umask: int = 0o022, **environment: str) -> dict[str, bytes]:
    """The files of a build in a process of its own, under another environment."""
    command = [sys.executable, "-m", "frontis", "build", "--output", output, "--today", A_DAY]
    everywhere = {name: os.environ[name] for name in ("PYTHONPATH", "PATH")} | environment
    subprocess.run(command, cwd=site.folder, env=everywhere, umask=umask, check=True, capture_output=True)
    return files_in(site.folder / output)


def test_the_bytes_do_not_depend_on_locale_time_zone_or_hash_seed(site: SiteMaker) -> None:
    here = site("minimal")
    one = built_elsewhere(here, "one", LC_ALL="C", TZ="Pacific/Kiritimati", PYTHONHASHSEED="1")
    other = built_elsewhere(here, "other", LC_ALL="C.UTF-8", TZ="America/Los_Angeles", PYTHONHASHSEED="2", LANG="tr_TR")
    assert one == other


def test_a_web_server_can_read_what_a_private_umask_built(site: SiteMaker) -> None:
    here = site("minimal")
    built_elsewhere(here, "public", umask=0o077)
    paths = [here.folder / "public", *(here.folder / "public").rglob("*")]
    unreadable = [path for path in paths if not path.stat().st_mode & (0o001 if path.is_dir() else 0o004)]
    assert unreadable == []


def test_a_refused_build_leaves_the_site_that_was_there(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build().files
    refused = here.write(BROKEN).try_to_build()
    assert refused.outcome.status == 1
    assert [line.partition(": error: ")[0] for line in refused.outcome.errors] == ["content/talks.yaml:1:19"]
    assert refused.files == before


def test_a_foreign_file_in_the_output_stays(site: SiteMaker) -> None:
    here = site("minimal")
    here.build()
    here.write({"output/keep.me": "mine"}).remove("content/news.yaml")
    built = here.build()
    assert built.text("keep.me") == "mine"
    assert not (built.folder / "news").exists()


@pytest.mark.parametrize("option", ["--drafts", "--full", "--timings"])
def test_an_option_that_tells_nothing_here_changes_nothing(site: SiteMaker, option: str) -> None:
    here = site("minimal")
    assert here.build().files == here.build(option).files
