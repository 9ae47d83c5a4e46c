"""JSON-LD as extruct finds it in a page."""

from __future__ import annotations

from typing import Any

import extruct
from hypothesis import given
from hypothesis import strategies as st

from frontis.formats import json_ld
from frontis.formats.person_facts import PersonFacts
from frontis.model.dates import PartialDate

HOME = "https://mira.example.org/"
MIRA = PersonFacts(
    name="Mira Halvorsen",
    url=HOME,
    job_title="Associate Professor",
    affiliation="University of Bergen",
    same_as=("https://orcid.org/0000-0002-1825-0097",),
)


def found_in_a_page(node: json_ld.Node) -> Any:
    page = f'<html><head><script type="application/ld+json">{json_ld.dumps(node)}</script></head><body>x</body></html>'
    return extruct.extract(page, syntaxes=["json-ld"])["json-ld"]


def test_the_home_page_is_a_profile_of_its_owner() -> None:
    (page,) = found_in_a_page(
        json_ld.profile_page(MIRA, HOME, "en", json_ld.website("Mira Halvorsen", HOME), PartialDate(2026, 5))
    )
    assert page["@context"] == "https://schema.org"
    assert (page["@type"], page["dateModified"]) == ("ProfilePage", "2026-05")
    assert page["isPartOf"] == {"@type": "WebSite", "name": "Mira Halvorsen", "url": HOME}
    person = page["mainEntity"]
    assert (person["@type"], person["name"], person["jobTitle"]) == ("Person", "Mira Halvorsen", "Associate Professor")
    assert person["affiliation"] == {"@type": "Organization", "name": "University of Bergen"}
    assert person["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]


def test_breadcrumbs_count_from_one() -> None:
    (crumbs,) = found_in_a_page(json_ld.breadcrumbs([("Home", HOME), ("Publications", f"{HOME}publications/")]))
    steps = [(step["position"], step["name"]) for step in crumbs["itemListElement"]]
    assert steps == [(1, "Home"), (2, "Publications")]


def test_what_is_not_known_is_not_told() -> None:
    assert json_ld.person(PersonFacts(name="B. Li")) == {"@type": "Person", "name": "B. Li"}


def test_no_text_can_end_the_script() -> None:
    evil = "</script><script>alert(1)</script><!-- & \u2028"
    assert not set(json_ld.dumps({"name": evil})) & set("<>&\u2028")
    assert found_in_a_page({"name": evil})[0]["name"] == evil


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_survives_the_page(text: str) -> None:
    kept = text.replace("\ufffe", "").replace("\uffff", "")
    (node,) = found_in_a_page({"@type": "Thing", "name": text})
    assert node["name"].replace("\ufffe", "").replace("\uffff", "") == kept
