"""Structured data of schema.org in JSON-LD: the nodes that pages carry for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from frontis.formats.characters import legal
from frontis.formats.json_text import compact
from frontis.formats.person_facts import PersonFacts
from frontis.model.dates import PartialDate

Node = dict[str, object]

_CONTEXT = "https://schema.org"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def dumps(node: Mapping[str, object]) -> str:
    """The node with its context, spelled so that no text in it can end the `<script>` around it."""
    text = compact({"@context": _CONTEXT, **node})
    for character, spelled in _UNSAFE.items():
        text = text.replace(character, spelled)
    return legal(text)


def person(facts: PersonFacts) -> Node:
    """A `Person`; without what is not known."""
    return given(
        "Person",
        name=facts.name,
        alternateName=facts.other_name,
        givenName=facts.given,
        familyName=facts.family,
        url=facts.url,
        jobTitle=facts.job_title,
        affiliation=organization(facts.affiliation, facts.affiliation_url),
        image=facts.image,
        sameAs=list(facts.same_as),
    )


def organization(name: str | None, url: str | None = None) -> Node | None:
    """An `Organization` by its name, or None for none."""
    return given("Organization", name=name, url=url) if name else None


def profile_page(
    someone: PersonFacts, page_url: str, language: str, site: Node, modified: PartialDate | None = None
) -> Node:
    """A page about a person, such as the home page about the owner: a `ProfilePage`, and a part of the site."""
    return given(
        "ProfilePage",
        url=page_url,
        name=someone.name,
        inLanguage=language,
        dateModified=modified.isoformat() if modified else None,
        isPartOf=site,
        mainEntity=person(someone),
    )


def blog_posting(
    title: str, page_url: str, language: str, site: Node, published: PartialDate | None, authors: Iterable[PersonFacts]
) -> Node:
    """A post of the blog."""
    return given(
        "BlogPosting",
        headline=title,
        url=page_url,
        mainEntityOfPage=page_url,
        inLanguage=language,
        datePublished=published.isoformat() if published else None,
        author=[person(author) for author in authors],
        isPartOf=site,
    )


def website(name: str, url: str) -> Node:
    """The whole site."""
    return given("WebSite", name=name, url=url)


def breadcrumbs(steps: Iterable[tuple[str, str]]) -> Node:
    """The way from the home page down to a page: name and absolute URL of each step."""
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def given(schema_type: str, /, **properties: object) -> Node:
    """A node of that type with the properties that have a value."""
    return {"@type": schema_type, **{name: value for name, value in properties.items() if value}}
