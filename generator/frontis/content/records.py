"""Completes a record of any other kind: its period, its id, and a page's path."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from frontis.content.kinds import Kind
from frontis.content.located import LocatedRecord
from frontis.diagnostics import Unreadable
from frontis.door.reading import Reading
from frontis.model.dates import Period
from frontis.model.records import Record
from frontis.text.slugs import folder_name, shortened, slug, valid_id

_WORDS_IN_AN_ID = 6


def complete(kind: Kind, values: dict[str, Any], located: LocatedRecord, reading: Reading) -> Record | None:
    """The record that the door's values make; None where a required field is missing, which is noted already."""
    _set_period(values, located, reading)
    if not kind.fields.is_complete(values):
        return None
    if kind.collection == "pages":
        _set_path(values, located)
    if "authors" in values:
        values["authors"] = values["authors"].names  # a post has no "et al."
    if "id" not in values:
        values["id"] = _made_id(kind, values, located)
    return kind.make(origin=located.fields.origin, **values)


def _set_period(values: dict[str, Any], located: LocatedRecord, reading: Reading) -> None:
    """`start` and `end` become a period; the record is sorted by its `date`, else by the start."""
    start, end = values.pop("start", None), values.pop("end", None)
    if start is None and end is None:
        return
    try:
        period = values["period"] = Period.parse(str(start) if start else None, end)
    except Unreadable as failure:
        node = located.fields.get("end") or located.fields
        reading.field = "end"
        reading.unreadable(failure, node.origin, "bad-date")
    else:
        values.setdefault("date", period.start or period.end)
        if values["date"] is None:
            del values["date"]


def _set_path(values: dict[str, Any], located: LocatedRecord) -> None:
    """A page stands where its file does; in a list, under its id or title. `menu` is words or yes or no."""
    if located.alone and located.file.startswith("pages/"):
        parts = PurePosixPath(located.file).relative_to("pages").with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "index" and len(parts) > 1 else parts
    else:
        parts = (values.get("id") or values["title"].plain,)
    values["path"] = "/".join(part if valid_id(part) else folder_name(part) for part in parts)
    menu = values.pop("menu", None)
    values["in_menu"] = bool(menu)
    if not isinstance(menu, bool) and menu is not None:
        values["menu"] = menu


def _made_id(kind: Kind, values: dict[str, Any], located: LocatedRecord) -> str:
    """Made of what names the record, else of the file's name, else of the kind."""
    words = [
        str(values[name]) if name != "text" else values[name].source for name in kind.named_after if name in values
    ]
    telling = slug(" ".join(words)).split("-")
    made = shortened("-".join(telling[: _WORDS_IN_AN_ID + (3 if "date" in kind.named_after else 0)]))
    return made or (slug(PurePosixPath(located.file).stem) if located.alone else "") or kind.collection
