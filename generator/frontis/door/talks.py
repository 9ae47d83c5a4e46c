"""The fields of a talk."""

from __future__ import annotations

from frontis.door.names import names
from frontis.door.references import reference
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, table
from frontis.door.targets import target
from frontis.door.texts import plain, text

TALK = table(
    "talk",
    *SHARED,
    Field("title", text(), "The title, with inline Markdown and LaTeX.", required=True),
    Field("event", text(), "The conference, seminar or meeting."),
    Field("kind", plain(), "What kind of talk: invited, keynote, tutorial, contributed, poster, panel…"),
    Field("location", text(), "Where it was."),
    Field("with", names(), "The people who gave it with you.", into="speakers"),
    Field("publication", reference("publications"), "The id of the work that it presents."),
    Field("video", target(), "A recording: an address or a file."),
    titled_by=("title", "id"),
    called={
        **CALLED,
        "venue": "event",
        "conference": "event",
        "type": "kind",
        "place": "location",
        "speakers": "with",
        "coauthors": "with",
        "authors": "with",
        "paper": "publication",
        "abstract": "text",
    },
    instead=INSTEAD,
)
