"""Works as nodes of schema.org."""

from __future__ import annotations

from typing import Any

import pytest
from works import by, work

from frontis.formats import json_ld_works
from frontis.formats.person_facts import PersonFacts
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.highlights import Highlight
from frontis.model.identifiers import ArxivId, Doi, Orcid
from frontis.model.publications import Version

PAGE = "https://mira.example.org/publications/w/"
ADDRESSES = WorkAddresses(page=PAGE, pdf=f"{PAGE}w.pdf", image=f"{PAGE}w.png")
MIRA = PersonFacts(
    name="Mira Halvorsen", url="https://mira.example.org/", same_as=("https://orcid.org/0000-0002-1825-0097",)
)


def node(people: tuple[PersonFacts | None, ...] = (), **fields: Any) -> Any:
    return json_ld_works.work(work(**fields), ADDRESSES, "en", people)


def test_an_article_has_what_search_engines_ask_for() -> None:
    found = node(date="2019-06-16", abstract="About shots.", keywords=("vision",))
    assert found["@type"] == "ScholarlyArticle"
    assert found["headline"] == found["name"] == "Meta-Learning in a Few Shots"
    assert found["author"] == [
        {"@type": "Person", "name": "Mira Halvorsen", "givenName": "Mira", "familyName": "Halvorsen"}
    ]
    assert (found["datePublished"], found["abstract"]) == ("2019-06-16", "About shots.")
    assert (found["url"], found["image"], found["inLanguage"]) == (PAGE, f"{PAGE}w.png", "en")
    assert found["encoding"]["contentUrl"] == f"{PAGE}w.pdf"


@pytest.mark.parametrize(
    ("csl_type", "schema_type"),
    [
        ("article-journal", "ScholarlyArticle"),
        ("paper-conference", "ScholarlyArticle"),
        ("article", "ScholarlyArticle"),
        ("thesis", "Thesis"),
        ("book", "Book"),
        ("chapter", "Chapter"),
        ("report", "Report"),
        ("dataset", "Dataset"),
        ("software", "SoftwareSourceCode"),
    ],
)
def test_a_work_has_the_type_that_fits(csl_type: str, schema_type: str) -> None:
    assert node(type=csl_type)["@type"] == schema_type


def test_a_known_author_has_an_address_and_profiles() -> None:
    found = node(
        (MIRA,),
        authors=["Mira Halvorsen", by("Ann Sun", orcid=Orcid("0000-0001-5109-3700"), url="https://sun.example.org/")],
    )
    mira, sun = found["author"]
    assert (mira["url"], mira["sameAs"]) == ("https://mira.example.org/", ["https://orcid.org/0000-0002-1825-0097"])
    assert (sun["url"], sun["sameAs"]) == ("https://sun.example.org/", ["https://orcid.org/0000-0001-5109-3700"])


def test_a_group_is_an_organization() -> None:
    assert node(authors=["ATLAS Collaboration"])["author"] == [{"@type": "Organization", "name": "ATLAS Collaboration"}]
    assert node(authors=["孙倩茹"])["author"] == [{"@type": "Person", "name": "孙倩茹"}]


def test_a_name_in_another_script_is_another_name() -> None:
    (author,) = node(authors=["Qianru Sun (孙倩茹)"])["author"]
    assert (author["name"], author["alternateName"]) == ("Qianru Sun", "孙倩茹")


def test_a_journal_holds_volumes_that_hold_issues() -> None:
    issue = node(venue="Journal of Shots", venue_short="JS", volume="4", number="2", pages="101–117")["isPartOf"]
    assert (issue["@type"], issue["issueNumber"]) == ("PublicationIssue", "2")
    assert (issue["isPartOf"]["@type"], issue["isPartOf"]["volumeNumber"]) == ("PublicationVolume", "4")
    assert issue["isPartOf"]["isPartOf"] == {"@type": "Periodical", "name": "Journal of Shots", "alternateName": "JS"}


@pytest.mark.parametrize(
    ("csl_type", "kind"),
    [("article-journal", "Periodical"), ("paper-conference", "PublicationVolume"), ("chapter", "Book")],
)
def test_a_venue_is_what_the_work_is_part_of(csl_type: str, kind: str) -> None:
    assert node(type=csl_type, venue="Where")["isPartOf"] == {"@type": kind, "name": "Where"}


def test_a_thesis_is_published_by_its_institution() -> None:
    found = node(type="thesis", venue="University of Bergen")
    assert found["publisher"] == {"@type": "Organization", "name": "University of Bergen"}
    assert "isPartOf" not in found


def test_identifiers_are_told_by_value_and_as_addresses() -> None:
    found = node(doi=Doi("10.1000/x"), versions=(Version(type="article", arxiv=ArxivId("1812.02391")),))
    assert [(each["propertyID"], each["value"]) for each in found["identifier"]] == [
        ("DOI", "10.1000/x"),
        ("arXiv", "1812.02391"),
    ]
    assert found["sameAs"] == ["https://doi.org/10.1000/x", "https://arxiv.org/abs/1812.02391"]


def test_an_award_is_told_but_no_other_highlight() -> None:
    highlights = (Highlight.parse("Best Paper Award"), Highlight.parse("Oral Presentation, 3%"))
    assert node(highlights=highlights)["award"] == ["Best Paper Award"]


def test_a_dataset_always_describes_itself() -> None:
    assert node(type="dataset")["description"] == "Meta-Learning in a Few Shots"
    assert node(type="dataset", abstract="Shots.")["description"] == "Shots."


def test_math_is_plain_unicode() -> None:
    assert node(title=r"$\alpha$-shots & more")["name"] == "α-shots & more"


def test_a_work_with_publisher_and_institution_is_published_by_the_publisher() -> None:
    found = node(type="article-journal", publisher="Springer", institution="Bergen")
    assert found["publisher"]["name"] == "Springer"
