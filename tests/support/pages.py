"""A built page as independent parsers see it: html5lib for the elements, mf2py for the works and people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

ADDRESSED = ("href", "src", "poster", "data", "data-index", "data-abstracts")
"""Attributes that hold an address."""


@dataclass(frozen=True)
class Work:
    """One `h-cite` of a page."""

    properties: dict[str, list[Any]]
    """What mf2py found, by the property's name without its prefix."""
    element: Any
    """The lxml element that bears the class."""

    @property
    def id(self) -> str | None:
        """The id of the element, which is that of the work."""
        identifier: str | None = self.element.get("id")
        return identifier

    @property
    def title(self) -> str:
        """Its `p-name`."""
        return words(self.properties["name"][0])

    @property
    def authors(self) -> list[str]:
        """The names of its `p-author` cards."""
        return [words(_name(author)) for author in self.properties.get("author", [])]

    @property
    def venue(self) -> str | None:
        """Its `p-publication`."""
        return words(_name(self.properties["publication"][0])) if "publication" in self.properties else None

    @property
    def published(self) -> list[str]:
        """Its `dt-published`: one date, or none."""
        return self.properties.get("published", [])

    @property
    def urls(self) -> list[str]:
        """Its `u-url`s, the work's page first."""
        return self.properties.get("url", [])

    @property
    def abstract(self) -> str | None:
        """The text of its `p-summary`."""
        return words(_name(self.properties["summary"][0])) if "summary" in self.properties else None

    @property
    def selves(self) -> list[str]:
        """The authors that are set apart as the site's owner."""
        return [words(text(element)) for element in self.all("self")]

    @property
    def highlights(self) -> list[str]:
        """What was honoured, as written."""
        return [words(text(element)) for element in self.all("highlight")]

    @property
    def links(self) -> list[tuple[str, str]]:
        """Label and target of the links in the row of links, in order."""
        return [(words(text(link)), link.get("href")) for row in self.all("links") for link in row.iterfind(".//a")]

    def all(self, css_class: str) -> list[Any]:
        """Its elements of a class, in document order."""
        return _of_class(self.element, css_class)


@dataclass(frozen=True)
class Page:
    """One HTML page of a built site."""

    path: str
    """Its URL path without the base path: `publications/`."""
    html: str

    @cached_property
    def root(self) -> Any:
        """The document as an lxml tree, parsed as a browser would."""
        import html5lib

        return html5lib.parse(self.html, treebuilder="lxml", namespaceHTMLElements=False).getroot()

    @cached_property
    def items(self) -> list[Any]:
        """Its microformats at the top level; lxml reads the page for mf2py in a third of the time of html5lib."""
        import mf2py

        found: list[Any] = mf2py.parse(doc=self.html, html_parser="lxml")["items"]
        return found

    @cached_property
    def works(self) -> list[Work]:
        """Its `h-cite`s in document order, the nested ones too."""
        found = [item["properties"] for item in _microformats(self.items) if "h-cite" in item["type"]]
        return [Work(*pair) for pair in zip(found, _of_class(self.root, "h-cite"), strict=True)]

    @cached_property
    def cards(self) -> list[dict[str, Any]]:
        """The properties of the `h-card`s at the top level."""
        return [item["properties"] for item in self.items if "h-card" in item["type"]]

    def work(self, work_id: str) -> Work:
        """The work whose element has this id."""
        return next(work for work in self.works if work.id == work_id)

    @property
    def title(self) -> str:
        """The words of `<title>`."""
        return words(text(self.root.find("head/title")))

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and words of every heading."""
        return [(int(element.tag[1]), words(text(element))) for element in self.root.iter("h1", "h2", "h3", "h4")]

    @property
    def links(self) -> list[str]:
        """The targets of all links of the body, in order."""
        return [link.get("href") for link in self.root.find("body").iter("a") if link.get("href")]

    @property
    def addresses(self) -> list[str]:
        """All that it links to or asks for, in order."""
        return [element.get(name) for element in self.root.iter() for name in ADDRESSED if element.get(name)]

    @property
    def ids(self) -> list[str]:
        """The ids of its elements, in order."""
        return [element.get("id") for element in self.root.iter() if element.get("id")]

    @property
    def text(self) -> str:
        """All words of the body that a reader may see."""
        return words(text(self.root.find("body")))

    @property
    def json_ld(self) -> list[dict[str, Any]]:
        """Its JSON-LD blocks."""
        scripts = self.root.iter("script")
        return [json.loads(script.text) for script in scripts if script.get("type") == "application/ld+json"]

    def meta(self, name: str) -> list[str]:
        """The contents of the `<meta>` of a name or property, such as `citation_author` or `og:title`."""
        metas = (meta for meta in self.root.iter("meta") if name in (meta.get("name"), meta.get("property")))
        return [meta.get("content") for meta in metas]

    def related(self, relation: str) -> list[str]:
        """The targets of `<link rel=…>`."""
        return [link.get("href") for link in self.root.iter("link") if relation in (link.get("rel") or "").split()]

    def all(self, css_class: str) -> list[Any]:
        """Its elements of a class, in document order."""
        return _of_class(self.root, css_class)


def words(value: str) -> str:
    """A text with every run of white space as one space."""
    return " ".join(value.split())


def text(element: Any) -> str:
    """The text of an element and all below it, without scripts and styles."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in ("script", "style"):  # a comment's tag is a function
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _name(value: Any) -> str:
    """The words of a property, which mf2py gives as text, as an item or as text and HTML."""
    return value if isinstance(value, str) else str(value["value"])


def _of_class(root: Any, css_class: str) -> list[Any]:
    return [element for element in root.iter() if css_class in str(element.get("class") or "").split()]


def _microformats(items: list[Any]) -> Iterator[dict[str, Any]]:
    for item in items:
        if isinstance(item, dict) and "type" in item:
            yield item
            for values in item["properties"].values():
                yield from _microformats(values)
            yield from _microformats(item.get("children", []))
