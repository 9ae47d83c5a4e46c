"""Whatever happens in the middle, the site that was there stays, or the next build completes the new one."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from frontis.output import MANIFEST, RenderedFile, published, write

COUNT = 400

BUILD = textwrap.dedent("""
    import sys
    from pathlib import Path
    from frontis.output import RenderedFile, write
    home, text, count, start = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    files = [RenderedFile(f"{n % 7}/{n}/index.html", text.encode() * 500) for n in range(start, start + count)]
    print("ready", flush=True)
    write(files, [], home / "output", home)
""")


def started(home: Path, text: str, start: int) -> subprocess.Popen[bytes]:
    """A build in a process of its own, about to write."""
    arguments = [sys.executable, "-c", BUILD, str(home), text, str(COUNT), str(start)]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.readline() == b"ready\n"
    return process


def site(text: str, start: int) -> dict[str, str]:
    """What the build with these arguments writes."""
    return {f"{n % 7}/{n}/index.html": text * 500 for n in range(start, start + COUNT)}


def found(home: Path) -> dict[str, str]:
    """All that lies in the output folder, besides the manifest."""
    root = home / "output"
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for path in root.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def test_a_build_killed_at_any_moment_leaves_a_site_that_the_next_completes(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/CNAME").write_text("mine")
    for number in range(20):
        with started(tmp_path, f"{number}", start=number * 50) as process:
            time.sleep(number * 0.003)
            process.send_signal(signal.SIGKILL)
        pages = {path: text for path, text in found(tmp_path).items() if path.startswith(tuple("0123456"))}
        assert all(text in {str(n) * 500 for n in range(number + 1)} for text in pages.values()), "a file is torn"
    with started(tmp_path, "last", start=1000) as process:
        assert process.wait() == 0
    assert found(tmp_path) == site("last", 1000) | {"CNAME": "mine"}
    assert sorted(path.name for path in (tmp_path / "output").iterdir() if path.is_dir()) == list("0123456")


def test_a_build_killed_before_its_first_rename_leaves_the_old_site(tmp_path: Path) -> None:
    write([RenderedFile("index.html", b"one")], [], tmp_path / "output", tmp_path)
    staging = tmp_path / "output/.frontis-staging"
    staging.mkdir()
    (staging / "0").write_text("half a fi")
    assert published(tmp_path / "output") == ("index.html",)
    write([RenderedFile("index.html", b"two")], [], tmp_path / "output", tmp_path)
    assert found(tmp_path) == {"index.html": "two"}


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    with started(tmp_path, "a", 0) as one, started(tmp_path, "b", 100) as two:
        assert (one.wait(), two.wait()) == (0, 0)
    assert found(tmp_path) in (site("a", 0), site("b", 100))


LIMITED = BUILD.replace(
    "write(files",
    textwrap.dedent("""
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    write(files"""),
)


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on file sizes")
def test_a_file_that_cannot_be_written_leaves_the_old_site_whole(tmp_path: Path) -> None:
    write([RenderedFile("0/0/index.html", b"one")], [], tmp_path / "output", tmp_path)
    arguments = [sys.executable, "-c", LIMITED, str(tmp_path), "two", "5", "0"]
    done = subprocess.run(arguments, capture_output=True)
    assert b"FrontisError" in done.stderr
    assert found(tmp_path) == {"0/0/index.html": "one"}
