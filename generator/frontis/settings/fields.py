"""The fields of `site.yaml`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from frontis.diagnostics import Unreadable
from frontis.door.illustrations import picture
from frontis.door.names import name
from frontis.door.people import email, spellings
from frontis.door.reading import Reading, is_missing
from frontis.door.shapes import TEXT, Shape, choice, flag, list_of, one_or_many, string, turned, value, whole_number
from frontis.door.tables import Field, record, short_or_record, table
from frontis.door.targets import UnsafeLink, resolve, safe_address, target
from frontis.door.texts import language, text
from frontis.model.links import Target
from frontis.model.profile_links import profile_link
from frontis.settings.values import Affiliation, HomeSection, MenuEntry, Profile, ProfileLink, PublicationSettings
from frontis.text.patterns import regex
from frontis.yaml_tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
_WORD = regex(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


def site_address(written: str) -> str:
    """The address of a site, with a slash at its end; raises `Unreadable` for anything but a web address."""
    parts = urlsplit(written)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"]", written):
        raise Unreadable(f"'{written}' is not a web address", f"write it whole: https://{_host(written)}/")
    if parts.query or parts.fragment:
        raise Unreadable(
            f"'{written}' has a part after '?' or '#'", "write only host and path: https://name.github.io/"
        )
    return written if written.endswith("/") else f"{written}/"


def _host(written: str) -> str:
    bare = written.partition("://")[2] or written
    return bare.strip("/") if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", bare) else "name.github.io"


def _profile_links() -> Shape[tuple[ProfileLink, ...]]:
    def read(node: Node, reading: Reading) -> tuple[ProfileLink, ...] | None:
        if not isinstance(node, Mapping):
            reading.wrong_type(node, "names with ids or addresses", "write 'links: {github: mira, orcid: 0000-…}'")
            return None
        found = (_profile_link(kind, each, reading) for kind, each in node.entries if not is_missing(each))
        return tuple(each for each in found if each)

    return Shape(read, {"type": "object", "additionalProperties": {"type": ["string", "number", "null"]}})


def _profile_link(kind: Scalar, node: Node, reading: Reading) -> ProfileLink | None:
    if not isinstance(node, Scalar):
        reading.wrong_type(node, "one id or address for each name")
        return None
    reading.field = kind.text
    try:
        label, address = profile_link(kind.text, node.text)
        safe = safe_address(address)
    except Unreadable as failure:
        reading.unreadable(failure, node.origin, "unsafe-link" if isinstance(failure, UnsafeLink) else "bad-identifier")
        return None
    if ":" in safe.partition("/")[0]:
        return ProfileLink(kind.text, label, Target(safe))
    found = target().read(node, reading)
    return ProfileLink(kind.text, label, found) if found else None


def _home() -> Shape[tuple[HomeSection, ...]]:
    return list_of(_named(HomeSection, "the name of a section"), "a list of sections' names")


def _named(make: Callable[..., T], wants: str) -> Shape[T]:
    """A word that remembers where it stands, so that it can be checked when the content is known."""

    def read(node: Node, reading: Reading) -> T | None:
        if not isinstance(node, Scalar):
            reading.wrong_type(node, wants)
            return None
        return make(name=node.text.strip().strip("/"), origin=node.origin)

    return Shape(read, {"type": "string"})


def _menu() -> Shape[tuple[MenuEntry, ...]]:
    entry = _named(MenuEntry, "the name of a page")
    link = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": {"type": "string"}}
    labelled = {
        "type": "object",
        "properties": {
            "label": {"description": "The words shown; one text, or a text for each language.", **text().schema},
            "url": {"description": "The name of a page, or an address.", "type": "string"},
        },
        "required": ["label", "url"],
    }

    def read(node: Node, reading: Reading) -> MenuEntry | None:
        if isinstance(node, Mapping) and len(node.entries) == 1:
            return _menu_link(*node.entries[0], reading)
        if isinstance(node, Mapping) and {key.text for key, _ in node.entries} == {"label", "url"}:
            return _menu_link(node.get("label") or node, node.get("url") or node, reading)
        if not isinstance(node, Scalar):
            hint = "write '- publications', or '- Our lab: https://…' for a link of your own"
            reading.wrong_type(node, "the name of a page, or one label with one address", hint)
            return None
        return entry.read(node, reading)

    return list_of(Shape(read, {"anyOf": [entry.schema, link, labelled]}), "a list of pages' names")


def _menu_link(label: Node, node: Node, reading: Reading) -> MenuEntry | None:
    words = text().read(label, reading)
    if isinstance(node, Scalar) and _WORD.fullmatch(node.text) and not resolve(node.text, reading):
        return MenuEntry(name=node.text, label=words, origin=node.origin)
    where = target().read(node, reading)
    return MenuEntry(name=where.address, label=words, target=where, origin=label.origin) if where else None


def _citation_style() -> Shape[str]:
    """The name of a style, whose file is looked up."""

    def parse(text: str) -> str:
        from frontis.citation_styles import checked  # only where somebody chooses

        return checked(text.lower())

    return value(parse, "the name of a citation style", TEXT)


def _options() -> Shape[Mapping]:
    def read(node: Node, reading: Reading) -> Mapping | None:
        if isinstance(node, Mapping):
            return node
        reading.wrong_type(node, "options with values", "write 'theme_options: {accent: …}'")
        return None

    return Shape(read, {"type": "object"})


_AFFILIATION = table(
    "affiliation",
    Field("name", text(), "The department and university, or the company.", required=True),
    Field("url", target(), "Its homepage."),
    titled_by=("name",),
)
_PROFILE = table(
    "profile",
    Field("name", name(), "Your name.", required=True, example="Mira Halvorsen"),
    Field("names", spellings(), "Other spellings of it, as they stand in author lists."),
    Field("role", text(), "Your position: `Associate Professor`."),
    Field(
        "affiliation",
        short_or_record(turned(text(), Affiliation), record(_AFFILIATION, Affiliation, "a text, or {name: …, url: …}")),
        "Where you work: a text, or `{name: …, url: …}`.",
    ),
    Field("photo", picture(), "A picture of you: `images/mira.jpg`, looked for under `content/`."),
    Field("email", email(), "Your mail address."),
    Field("links", _profile_links(), "Where you can be found: `{scholar: …, orcid: …, github: …}`; ids or addresses."),
    called={"image": "photo", "picture": "photo", "title": "role", "position": "role", "social": "links"},
    instead={"bio": "write the introduction into content/index.md", "about": "write it into content/index.md"},
)
_DOWNLOAD = choice(("bib", "ris", "json"), "a format for download")
_PUBLICATIONS = table(
    "publications",
    Field(
        "group_by",
        choice(("year", "month", "day", "type", "topic", "none"), "a way to group works"),
        "What the list of works is grouped by.",
    ),
    Field("per_year_pages", flag(), "Whether each year has a page of its own."),
    Field("et_al_after", whole_number(1), "Longer author lists are folded after so many names; left out, none is."),
    Field(
        "downloads",
        one_or_many(_DOWNLOAD, "a list of formats"),
        "The files beside each work's page: `[bib, ris, json]`, or `[]`.",
        may_be_empty=Sequence,
    ),
    Field(
        "citation_styles",
        one_or_many(_citation_style(), "a list of citation styles"),
        "The styles in which each work's page cites it: `[apa, mla, chicago, ieee, vancouver]`, or others by name.",
        may_be_empty=Sequence,
    ),
    Field("list_limit", whole_number(1), "Beyond so many works, the list holds the newest and the selected."),
)

SITE = table(
    "site.yaml",
    Field("title", text(), "The name of the site: most often yours.", required=True, example="Mira Halvorsen"),
    Field(
        "url",
        value(site_address, "a web address", TEXT, "bad-link"),
        "The address of the site; a path after the host is the base path.",
    ),
    Field(
        "language",
        one_or_many(language(), "a language, or a list of languages"),
        "The language of the site: `en`; of several, each with pages of its own, the first is the default.",
    ),
    Field("description", text(), "One sentence about the site, for search engines."),
    Field("theme", string("the name of a theme"), "The theme: `folio`, or one in the folder `themes/`."),
    Field("theme_options", _options(), "Options of the theme; `frontis theme show NAME` lists them."),
    Field(
        "profile",
        record(_PROFILE, Profile, "fields such as 'name: …'"),
        "Who the site is about.",
        required=True,
        example="{name: Mira Halvorsen}",
    ),
    Field(
        "home",
        _home(),
        "The sections of the home page, in order: about, news, selected, recent, publications…",
        may_be_empty=Sequence,
    ),
    Field(
        "publications",
        record(_PUBLICATIONS, PublicationSettings, "settings such as 'group_by: year'"),
        "How lists of works are made.",
    ),
    Field(
        "social_cards",
        choice(("selected", "all", "none"), "a choice of works"),
        "For which works a picture is drawn, which chats and social networks show of a shared page.",
    ),
    Field(
        "menu",
        _menu(),
        "The pages in the menu, in order: publications, talks, cv…; `{label: address}` for a link of your own.",
        may_be_empty=Sequence,
    ),
    called={"lang": "language", "nav": "menu", "navigation": "menu", "languages": "language"},
    instead={
        "name": "the site's name goes under 'title:', yours under 'profile:'",
        "author": "your name goes under 'profile:', as 'name: …'",
        "baseurl": "write it as the path of 'url:': https://name.github.io/path/",
        "base_url": "write it as the path of 'url:': https://name.github.io/path/",
        **{
            each: f"'{each}:' goes under 'profile:', indented"
            for each in ("email", "role", "affiliation", "photo", "links")
        },
        **{
            each: f"an option of the theme goes under 'theme_options:', indented, as '{each}: …'"
            for each in ("accent", "density", "entry", "fonts", "portrait", "print")
        },
    },
)
