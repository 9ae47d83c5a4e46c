"""The JSON Schemas of `site.yaml` and of every kind of content file, for editors."""

from __future__ import annotations

from frontis.content.kinds import FIELDS
from frontis.door.cv import CURRICULUM
from frontis.door.shapes import Schema
from frontis.door.tables import Table
from frontis.door.vocabularies import TOPIC, VENUE
from frontis.settings.fields import SITE

DRAFT = "http://json-schema.org/draft-07/schema#"
"""Older versions of the YAML extension of VS Code read nothing later."""


def schemas() -> dict[str, Schema]:
    """Name (`site`, `publications`, …, `venues`, `topics`, `cv`) to the schema of such a file."""
    return {
        "site": _titled("site.yaml of a Frontis site", SITE.schema()),
        **{collection: _collection(collection, fields) for collection, fields in FIELDS.items()},
        "venues": _vocabulary("venues", VENUE),
        "topics": _vocabulary("topics", TOPIC),
        "cv": _titled("cv.yaml of a Frontis site", CURRICULUM.schema()),
    }


def _titled(title: str, schema: Schema) -> Schema:
    return {"$schema": DRAFT, "title": title, **schema}


def _collection(collection: str, fields: Table) -> Schema:
    """A file of a collection holds a list of records, or one."""
    record = {"$ref": "#/definitions/record"}
    many = {"type": "array", "items": {"anyOf": [record, {"type": "null"}]}}
    return {
        **_titled(f"{collection} of a Frontis site", {"anyOf": [record, many, {"type": "null"}]}),
        "definitions": {"record": fields.schema()},
    }


def _vocabulary(name: str, fields: Table) -> Schema:
    """A vocabulary maps keys to entries; an entry that is a text is its name. Or it's a list of entries with keys."""
    entry = {"$ref": "#/definitions/entry"}
    by_key = {"type": "object", "additionalProperties": {"anyOf": [entry, {"type": "string"}]}}
    many = {"type": "array", "items": {"allOf": [entry, {"required": ["key"]}]}}
    return {
        **_titled(f"{name}.yaml of a Frontis site", {"anyOf": [by_key, many, {"type": "null"}]}),
        "definitions": {"entry": fields.schema()},
    }
