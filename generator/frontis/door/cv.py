"""The fields of `cv.yaml`: sections of lines, each a text or a mapping that says more."""

from __future__ import annotations

from frontis.diagnostics import Unreadable
from frontis.door import shared_fields as shared
from frontis.door.reading import Reading, is_missing
from frontis.door.shapes import TEXT_OR_NUMBER, Shape, one_or_many, turned, value
from frontis.door.tables import Field, record, short_or_record, table
from frontis.door.targets import target
from frontis.door.texts import text
from frontis.model.cv import CvItem
from frontis.model.dates import PartialDate, Period
from frontis.model.links import Target
from frontis.model.texts import RichText
from frontis.yaml_tree import Mapping, Node, Scalar

_CALLED = {
    "degree": "title", "position": "title", "role": "title", "name": "title", "organisation": "institution",
    "organization": "institution", "university": "institution", "school": "institution", "place": "institution",
    "location": "institution", "details": "text", "description": "text", "summary": "text", "amount": "text",
    "year": "date",
}  # fmt: skip
_ITEM_FIELDS = table(
    "line",
    Field("title", text(), "The degree, position, grant, name or skill.", required=True),
    Field("institution", text(), "Where it was, or who gave it.", into="place"),
    Field("date", shared.date(), "When, where it is one day, month or year."),
    Field("start", value(str, "a date", TEXT_OR_NUMBER), "When it began."),
    Field("end", value(str, "a date, or now", TEXT_OR_NUMBER), "When it ended, or `now`."),
    Field("text", text(), "More about it, in one line.", into="details"),
    Field("url", target(), "Where there is more about it."),
    titled_by=("title",),
    called=_CALLED,
)


def _item(
    title: RichText,
    place: RichText | None = None,
    date: PartialDate | None = None,
    start: str | None = None,
    end: str | None = None,
    details: RichText | None = None,
    url: Target | None = None,
) -> CvItem:
    if date and (start or end):
        raise Unreadable(
            "'date' stands beside 'start' or 'end'", "keep 'date' for one day, or 'start' and 'end' for a time"
        )
    period = Period(start=date) if date else Period.parse(start, end) if start or end else None
    return CvItem(title=title, period=period, place=place, details=details, url=url)


_ITEM = short_or_record(
    turned(text(), lambda title: CvItem(title=title)),
    record(_ITEM_FIELDS, _item, "a text, or a mapping such as {title: …, institution: …}"),
)
_ITEMS = one_or_many(_ITEM, "a list of lines")


def _items() -> Shape[tuple[CvItem, ...]]:
    """A list of lines; or a mapping of titles to texts, as skills and languages are often written."""

    def read(node: Node, reading: Reading) -> tuple[CvItem, ...] | None:
        pairs = (
            node.entries if isinstance(node, Mapping) and "title" not in {key.text for key, _ in node.entries} else ()
        )
        if pairs and not any(key.text in _ITEM_FIELDS.fields for key, _ in pairs):
            found = (_pair(key, each, reading) for key, each in pairs)
            return tuple(item for item in found if item)
        return _ITEMS.read(node, reading)

    pairs = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
    return Shape(read, {"anyOf": [*_ITEMS.schema["anyOf"], pairs]})


def _pair(key: Scalar, node: Node, reading: Reading) -> CvItem | None:
    if is_missing(node):
        return CvItem(title=RichText(key.text))
    details = text().read(node, reading)
    return CvItem(title=RichText(key.text), details=details) if details else None


_SECTION = table(
    "section",
    Field("title", text(), "The heading.", required=True),
    Field("items", _items(), "Its lines."),
    titled_by=("title",),
)
_SECTIONS = one_or_many(
    record(_SECTION, lambda title, items=(): (title, items), "a mapping {title: …, items: …}"), "a list of sections"
)

CURRICULUM = table(
    "cv.yaml",
    Field("education", _items(), "Degrees."),
    Field("positions", _items(), "Positions held."),
    Field("grants", _items(), "Grants received."),
    Field("students", _items(), "Students supervised."),
    Field("skills", _items(), "Skills: a list, or a mapping such as {Programming: Python and Julia}."),
    Field("languages", _items(), "Languages: a list, or a mapping such as {Norwegian: mother tongue}."),
    Field("sections", _SECTIONS, "Sections of your own: a list of {title: …, items: […]}."),
    called={"experience": "positions", "work": "positions", "employment": "positions", "degrees": "education"},
    instead={
        "publications": "works are taken from content/publications/: leave this out",
        "talks": "talks are taken from content/talks.yaml: leave this out",
        "teaching": "courses are taken from content/teaching.yaml: leave this out",
        "awards": "awards are taken from content/awards.yaml: leave this out",
        "service": "service is taken from content/service.yaml: leave this out",
    },
)
