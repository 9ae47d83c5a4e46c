"""Signposting links as FAIR's level 1 asks for them."""

from __future__ import annotations

from works import by, work

from frontis.formats.person_facts import PersonFacts
from frontis.formats.signposting import SignpostLink, links
from frontis.formats.work_addresses import WorkAddresses
from frontis.model.identifiers import Doi, Orcid
from frontis.model.licenses import License
from frontis.model.publications import Publication

PAGE = "https://mira.example.org/publications/w/"
ADDRESSES = WorkAddresses(
    page=PAGE, pdf=f"{PAGE}w.pdf", bibtex=f"{PAGE}w.bib", ris=f"{PAGE}w.ris", csl_json=f"{PAGE}w.json"
)
MIRA = PersonFacts(
    name="Mira Halvorsen", url="https://mira.example.org/", same_as=("https://orcid.org/0000-0002-1825-0097",)
)


def targets(rel: str, publication: Publication, people: tuple[PersonFacts | None, ...] = ()) -> list[str]:
    return [link.href for link in links(publication, ADDRESSES, people) if link.rel == rel]


def test_a_work_is_cited_by_its_doi_or_else_by_its_page() -> None:
    assert targets("cite-as", work(doi=Doi("10.1000/x"))) == ["https://doi.org/10.1000/x"]
    assert targets("cite-as", work()) == [PAGE]


def test_exports_and_the_paper_say_their_media_type() -> None:
    typed = {link.href.rpartition(".")[2]: link.type for link in links(work(), ADDRESSES) if link.type}
    assert typed == {
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
        "json": "application/vnd.citationstyles.csl+json",
        "pdf": "application/pdf",
    }


def test_the_page_is_about_a_work_of_a_type() -> None:
    assert targets("type", work(type="dataset")) == ["https://schema.org/AboutPage", "https://schema.org/Dataset"]


def test_an_author_is_an_orcid_or_else_a_home_page() -> None:
    authors = [
        "Mira Halvorsen",
        by("Ann Sun", url="https://sun.example.org/"),
        by("B. Li", orcid=Orcid("0000-0001-5109-3700")),
        "C. Wu",
    ]
    assert targets("author", work(authors=authors), (MIRA,)) == [
        "https://orcid.org/0000-0002-1825-0097",
        "https://sun.example.org/",
        "https://orcid.org/0000-0001-5109-3700",
    ]


def test_what_is_not_published_has_no_link() -> None:
    found = links(work(), WorkAddresses(page=PAGE))
    assert {link.rel for link in found} == {"cite-as", "type"}
    assert SignpostLink("cite-as", PAGE) in found


def test_a_licence_has_a_link_of_its_own() -> None:
    assert targets("license", work(license=License.parse("CC-BY-4.0"))) == [
        "https://creativecommons.org/licenses/by/4.0/"
    ]
    assert targets("license", work()) == []
