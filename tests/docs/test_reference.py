"""The reference names every field that the door lets in, under the heading of its kind."""

from __future__ import annotations

import re

import pytest
from site_under_test import REPOSITORY

from frontis.content.kinds import FIELDS
from frontis.door.cv import CURRICULUM
from frontis.door.shared_fields import SHARED
from frontis.door.vocabularies import TOPIC, VENUE
from frontis.settings.fields import SITE

DOCS = REPOSITORY / "docs"
CONTENT = (DOCS / "content.md").read_text(encoding="utf-8")
COMMON = {field.name for field in SHARED}


def passage(start: str) -> str:
    """The part of the reference that begins with a line, up to the next heading or kind."""
    found = re.search(rf"^{re.escape(start)}.*?(?=^## |^\*\*`|\Z)", CONTENT, re.MULTILINE | re.DOTALL)
    assert found, f"docs/content.md has no part that begins with {start!r}"
    return found[0]


def unnamed(names: set[str], text: str) -> set[str]:
    """The names that a text doesn't have as code, alone or as a key of YAML."""
    return {name for name in names if not re.search(rf"`{name}`|\b{name}:", text)}


@pytest.mark.parametrize("kind", sorted(set(FIELDS) - {"publications"}))
def test_every_field_of_a_kind_has_its_place(kind: str) -> None:
    assert unnamed(set(FIELDS[kind].fields) - COMMON, passage(f"**`{kind}`**")) == set()


def test_every_field_of_a_publication_has_its_place() -> None:
    assert unnamed(set(FIELDS["publications"].fields), passage("## Publications")) == set()


def test_the_fields_that_all_kinds_share_are_told_once() -> None:
    assert unnamed(COMMON, passage("## What every kind shares")) == set()


def test_the_cv_and_the_vocabularies_are_told_too() -> None:
    assert unnamed(set(CURRICULUM.fields), passage("## cv.yaml")) == set()
    assert unnamed({*VENUE.fields, *TOPIC.fields}, passage("## venues.yaml and topics.yaml")) == set()


def test_every_key_of_site_yaml_is_told() -> None:
    assert unnamed(set(SITE.fields), (DOCS / "site.md").read_text(encoding="utf-8")) == set()
