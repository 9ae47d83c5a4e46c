"""JSON Schemas for editors: they accept what the door accepts, refuse what it refuses, and explain every key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from site_under_test import REPOSITORY

from frontis.content.schemas import schemas
from frontis.door.shapes import plain_value
from frontis.yaml_tree import parse

VOCABULARIES = {"venues", "topics", "cv"}


@cache
def validator(name: str) -> Draft7Validator:
    """The validator of one schema."""
    return Draft7Validator(schemas()[name])


def as_json(text: str) -> Any:
    """A YAML text as an editor sees it: by the core schema, with lists instead of tuples."""
    node, wrong = parse(text, "a.yaml")
    assert wrong == []
    return _lists(plain_value(node)) if node else None


def _lists(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_lists(each) for each in value]
    return {key: _lists(each) for key, each in value.items()} if isinstance(value, dict) else value


def mistakes(name: str, text: str) -> list[str]:
    """What a validator says of a text."""
    return [error.message for error in validator(name).iter_errors(as_json(text))]


def content_of(site: Path) -> Iterator[tuple[str, Path]]:
    """The YAML files of a site, each with the name of its schema."""
    yield "site", site / "site.yaml"
    for path in sorted((site / "content").rglob("*.y*ml")):
        yield path.relative_to(site / "content").parts[0].partition(".")[0], path


def properties_of(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema describes, at any depth."""
    if isinstance(schema, dict):
        for name, each in schema.get("properties", {}).items():
            yield f"{path}/{name}", each
        for name, each in schema.items():
            yield from properties_of(each, f"{path}/{name}")
    elif isinstance(schema, list):
        for each in schema:
            yield from properties_of(each, path)


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(schemas()[name])
    assert schemas()[name]["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("name", schemas())
def test_every_key_is_explained_in_a_sentence(name: str) -> None:
    described = dict(properties_of(schemas()[name]))
    assert described
    assert [key for key, schema in described.items() if not schema.get("description", "").endswith((".", "…"))] == []


@pytest.mark.parametrize(
    "site", [REPOSITORY, REPOSITORY / "generator/frontis/starter"], ids=["demonstration", "starter"]
)
def test_our_own_sites_hold_to_the_schemas(site: Path) -> None:
    said = {path: mistakes(name, path.read_text(encoding="utf-8")) for name, path in content_of(site)}
    assert {path: wrong for path, wrong in said.items() if wrong} == {}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site", "title: A\nurl: https://a.org/\n"),
        ("site", "title: A\nprofile: {name: A}\nbaseurl: /a\n"),
        ("site", "title: A\nprofile: {name: A}\nsocial_cards: some\n"),
        ("publications", "- tilte: A\n"),
        ("publications", "- title: [A]\n"),
        ("publications", "- title: A\n  type: inproceedings\n"),
        ("publications", "- title: A\n  links: https://a.org/\n"),
        ("publications", "- title: A\n  authors: [{nmae: A}]\n"),
        ("publications", "- title: A\n  versions: [{link: x}]\n"),
        ("publications", "- A\n"),
        ("news", "- text: A\n"),
        ("posts", "- title: A\n"),
        ("people", "- role: A\n"),
        ("venues", "icml: {short: ICML}\n"),
        ("topics", "- name: A\n"),
        ("cv", "publications: []\n"),
    ],
)
def test_an_editor_marks_what_a_build_refuses(name: str, text: str) -> None:
    assert mistakes(name, text) != []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("publications", "title: NO\n"),
        ("publications", "- title: 1e3\n- title: {en: A, zh: B}\n- title: 2019-06-16\n"),
        ("publications", "- title: A\n  year: 2019\n  arxiv: 1812.02391\n  volume: 3\n  note: null\n  type:\n"),
        ("publications", "- title: A\n  links: [{code: https://a.org/}, {code: https://b.org/}]\n  authors: A and B\n"),
        ("publications", "- title: A\n  highlight: [Oral, {text: B, url: https://a.org/}]\n  citations: 3\n"),
        ("news", "- start: 2024\n  text: A\n"),
        ("venues", "icml: International Conference on Machine Learning\n"),
        ("venues", "- {key: icml, name: A}\n"),
        ("cv", "skills: {Programming: Python}\nlanguages: [Norwegian]\n"),
        ("site", "title: A\nprofile: {name: A}\nmenu: [cv, {Lab: https://a.org/}]\nlanguage: [en, zh]\n"),
    ],
)
def test_an_editor_accepts_what_a_build_accepts(name: str, text: str) -> None:
    assert mistakes(name, text) == []


@pytest.mark.parametrize("name", sorted(schemas().keys() - VOCABULARIES - {"site"}))
def test_a_collection_is_a_list_or_one_record(name: str) -> None:
    required = schemas()[name]["definitions"]["record"].get("required", [])
    one = dict.fromkeys([*required, "date"], "A")
    if name == "publications":
        one = {"title": "A"}
    assert list(validator(name).iter_errors(one)) == list(validator(name).iter_errors([one, one])) == []


@pytest.mark.parametrize(
    "case",
    [
        "author-with-unknown-field", "awards-of-many-mistakes", "cv-that-cannot-be-read", "empty-site",
        "field-of-another-kind", "fields-from-bibtex", "flags-and-numbers", "highlights", "id-with-spaces",
        "identifiers-as-links", "links-of-the-wrong-shape", "list-of-texts", "names-instead-of-a-list",
        "news-without-date-or-text", "people-of-many-mistakes", "profile-is-a-text", "profile-without-name",
        "projects-of-many-mistakes", "publication-without-title", "service-of-many-mistakes", "site-is-a-list",
        "site-with-unknown-fields", "site-without-profile", "site-without-title", "talks-of-many-mistakes",
        "teaching-of-many-mistakes", "title-that-is-a-list", "topics-that-are-a-list", "type-of-work-from-bibtex",
        "unknown-field", "venues-that-cannot-be-read", "versions", "wrong-settings",
    ],
)  # fmt: skip
def test_an_editor_marks_these_refused_sites(case: str) -> None:
    site = REPOSITORY / "tests" / "fixtures" / "refused" / case
    files = ((name, path) for name, path in content_of(site) if name in schemas())
    assert [path for name, path in files if mistakes(name, path.read_text(encoding="utf-8"))]
