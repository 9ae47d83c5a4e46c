"""What search engines read of every kind of page, as extruct finds it."""

from __future__ import annotations

from typing import Any

import extruct
from site_under_test import BuiltSite, SiteMaker

ROOT = "https://ada.example.org/home/"
FILES = {
    "site.yaml": f"title: Ada\nurl: {ROOT}\nprofile: {{name: Ada Lovelace}}\n",
    "content/publications.yaml": "- {title: Work, id: w, date: 1843-10-05, topics: [Engines], license: CC-BY-4.0}\n",
    "content/people.yaml": "- {name: Mo Berg, id: mo, role: Student, orcid: 0000-0002-1825-0097}\n",
    "content/posts/p.md": "---\ntitle: A Post\nid: p\ndate: 1842-01-02\n---\nHello.\n",
}


def nodes(built: BuiltSite, path: str) -> dict[str, dict[str, Any]]:
    """The nodes of a page by their type."""
    found = extruct.extract(built.page(path).html, base_url=ROOT + path, syntaxes=["json-ld"])["json-ld"]
    return {node["@type"]: node for node in found}


def test_the_home_page_is_a_profile_that_tells_when_it_changed(site: SiteMaker) -> None:
    found = nodes(site(FILES).build(), "")
    assert list(found) == ["ProfilePage"]
    assert found["ProfilePage"]["dateModified"] == "1843-10-05"


def test_every_page_below_tells_the_way_to_it(site: SiteMaker) -> None:
    built = site(FILES).build()
    expected = {
        "publications/": [ROOT, f"{ROOT}publications/"],
        "publications/w/": [ROOT, f"{ROOT}publications/", f"{ROOT}publications/w/"],
        "topics/engines/": [ROOT, f"{ROOT}publications/", f"{ROOT}topics/engines/"],
        "people/mo/": [ROOT, f"{ROOT}people/", f"{ROOT}people/mo/"],
    }
    for path, way in expected.items():
        assert [step["item"] for step in nodes(built, path)["BreadcrumbList"]["itemListElement"]] == way


def test_people_and_posts_are_what_they_are(site: SiteMaker) -> None:
    built = site(FILES).build()
    person = nodes(built, "people/mo/")["ProfilePage"]["mainEntity"]
    assert (person["name"], person["jobTitle"]) == ("Mo Berg", "Student")
    assert person["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]
    post = nodes(built, "posts/p/")["BlogPosting"]
    assert (post["headline"], post["datePublished"], post["author"][0]["name"]) == (
        "A Post",
        "1842-01-02",
        "Ada Lovelace",
    )


def test_a_work_names_its_licence(site: SiteMaker) -> None:
    work = nodes(site(FILES).build(), "publications/w/")["ScholarlyArticle"]
    assert work["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_page_that_is_not_listed_tells_nothing(site: SiteMaker) -> None:
    assert nodes(site(FILES).build(), "404.html") == {}
