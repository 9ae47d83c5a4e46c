"""The fields of a post."""

from __future__ import annotations

from msgspec.structs import replace

from frontis.door.names import contributors
from frontis.door.shapes import one_or_many
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED, WRITTEN
from frontis.door.tables import Field, table
from frontis.door.texts import language, text

POST = table(
    "post",
    *(replace(each, required=each.name == "date") for each in SHARED),
    WRITTEN,
    Field("title", text(), "The title.", required=True),
    Field("authors", contributors(), "Who wrote it, where it isn't you alone."),
    Field(
        "languages",
        one_or_many(language(), "a list of languages"),
        "The languages in which it can be read: `[en, de]`.",
    ),
    titled_by=("title", "id"),
    called={**CALLED, "author": "authors", "description": "summary", "language": "languages", "lang": "languages"},
    instead=INSTEAD,
)
