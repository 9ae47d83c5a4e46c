"""The fields of an entry of `venues.yaml` and of `topics.yaml`."""

from __future__ import annotations

from frontis.door.publications import work_type
from frontis.door.shapes import one_or_many, string
from frontis.door.tables import Field, table
from frontis.door.targets import target
from frontis.door.texts import text

_SPELLINGS = one_or_many(string("a text"), "a list of texts")

VENUE = table(
    "venue",
    Field("key", string("a key"), "The word that records write, where the file is a list and no mapping."),
    Field("name", text(), "The full name.", required=True, example="International Conference on Machine Learning"),
    Field("short", string(), "The short name: `ICML`."),
    Field(
        "names",
        _SPELLINGS,
        "Other spellings under which records name it: `[NIPS, Neural Information Processing Systems]`.",
    ),
    Field("type", work_type(), "The type of what appears there: `paper-conference`, `article-journal`…"),
    Field("url", target(), "Its homepage."),
    Field("rank", string(), "Its rank, as written: `A*`; accepted today, shown in a later version."),
    titled_by=("name", "key"),
    called={"abbreviation": "short", "abbr": "short", "acronym": "short", "title": "name", "aliases": "names"},
)
TOPIC = table(
    "topic",
    Field("key", string("a key"), "The word that records write, where the file is a list and no mapping."),
    Field("name", text(), "The name that pages show.", required=True, example="Meta-learning"),
    Field("names", _SPELLINGS, "Other words that records use for it."),
    Field("description", text(), "One sentence about it."),
    titled_by=("name", "key"),
    called={"title": "name", "text": "description", "aliases": "names"},
)
