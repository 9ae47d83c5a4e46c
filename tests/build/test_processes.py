"""A large site is built by several processes, which nobody can tell from what they built."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest
from site_under_test import A_DAY, SiteMaker, SiteUnderTest, files_in

from frontis.render.delivery import MANY, Job
from frontis.render.environment import Sandbox

WORKS = "".join(
    f"- {{id: work-{n}, title: Work {n}, authors: [Ada Lovelace*, Person Number{n % 7}], topics: [Topic {n % 5}],"
    f" venue: Journal {n % 11}, year: {1990 + n % 30}, abstract: About $x_{n}$ and <b>.}}\n"
    for n in range(MANY // 2)
)


def built_by(
    site: SiteUnderTest, monkeypatch: pytest.MonkeyPatch, processes: int, output: str
) -> tuple[dict[str, bytes], list[str]]:
    """The files that so many processes build, and what was said."""
    monkeypatch.setattr(os, "cpu_count", lambda: processes)
    said = site.run("build", "--today", A_DAY, "--output", output).messages
    return files_in(site.folder / output), said


@pytest.fixture
def large(site: SiteMaker) -> SiteUnderTest:
    """A site of more files than one process makes alone."""
    return site("minimal").write({"content/publications.yaml": WORKS})


@pytest.mark.parametrize("processes", [2, 5])
def test_several_processes_build_the_same_bytes_as_one(
    large: SiteUnderTest, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    alone = built_by(large, monkeypatch, 1, "alone")
    assert len(alone[0]) > MANY
    assert built_by(large, monkeypatch, processes, "together") == alone


def test_without_fork_one_process_builds_it_all(large: SiteUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    forked = built_by(large, monkeypatch, 4, "forked")
    monkeypatch.delattr(os, "fork")
    assert built_by(large, monkeypatch, 4, "alone") == forked


def test_a_process_that_is_killed_changes_nothing(large: SiteUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = built_by(large, monkeypatch, 1, "whole")
    monkeypatch.setattr(Job, "__getattribute__", dying_in_children(os.getpid()))
    assert built_by(large, monkeypatch, 3, "killed") == whole


def dying_in_children(parent: int) -> Callable[[Job, str], object]:
    """Reads an attribute of a job; kills the process unless it is the first one."""

    def read(job: Job, name: str) -> object:
        if os.getpid() != parent and name == "pieces" and job_number(job) % 10 == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return object.__getattribute__(job, name)

    return read


def job_number(job: Job) -> int:
    """A number that differs from job to job."""
    return sum(object.__getattribute__(job, "path").encode())


def test_a_mistake_in_a_template_is_told_once_whoever_meets_it(
    large: SiteUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    large.write({"themes/folio/templates/work.html": "<p>\n{{ nobody }}"})
    files, said = built_by(large, monkeypatch, 3, "output")
    assert files == {}
    assert [line for line in said if ": error: " in line] == [
        "themes/folio/templates/work.html:2:1: error: 'nobody' is undefined"
    ]


def test_the_templates_of_works_are_compiled_by_one_process(
    site: SiteMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    works = "".join(f"- {{id: work-{n}, title: Work {n}}}\n" for n in range(MANY))
    here = site("minimal").write({"content/publications.yaml": works})
    compiled, compile_template = tmp_path / "compiled", Sandbox.compile

    def noted(environment: Sandbox, source: str, name: str, file_name: str) -> CodeType:
        with compiled.open("a") as file:
            file.write(f"{name}\n")
        return compile_template(environment, source, name, file_name)

    monkeypatch.setattr(Sandbox, "compile", noted)
    built_by(here, monkeypatch, 3, "output")
    names = compiled.read_text().split()
    assert names.count("work.html") == names.count("entry.html") == names.count("base.html") == 1
