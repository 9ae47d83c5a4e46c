"""The fields of a service to the community."""

from __future__ import annotations

from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, table
from frontis.door.texts import plain, text

SERVICE = table(
    "service",
    *SHARED,
    Field("role", text(), "What you did: area chair, reviewer, editor…", required=True, example="Reviewer"),
    Field("organisation", text(), "For whom: the conference, journal or body."),
    Field("kind", plain(), "The heading it stands under: editor, chair, area chair, reviewer, committee, outreach…"),
    titled_by=("role", "id"),
    called={
        **CALLED,
        "title": "role",
        "position": "role",
        "venue": "organisation",
        "organization": "organisation",
        "event": "organisation",
        "type": "kind",
    },
    instead=INSTEAD,
)
