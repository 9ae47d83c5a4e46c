"""The fields of an award."""

from __future__ import annotations

from frontis.door.references import reference
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, table
from frontis.door.texts import plain, text

AWARD = table(
    "award",
    *SHARED,
    Field("title", text(), "The name of the award.", required=True),
    Field("by", text(), "Who gave it."),
    Field("amount", plain(), "What came with it, as written: `€10,000`."),
    Field("publication", reference("publications"), "The id of the work that was honoured."),
    titled_by=("title", "id"),
    called={
        **CALLED,
        "name": "title",
        "award": "title",
        "awarder": "by",
        "organisation": "by",
        "institution": "by",
        "value": "amount",
    },
    instead=INSTEAD,
)
