"""The commands that the documentation shows are those that there are."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

import click
import pytest
import yaml
from site_under_test import REPOSITORY

from frontis.cli import VERBS

DOCUMENTS = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
CODE = re.compile(r"```.*?\n(.*?)```|^((?: {4}[^\n]*\n)+)|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"\bfrontis (?:-C \S+ )?([a-z]+)\b([^\n&|;#]*)")
OPTION = re.compile(r"(?<!\S)(--[a-z-]+)")


def commands(document: Path) -> list[tuple[str, set[str]]]:
    """The verbs and options of all commands in a document's code."""
    code = "\n".join(part for found in CODE.finditer(document.read_text(encoding="utf-8")) for part in found.groups(""))
    return [(verb, set(OPTION.findall(rest))) for verb, rest in COMMAND.findall(code)]


def options(verb: str) -> set[str]:
    """The options that a verb, or a word after it, takes."""
    command: click.Command = import_module(VERBS[verb][0]).command
    inner = list(command.commands.values()) if isinstance(command, click.Group) else []
    return {name for each in [command, *inner] for option in each.params for name in option.opts} | {"--help"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_command_of_a_document_is_one_that_there_is(document: Path) -> None:
    unknown = [verb for verb, _ in commands(document) if verb not in VERBS]
    assert unknown == []
    assert [(verb, wrong) for verb, given in commands(document) if (wrong := given - options(verb))] == []


def test_the_recipes_for_other_hosts_can_be_read() -> None:
    text = (REPOSITORY / "docs/publishing.md").read_text(encoding="utf-8")
    (gitlab,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    (netlify,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    assert yaml.safe_load(gitlab)["pages"]["artifacts"] == {"paths": ["public"]}
    assert tomllib.loads(netlify)["build"]["publish"] == "output"
