"""The fields of a project."""

from __future__ import annotations

from frontis.door.names import names
from frontis.door.references import references
from frontis.door.shapes import one_or_many, turned
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, record, short_or_record, table
from frontis.door.targets import target
from frontis.door.texts import plain, text
from frontis.model.projects import Funding

_FUNDING = table(
    "funding",
    Field("name", text(), "Who pays.", required=True),
    Field("grant", plain(), "The number or name of the grant."),
    Field("amount", plain(), "How much, as written: `€1.5 million`."),
    Field("url", target(), "The funder's page."),
    titled_by=("name",),
    called={"funder": "name", "agency": "name", "title": "name", "number": "grant"},
)
_ONE_FUNDING = short_or_record(
    turned(text(), lambda name: Funding(name=name)),
    record(_FUNDING, Funding, "a funder's name, or a mapping such as {name: …, grant: …}"),
)

PROJECT = table(
    "project",
    *SHARED,
    Field("title", text(), "The name of the project.", required=True),
    Field("status", plain(), "Where it stands: running, completed, planned…"),
    Field(
        "funding",
        one_or_many(_ONE_FUNDING, "a list of funders"),
        "Who pays for it: a list of `{name, grant, amount, url}`.",
    ),
    Field("people", names(), "Its members, by name."),
    Field("publications", references("publications"), "Ids of works, besides those that name the project."),
    titled_by=("title", "id"),
    called={
        **CALLED,
        "name": "title",
        "description": "text",
        "members": "people",
        "team": "people",
        "papers": "publications",
    },
    instead=INSTEAD,
)
