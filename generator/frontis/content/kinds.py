"""The table of collections: for each its fields, and how a record of it is made."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from frontis.door.awards import AWARD
from frontis.door.news import NEWS_ITEM
from frontis.door.pages import PAGE
from frontis.door.people import PERSON
from frontis.door.posts import POST
from frontis.door.projects import PROJECT
from frontis.door.publications import PUBLICATION
from frontis.door.service import SERVICE
from frontis.door.tables import Table
from frontis.door.talks import TALK
from frontis.door.teaching import COURSE
from frontis.model.awards import Award
from frontis.model.news import NewsItem
from frontis.model.pages import Page
from frontis.model.people import Person
from frontis.model.posts import Post
from frontis.model.projects import Project
from frontis.model.records import Record
from frontis.model.service import Service
from frontis.model.talks import Talk
from frontis.model.teaching import Course


class Kind(Struct, frozen=True):
    """One kind of records besides publications."""

    collection: str
    fields: Table
    make: Callable[..., Record]
    named_after: tuple[str, ...]
    """The attributes that make an id where none is given."""
    has_pages: bool = False
    """Whether each record has a page of its own, so that its id is part of an address."""


KINDS = (
    Kind("news", NEWS_ITEM, NewsItem, ("date", "text")),
    Kind("talks", TALK, Talk, ("date", "title")),
    Kind("teaching", COURSE, Course, ("title",)),
    Kind("projects", PROJECT, Project, ("title",), has_pages=True),
    Kind("people", PERSON, Person, ("name",), has_pages=True),
    Kind("service", SERVICE, Service, ("role", "organisation")),
    Kind("awards", AWARD, Award, ("title",)),
    Kind("posts", POST, Post, ("title",), has_pages=True),
    Kind("pages", PAGE, Page, ("path",)),
)
FIELDS: dict[str, Table] = {"publications": PUBLICATION, **{kind.collection: kind.fields for kind in KINDS}}
"""Collection to the fields of its records."""
