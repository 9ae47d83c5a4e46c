"""The workflow of a new site, held against the facts of GitHub's workflow syntax, and run as far as it goes here."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from html5lib import parse
from jsonschema import Draft7Validator
from programs import program
from site_under_test import REPOSITORY, run_frontis

from frontis import __version__

PUBLISHED = files("check_jsonschema") / "builtin_schemas/vendor/github-workflows.json"
"""GitHub's workflow syntax as a JSON Schema, as SchemaStore publishes it and editors use it."""
INPUTS = {
    "actions/checkout": {"persist-credentials"},
    "actions/setup-python": {"python-version", "cache"},
    "actions/configure-pages": set(),
    "actions/upload-pages-artifact": {"path", "include-hidden-files"},
    "actions/deploy-pages": set(),
}
"""Inputs that the official actions have."""
OUTPUTS = {"actions/configure-pages": {"base_url"}, "actions/deploy-pages": {"page_url"}}


@pytest.fixture
def new_site(tmp_path: Path) -> Path:
    """A new site."""
    assert run_frontis("new", str(tmp_path / "homepage"), "--name", "Ada Lovelace").status == 0
    return tmp_path / "homepage"


@pytest.fixture
def workflow(new_site: Path) -> dict[str, Any]:
    """The workflow that publishes."""
    return read_workflow(new_site / ".github/workflows/publish.yml")


@pytest.fixture
def daily(new_site: Path) -> dict[str, Any]:
    """The one that calls it every day."""
    return read_workflow(new_site / ".github/workflows/daily.yml")


class Typed(yaml.SafeLoader):
    """Reads YAML as GitHub does: numbers and flags have their types, and `on` is no flag."""


Typed.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":bool")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Typed.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def read_workflow(file: Path) -> dict[str, Any]:
    """A workflow, with every scalar as text: GitHub's YAML doesn't take `on` for a flag."""
    read: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return read


def steps(workflow: dict[str, Any], job: str) -> list[dict[str, Any]]:
    """The steps of a job."""
    found: list[dict[str, Any]] = workflow["jobs"][job]["steps"]
    return found


def test_each_holds_to_the_published_schema(new_site: Path) -> None:
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    workflows = [*(new_site / ".github/workflows").iterdir(), REPOSITORY / ".github/workflows/ci.yml"]
    read = [yaml.load(file.read_text(encoding="utf-8"), Loader=Typed) for file in workflows]
    assert [error.message for each in read for error in Draft7Validator(schema).iter_errors(each)] == []
    assert len(read) == 3 and list(Draft7Validator(schema).iter_errors(read[0] | {"jobs": {"x": {"step": []}}}))


def test_the_repository_calls_the_same_versions_of_actions(workflow: dict[str, Any]) -> None:
    own = read_workflow(REPOSITORY / ".github/workflows/ci.yml")
    called = [
        {step["uses"] for step in steps(each, job) if "uses" in step}
        for each, job in ((own, "test"), (workflow, "build"))
    ]
    assert called[0] and called[0] <= called[1]


def test_jobs_wait_for_jobs_that_are_there(workflow: dict[str, Any]) -> None:
    assert [job["needs"] for job in workflow["jobs"].values() if "needs" in job] == ["build"]


def test_the_official_actions_are_called_with_inputs_that_they_have(workflow: dict[str, Any]) -> None:
    called = [step for job in workflow["jobs"] for step in steps(workflow, job) if "uses" in step]
    actions = [step["uses"].partition("@")[0] for step in called]
    assert set(actions) == set(INPUTS)
    assert [
        action for action, step in zip(actions, called, strict=True) if set(step.get("with", {})) - INPUTS[action]
    ] == []


def test_what_is_asked_of_a_step_is_what_it_gives(workflow: dict[str, Any]) -> None:
    for name, job in workflow["jobs"].items():
        given = {step["id"]: step["uses"].partition("@")[0] for step in steps(workflow, name) if "id" in step}
        asked = re.findall(r"\$\{\{ steps\.([\w-]+)\.outputs\.(\w+) \}\}", str(job))
        assert asked and all(output in OUTPUTS[given[step]] for step, output in asked)


def test_each_job_has_the_least_rights(workflow: dict[str, Any]) -> None:
    assert not workflow["permissions"]
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["jobs"]["publish"]["environment"]["name"] == "github-pages"


def test_every_day_the_same_is_done_with_the_rights_that_it_needs(
    workflow: dict[str, Any], daily: dict[str, Any]
) -> None:
    called = daily["jobs"]["publish"]
    assert called["uses"] == "./.github/workflows/publish.yml" and "workflow_call" in workflow["on"]
    assert called["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}


def test_only_the_daily_one_has_a_schedule_since_github_turns_such_workflows_off(
    workflow: dict[str, Any], daily: dict[str, Any]
) -> None:
    assert set(daily["on"]) == {"schedule"} and "schedule" not in workflow["on"]


def test_it_publishes_on_every_push_and_one_after_the_other(workflow: dict[str, Any]) -> None:
    assert workflow["on"]["push"] == {"branches": ["main", "master"]}
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def test_it_installs_the_version_that_made_the_site(new_site: Path, workflow: dict[str, Any]) -> None:
    lines = (new_site / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [f"frontis=={__version__}"]
    assert [line for line in lines if "frontis @ git+https://" in line]
    assert any("--requirement requirements.txt" in step.get("run", "") for step in steps(workflow, "build"))


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs in a shell of Unix")
def test_its_commands_check_and_build_the_site_for_the_address_of_its_pages(
    new_site: Path, workflow: dict[str, Any], tmp_path: Path
) -> None:
    program(tmp_path / "programs/frontis", f'exec {sys.executable} -m frontis "$@"')
    path = f"{tmp_path}/programs:{os.environ['PATH']}"
    environment = os.environ | {"PATH": path}
    for step in steps(workflow, "build"):
        if "run" in step and "pip install" not in step["run"]:
            env = environment | {"ADDRESS": "https://ada.github.io/homepage"} if "env" in step else environment
            subprocess.run(["sh", "-e", "-c", step["run"]], cwd=new_site, env=env, check=True, capture_output=True)
    page = parse((new_site / "output/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    assert page.find(".//link[@rel='canonical']").get("href") == "https://ada.github.io/homepage/"
    assert sorted(path.name for path in (new_site / "output").glob(".*")) == [".nojekyll"]
