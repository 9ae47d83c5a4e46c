"""The library: all records of a site, read and checked, not yet linked to each other."""

from __future__ import annotations

from msgspec import Struct

from frontis.model.awards import Award
from frontis.model.cv import CurriculumVitae
from frontis.model.links import Picture
from frontis.model.news import NewsItem
from frontis.model.pages import Page
from frontis.model.people import Person
from frontis.model.posts import Post
from frontis.model.projects import Project
from frontis.model.publications import Publication
from frontis.model.service import Service
from frontis.model.talks import Talk
from frontis.model.teaching import Course
from frontis.model.texts import Document
from frontis.model.vocabularies import Topic, Venue


class ContentFile(Struct, frozen=True):
    """A file that is published as it is."""

    path: str
    """Relative to `content/`, with forward slashes."""
    picture: Picture | None = None
    """Its size as a picture, where it is one."""


class Library(Struct, frozen=True, kw_only=True):
    """Every record in the order of files and of places in the file; nothing hidden is left out yet."""

    publications: tuple[Publication, ...] = ()
    news: tuple[NewsItem, ...] = ()
    talks: tuple[Talk, ...] = ()
    teaching: tuple[Course, ...] = ()
    projects: tuple[Project, ...] = ()
    people: tuple[Person, ...] = ()
    service: tuple[Service, ...] = ()
    awards: tuple[Award, ...] = ()
    posts: tuple[Post, ...] = ()
    pages: tuple[Page, ...] = ()
    venues: tuple[Venue, ...] = ()
    topics: tuple[Topic, ...] = ()
    cv: CurriculumVitae | None = None
    introduction: Document | None = None
    """`content/index.md`."""
    files: tuple[ContentFile, ...] = ()
