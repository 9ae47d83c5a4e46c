"""The fields of a news item."""

from __future__ import annotations

from msgspec.structs import replace

from frontis.door.highlights import highlights
from frontis.door.shared_fields import CALLED, INSTEAD, SHARED
from frontis.door.tables import Field, table

_REQUIRED = tuple(replace(each, required=each.name in ("date", "text")) for each in SHARED)

NEWS_ITEM = table(
    "news item",
    *_REQUIRED,
    Field("highlight", highlights(), "What distinguishes it, such as `Best Paper Award`.", into="highlights"),
    titled_by=("text", "id"),
    called={**CALLED, "headline": "text", "description": "text", "highlights": "highlight"},
    instead={**INSTEAD, "title": "news have no title: it all goes into 'text:'"},
)
