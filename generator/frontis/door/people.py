"""The fields of a person."""

from __future__ import annotations

from frontis.diagnostics import Unreadable
from frontis.door.names import name
from frontis.door.shapes import TEXT, Shape, one_or_many, string, value
from frontis.door.shared_fields import CALLED, INSTEAD, ORCID, SHARED
from frontis.door.tables import Field, table
from frontis.door.texts import plain, text


def spellings() -> Shape[tuple[str, ...]]:
    """Other ways in which a name is written."""
    return one_or_many(string("a name"), "a list of names")


def email() -> Shape[str]:
    """A mail address."""

    def parse(text: str) -> str:
        address = text.removeprefix("mailto:")
        local, at, host = address.rpartition("@")
        if not (at and local and "." in host) or any(map(str.isspace, address)):
            raise Unreadable(f"'{text}' is not a mail address", "write it as name@example.org")
        return address

    return value(parse, "a mail address", TEXT)


PERSON = table(
    "person",
    *SHARED,
    Field("name", name(), "The name.", required=True, example="Ada Lovelace"),
    Field("names", spellings(), "Other spellings, as they stand in author lists."),
    Field("role", text(), "What they do: doctoral researcher, professor…"),
    Field(
        "group", plain(), "The heading they stand under: faculty, postdoc, phd, student, staff, alumni, collaborator…"
    ),
    ORCID,
    Field("email", email(), "Their mail address."),
    Field("now", text(), "Where an alumnus went."),
    Field("thesis", text(), "The title of their thesis."),
    titled_by=("name", "id"),
    called={**CALLED, "position": "role", "title": "role", "bio": "text", "aliases": "names", "mail": "email"},
    instead=INSTEAD,
)
