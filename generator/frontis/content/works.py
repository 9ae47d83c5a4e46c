"""Completes a publication with what follows from its fields and from `venues.yaml`."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from frontis.content.venues import VenueIndex
from frontis.diagnostics import Origin
from frontis.door.reading import Reading
from frontis.model.dates import PartialDate, split_venue_year
from frontis.model.publications import Publication, Version
from frontis.model.texts import RichText
from frontis.model.vocabularies import Venue
from frontis.model.work_types import infer_type
from frontis.text.slugs import work_id
from frontis.yaml_tree import Mapping


def complete(values: dict[str, Any], fields: Mapping, venues: VenueIndex, reading: Reading) -> Publication:
    """The publication that the door's values make; its title must be among them."""
    venue = _venue(values, fields, venues, reading)
    authors = values.pop("authors", None)
    editors = values.pop("editors", None)
    values.update(
        origin=fields.origin,
        date=_date(values, fields, venue.year, reading),
        authors=authors.names if authors else (),
        et_al=authors.et_al if authors else False,
        editors=editors.names if editors else (),
        venue=venue.full,
        venue_short=venue.short,
        venue_key=venue.entry.key if venue.entry else None,
        versions=tuple(_version(each, venues) for each in values.get("versions", ())),
    )
    if "type" not in values:
        values["type"] = _type(venue)
    if "id" not in values:
        values["id"] = _id(values)
    return Publication(**values)


class _VenueAsRead(Struct, frozen=True):
    """What venue and short venue say together."""

    full: RichText | None = None
    short: str | None = None
    year: int | None = None
    entry: Venue | None = None
    """Of `venues.yaml`."""


def _venue(values: dict[str, Any], fields: Mapping, venues: VenueIndex, reading: Reading) -> _VenueAsRead:
    full: RichText | None = values.pop("venue", None)
    short, short_year = split_venue_year(values.pop("venue_short", ""))
    text, year = split_venue_year(full.source) if full else ("", None)
    entry = venues.by_key(text) or venues.by_spelling(text) or venues.by_key(short) or venues.by_spelling(short)
    if full and entry is None:
        _warn_of_slip(text, fields, venues, reading)
    if entry and _is_short_for(entry, text or short):
        full = entry.name
    elif full and year:
        full, short = RichText(text), short or text
    return _VenueAsRead(full, short or (entry.short if entry else None) or None, short_year or year, entry)


def _is_short_for(entry: Venue, text: str) -> bool:
    """Whether the work names the venue by its key or short name, so that the full name is to be filled in."""
    return text.lower() in (entry.key.lower(), (entry.short or "").lower())


def _warn_of_slip(text: str, fields: Mapping, venues: VenueIndex, reading: Reading) -> None:
    near = venues.near_key(text)
    if near:
        message = f"the venue '{text}' is not in venues.yaml, but '{near}' is"
        reading.warn("near-venue", message, _origin("venue", fields), f"did you mean '{near}'?")


def _version(version: Version, venues: VenueIndex) -> Version:
    """The version with its type, and with the full name of a venue that it names by key or short name."""
    written = version.venue.source if version.venue else ""
    entry = venues.by_key(written) or venues.by_spelling(written)
    venue = entry.name if entry and _is_short_for(entry, written) else version.venue
    inferred = infer_type(written, venue_type=entry.type if entry else None)
    return replace(version, venue=venue, type=version.type or inferred)


def _date(values: dict[str, Any], fields: Mapping, venue_year: int | None, reading: Reading) -> PartialDate | None:
    year: PartialDate | None = values.pop("year", None)
    date: PartialDate | None = values.pop("date", None)
    if year and date and year.year != date.year:
        message = f"'year' says {year}, but 'date' says {date}"
        reading.error(
            "dates-disagree", message, _origin("year", fields), "keep the one that is right; 'date' alone is enough"
        )
    return date or year or (PartialDate(venue_year) if venue_year else None)


def _type(venue: _VenueAsRead) -> str:
    name = venue.full.plain if venue.full else venue.short
    return infer_type(name, venue_type=venue.entry.type if venue.entry else None)


def _id(values: dict[str, Any]) -> str:
    first = values["authors"][0].name if values["authors"] else None
    family = (first.family or first.literal) if first else None
    return work_id(family, values["date"].year if values["date"] else None, values["title"].plain)


def _origin(name: str, fields: Mapping) -> Origin:
    node = fields.get(name)
    return node.origin if node else fields.origin
