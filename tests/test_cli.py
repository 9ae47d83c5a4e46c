"""The exit statuses of the command line."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from site_under_test import A_DAY, SiteMaker, files_in, run_frontis

from frontis import build

INTERRUPTED_WHILE_READING = """
import signal, sys
from frontis import __main__
from frontis.content import reader
signal.signal(signal.SIGINT, signal.default_int_handler)  # a process in the background may have it ignored
reader.read = lambda *_, **__: signal.raise_signal(signal.SIGINT)
__main__.main()
"""


@pytest.mark.parametrize(
    "line",
    [
        "",
        "biuld",
        "build --outptu x",
        "build --today tomorrow",
        "build --base-url example.org",
        "build --base-url javascript:alert(1)",
        "export bibtx",
        "theme show foliage",
        "theme eject folio entrance.html",
        "schema publication",
        "new there --theme foliage",
    ],
)
def test_what_is_not_understood_is_wrong_usage(site: SiteMaker, line: str) -> None:
    here = site("minimal")
    outcome = here.run(*line.split())
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.messages and not (here.folder / "output").exists()


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("biuld", "there is no verb 'biuld'; did you mean 'build'?", "`frontis --help` lists the verbs"),
        ("publicationise", "there is no verb 'publicationise'", "`frontis --help` lists the verbs"),
        ("new", "Missing argument 'DIR'.", "`frontis new --help` tells how it is used"),
        ("theme lst", "No such command 'lst'. Did you mean 'list'?", "`frontis theme --help` tells how it is used"),
    ],
)
def test_who_mistypes_is_helped_on(line: str, message: str, hint: str) -> None:
    assert run_frontis(*line.split()).messages == [f"frontis: {message}", f"  {hint}"]


def test_the_overview_says_where_to_begin() -> None:
    assert "Begin with `frontis new homepage`" in " ".join(run_frontis("--help").output.split())


@pytest.mark.parametrize("line", ["build", "check", "export ris", "theme list", "theme show folio", "schema site"])
def test_what_is_done_has_its_result_on_standard_output(site: SiteMaker, line: str) -> None:
    outcome = site("minimal").run(*line.split())
    assert outcome.status == 0
    assert bool(outcome.output) == (line not in ("build", "check"))


def test_the_address_of_a_build_may_leave_its_slash_out(site: SiteMaker) -> None:
    built = site("minimal").build("--base-url", "https://ada.github.io/home")
    assert built.page().related("canonical") == ["https://ada.github.io/home/"]


def test_what_is_refused_has_status_one(site: SiteMaker, tmp_path: Path) -> None:
    here = site("minimal").write({"content/talks.yaml": "- {title: A, dat: 1843}\n"})
    assert [here.run(verb).status for verb in ("build", "check")] == [1, 1]
    assert run_frontis("-C", str(tmp_path / "nowhere"), "build").status == 1
    assert run_frontis("-C", str(tmp_path), "build").messages[0].startswith("frontis: there is no site.yaml")


def test_warnings_are_errors_only_under_strict(site: SiteMaker) -> None:
    here = site("minimal").edit("site.yaml", "url: https://ada.example.org/\n", "")
    assert [here.run(*line.split()).status for line in ("check", "check --strict")] == [0, 1]
    assert here.run("check").messages[-1] == "frontis: 0 errors, 1 warning"


def test_a_site_in_order_is_told_to_be(site: SiteMaker) -> None:
    assert site("minimal").run("check").messages == ["frontis: everything is in order"]


def test_what_the_file_system_refuses_is_told_in_its_words(site: SiteMaker) -> None:
    here = site("minimal").write({"schemas": "a file"})
    outcome = here.run("schema", "--output", "schemas")
    assert (outcome.status, outcome.messages) == (1, ["frontis: File exists: schemas"])


def test_a_bug_is_said_to_be_ours_and_where_it_is(site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    here = site("minimal")
    before = here.build().files
    monkeypatch.setattr(build, "make_plan", lambda *_: 1 // 0)
    broken = here.try_to_build()
    assert broken.outcome.status == 3 and broken.files == before
    assert broken.outcome.messages[0].startswith("frontis: this is a bug of Frontis, not of your site: ZeroDivision")
    assert "build:" in broken.outcome.messages[2]


def test_an_interrupted_build_leaves_the_site_as_it_was(site: SiteMaker) -> None:
    here = site("minimal")
    before = here.build().files
    command = [sys.executable, "-c", INTERRUPTED_WHILE_READING, "build", "--today", A_DAY]
    done = subprocess.run(command, cwd=here.folder, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.strip() == "frontis: interrupted; the site is as it was"
    assert files_in(here.folder / "output") == before


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("line", ["--version", "build"])
def test_a_command_does_its_work_where_nobody_listens(site: SiteMaker, line: str, closed: str) -> None:
    here = site("minimal")
    for _ in range(2):  # the second finds nothing to do
        done = in_shell(f"{line} {closed}", here.folder)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert line == "--version" or (here.folder / "output/index.html").stat().st_size > 1000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("line", ["--version", "--help", "theme list", "schema"])
def test_a_result_that_a_full_disk_refuses_is_told_without_a_traceback(tmp_path: Path, line: str) -> None:
    done = in_shell(f"{line} >/dev/full", tmp_path)
    assert (done.returncode, done.stderr) == (1, "frontis: No space left on device\n")


def test_an_interruption_while_modules_are_imported_is_one(tmp_path: Path) -> None:
    code = "import sys; from frontis import __main__\ndef answer(_): raise KeyboardInterrupt\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "__main__.answer = answer; __main__.main()"], cwd=tmp_path, capture_output=True
    )
    assert (done.returncode, done.stderr) == (130, b"")


def in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a command does that is typed at a shell."""
    command = f"{shlex.quote(sys.executable)} -m frontis {line}"
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True)
