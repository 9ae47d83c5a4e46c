"""The fields of a course."""

from __future__ import annotations

from frontis.door.shapes import string
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, table
from frontis.door.texts import plain, text

COURSE = table(
    "course",
    *SHARED,
    Field("title", text(), "The name of the course.", required=True),
    Field("code", string(), "Its code in the catalogue: `INF264`."),
    Field("role", text(), "What you did: lecturer, teaching assistant…"),
    Field("term", text(), "The term or terms: `Autumn 2024`."),
    Field("institution", text(), "Where it was taught."),
    Field("level", text(), "For whom: bachelor, master, doctoral…"),
    Field("students", plain(), "How many took part."),
    titled_by=("title", "code", "id"),
    called={
        **CALLED,
        "semester": "term",
        "university": "institution",
        "name": "title",
        "course": "title",
        "description": "text",
    },
    instead=INSTEAD,
)
