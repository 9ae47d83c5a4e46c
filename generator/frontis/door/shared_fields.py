"""The fields that several kinds of record have."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from frontis.diagnostics import Unreadable
from frontis.door.illustrations import picture
from frontis.door.shapes import TEXT, TEXT_OR_NUMBER, Schema, Shape, flag, free_mapping, value, words
from frontis.door.tables import Field
from frontis.door.targets import links, target
from frontis.door.texts import document, plain, text
from frontis.model.dates import PartialDate
from frontis.model.identifiers import Orcid
from frontis.text.slugs import ID_PATTERN, reads_as_year, valid_id
from frontis.yaml_tree import Scalar

T = TypeVar("T")

_LONGEST_ID = 200
"""File systems take names of 255 bytes, and an id gets an ending."""


def date() -> Shape[PartialDate]:
    """A year, a month or a day."""
    return value(PartialDate.parse, "a date", TEXT_OR_NUMBER, "bad-date")


def record_id() -> Shape[str]:
    """The name of a record."""
    return value(_parse_id, "one short name", {**TEXT_OR_NUMBER, "pattern": f"^{ID_PATTERN}$"}, "bad-id")


def identifier(parse: Callable[[str], T], wants: str, schema: Schema = TEXT_OR_NUMBER) -> Shape[T]:
    """A name or number that an agency gave out, such as a DOI."""
    return value(parse, wants, schema, "bad-identifier")


def _parse_id(text: str) -> str:
    if not valid_id(text):
        raise Unreadable(
            f"'{text}' can't be an id",
            "an id has letters A to Z, digits, '.', '_' and '-', and starts with a letter or digit",
        )
    if len(text) > _LONGEST_ID:
        message = f"the id '{text[:40]}…' is too long for the name of a file"
        raise Unreadable(message, f"write one of at most {_LONGEST_ID} characters")
    if reads_as_year(text):
        raise Unreadable(
            f"the id '{text}' reads as a year, whose page has that address",
            f"add a word, such as a name: 'curie-{text}'",
        )
    if text.lower() == "index.html":
        raise Unreadable(f"the id '{text}' is the file name of every page", "give it another, such as 'index'")
    return text


ID = Field(
    "id",
    record_id(),
    "A short name, unique among records of its kind: letters, digits, `.`, `_`, `-`. Its address contains it.",
)
URL = Field("url", target(), "Where it is on the web: an address, or a path of this site.")
LINKS = Field("links", links(), "Labels with addresses or files, shown in this order: `{paper: files/a.pdf}`.")
IMAGE = Field("image", picture(), "A picture, looked for beside this file, then from `content/`.")
IMAGE_ALT = Field(
    "image_alt",
    plain(),
    'What the picture shows, for those who don\'t see it; `""` where it only decorates.',
    may_be_empty=Scalar,
)
SUMMARY = Field("summary", text(), "One sentence about it.")
TOPICS = Field("topics", words("a list of topics"), "Fields of work: keys of `topics.yaml`, or free words.")
ORCID = Field("orcid", identifier(Orcid.parse, "an ORCID iD", TEXT), "Their ORCID iD.")
PUBLISH = Field("publish", date(), "Hidden until this day.")
DRAFT = Field("draft", flag(), "Hidden, unless the site is built with `--drafts`.")
EXTRA = Field("extra", free_mapping(), "Anything more, for a theme of your own.")

SHARED = (
    ID,
    Field("date", date(), "Its day, month or year: `2024-06-16`, `2024-06`, `2024`.", example="2024-06-16"),
    Field("start", date(), "When it began."),
    Field("end", value(str, "a date, or now", TEXT_OR_NUMBER), "When it ended, or `now`."),
    URL, LINKS, IMAGE, IMAGE_ALT, SUMMARY, TOPICS,
    Field("text", document(), "What there is to tell, in Markdown; in a `.md` file, its body.", example="…"),
    DRAFT, PUBLISH, EXTRA,
)  # fmt: skip
"""What talks, courses, projects and all other kinds but publications share."""

WRITTEN = Field("text", document(allows_html=True), "The text, in Markdown with some HTML; in a `.md` file, its body.")
"""The text of pages and posts."""

CALLED = {
    "photo": "image", "picture": "image", "thumbnail": "image", "img": "image", "alt": "image_alt",
    "body": "text", "content": "text", "when": "date", "day": "date", "from": "start", "begin": "start",
    "to": "end", "until": "end", "link": "url", "tags": "topics", "categories": "topics",
}  # fmt: skip
"""Names that people bring from other systems, to the fields that are meant."""

INSTEAD = {
    **{name: f"write 'links: {{{name}: …}}'" for name in ("website", "homepage", "slides", "code", "pdf", "poster")},
    "year": "write 'date: 2024'",
    "layout": "leave it out: Frontis chooses the template",
    "permalink": "leave it out: the address follows from the id, or from the file's place",
}
"""What to write instead of such names that are no one field here."""
